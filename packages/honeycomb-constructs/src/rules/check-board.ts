import { didYouMean, equivalent, type FilterOp, filterOps, type Problem } from 'honeycomb-query';
import type { BoardDefinition, BoardViewDefinition, PresetFilter } from '../definitions/board.ts';
import { chartNames, type Panel, type QueryPanel } from '../definitions/panel.ts';
import { checkInteger, checkLength, checkName, type Path, problemIf, under } from './check.ts';
import { checkDeployable } from './check-deployable.ts';
import { descriptionLimit } from './check-description.ts';
import { checkTags } from './check-tags.ts';
import { messages } from './messages.ts';

const textLimit = 10_000;

/**
 * Everything wrong with a board, its panels, preset filters and views.
 * Source: flexible_board_resource.go and board_view_resource.go of terraform-provider-honeycombio 0.51; Honeycomb's API
 * reference for the length of a text panel, the number of views and one query a board.
 */
export function checkBoard(board: BoardDefinition): readonly Problem[] {
  const { presetFilters = [], views = [] } = board;
  const queries = board.panels.filter((panel) => panel.kind === 'query');
  const columns = new Set(queries.flatMap(({ query }) => Object.keys(query.dataset.columns)));
  return [
    ...checkName(board.name, ['name'], 255),
    ...checkLength(board.description, ['description'], 0, descriptionLimit),
    ...board.panels.flatMap((panel, index) => checkPanel(panel, ['panels', index])),
    ...samePanels(board.panels),
    ...problemIf(presetFilters.length > 5, ['presetFilters'], () => messages.tooMany(presetFilters.length, 5)),
    ...presetFilters.flatMap((filter, index) => checkPresetFilter(filter, columns, ['presetFilters', index])),
    ...problemIf(views.length > 50, ['views'], () => messages.tooMany(views.length, 50)),
    ...views.flatMap((view, index) => checkView(view, columns, ['views', index])),
    ...checkTags(board.tags ?? {}),
  ];
}

function checkPanel(panel: Panel, path: Path): readonly Problem[] {
  const size = [
    ...checkInteger(panel.width ?? 6, [...path, 'width'], 1, 12),
    ...checkInteger(panel.height ?? 4, [...path, 'height'], 1, Number.POSITIVE_INFINITY),
  ];
  switch (panel.kind) {
    case 'slo':
      return size;
    case 'text':
      return [...size, ...checkLength(panel.content, [...path, 'content'], 1, textLimit)];
    case 'query':
      return [...size, ...checkQueryPanel(panel, path)];
  }
}

function checkQueryPanel(panel: QueryPanel, path: Path): readonly Problem[] {
  const { calculations = [], breakdowns = [] } = panel.query.specification;
  const heatmap = calculations.some(({ op }) => op === 'HEATMAP');
  const flat = panel.chart !== undefined && !['graph', 'table', 'combo'].includes(panel.chart);
  const grouped = panel.chart === 'pie' || panel.chart === 'categorical-bars';
  return [
    ...checkName(panel.title, [...path, 'title'], 320),
    ...checkLength(panel.description ?? '', [...path, 'description'], 0, descriptionLimit),
    ...under([...path, 'query'], checkDeployable(panel.query)),
    ...problemIf(
      panel.chart !== undefined && !chartNames.includes(panel.chart),
      [...path, 'chart'],
      () =>
        `there is no chart ${panel.chart}${didYouMean(String(panel.chart), chartNames)}; there are ${chartNames.join(', ')}`,
    ),
    ...problemIf(
      heatmap && flat,
      [...path, 'chart'],
      () => `HEATMAP cannot be drawn as ${panel.chart}; leave the chart out`,
    ),
    ...problemIf(
      grouped && breakdowns.length === 0,
      [...path, 'chart'],
      () => `a ${panel.chart} chart needs groups; add groupBy() to the query`,
    ),
  ];
}

/** Two panels of one board that show the same, or are called the same: they would share an address or confuse a reader. */
function samePanels(panels: readonly Panel[]): readonly Problem[] {
  return panels.flatMap((panel, index): readonly Problem[] => {
    if (panel.kind !== 'query') return [];
    const earlier = panels.slice(0, index).filter((other) => other.kind === 'query');
    const sameTitle = earlier.some(({ title }) => title === panel.title);
    const sameQuery = earlier.find(
      ({ query }) =>
        query.dataset.name === panel.query.dataset.name && equivalent(query.specification, panel.query.specification),
    );
    return [
      ...problemIf(
        sameTitle,
        ['panels', index, 'title'],
        () => `two panels of this board are called "${panel.title}"; rename one`,
      ),
      ...problemIf(
        sameQuery !== undefined,
        ['panels', index, 'query'],
        () => `"${panel.title}" asks the same as "${sameQuery?.title}"; show it once, or change one of them`,
      ),
    ];
  });
}

const checkPresetFilter = (
  { column, alias }: PresetFilter,
  columns: ReadonlySet<string>,
  path: Path,
): readonly Problem[] => [
  ...checkColumn(column, columns, [...path, 'column']),
  ...checkLength(alias, [...path, 'alias'], 1, 50),
];

const checkColumn = (name: string, columns: ReadonlySet<string>, path: Path): readonly Problem[] =>
  problemIf(
    columns.size > 0 && !columns.has(name),
    path,
    () => `no dataset of this board has a column ${name}${didYouMean(name, [...columns])}`,
  );

function checkView(view: BoardViewDefinition, columns: ReadonlySet<string>, path: Path): readonly Problem[] {
  return [
    ...checkName(view.name, [...path, 'name'], 255),
    ...problemIf(view.filters.length === 0, [...path, 'filters'], () => 'a view needs at least one filter'),
    ...view.filters.flatMap(({ column, op, value }, index) => {
      const place = [...path, 'filters', index];
      return [...checkColumn(column, columns, [...place, 'column']), ...checkViewValue(op, value, [...place, 'value'])];
    }),
  ];
}

/** The provider takes the values of a view's filters as text and splits lists at commas, so a value cannot hold one. */
function checkViewValue(op: FilterOp, value: unknown, path: Path): readonly Problem[] {
  const unary = filterOps[op].value === 'none';
  if (unary && value !== undefined) return [{ path, message: `${op} takes no value` }];
  if (!unary && value === undefined) return [{ path, message: `${op} needs a value` }];
  if (filterOps[op].value !== 'list') return problemIf(Array.isArray(value), path, () => `${op} takes one value`);
  if (!Array.isArray(value) || value.length === 0) return [{ path, message: `${op} takes a list of values` }];
  return problemIf(
    value.some((item) => /^\s*$|,|^\s|\s$/.test(String(item))),
    path,
    () => `the values of ${op} cannot be empty, hold a comma, or begin or end with a space`,
  );
}
