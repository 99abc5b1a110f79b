import type { Board, BoardPanel } from 'honeycomb-api';
import { address, constructId, importId, literal, slug } from './addresses.ts';
import { annotationOf, type QueryPanel, type Tools, types } from './board-tools.ts';
import { code, identifiers, reference, type SourceFile } from './code.ts';
import type { ExistingAnnotation, ExistingBoard } from './existing.ts';
import type { Ledger } from './ledger.ts';
import { noteUnsupported, plainBoard, plainView, settingsBlock } from './plain-board.ts';
import { tagsOf } from './tags.ts';

/** Gives the ids of the annotations that boards show. */
export function writeBoards(file: SourceFile, tools: Tools): ReadonlySet<string> {
  const { honeycomb, ledger } = tools;
  const identifier = identifiers(['boards']);
  const variables: string[] = [];
  for (const existing of honeycomb.boards) {
    const why = ledger.refusal(constructId('board', existing.board.name)) ?? whyNot(existing, tools);
    if (why === undefined && ledger.claim([types.board, slug(existing.board.name)])) {
      const variable = identifier(existing.board.name, 'board');
      variables.push(variable);
      const definition = code(definitionOf(existing, file, tools));
      file.add(`export const ${variable} = ${file.use('honeycomb-constructs', 'defineBoard')}(${definition});`);
    } else plainBoard(existing, why ?? 'another board has the same address', tools);
  }
  const type = file.use('honeycomb-constructs', 'type BoardDefinition');
  file.add(`export const boards: readonly ${type}[] = [${variables.join(', ')}];`);
  return new Set(honeycomb.boards.flatMap(({ board }) => board.panels.flatMap(annotationId)));
}

const annotationId = (panel: BoardPanel): readonly string[] =>
  panel.type === 'query' ? [panel.query_panel.query_annotation_id] : [];

function whyNot({ board }: ExistingBoard, tools: Tools): string | undefined {
  for (const panel of board.panels) {
    if (panel.type === 'query' && !annotationOf(panel, tools)) return 'the query of a panel could not be read';
    if (panel.type === 'slo' && tools.slos.get(panel.slo_panel.slo_id)?.variable === undefined)
      return 'it shows an SLO that has no definition';
  }
  return undefined;
}

function definitionOf(
  { board, views }: ExistingBoard,
  file: SourceFile,
  tools: Tools,
): Readonly<Record<string, unknown>> {
  const { ledger, slos } = tools;
  const construct = constructId('board', board.name);
  ledger.take(types.board, slug(board.name), board.id);
  noteUnsupported(board, ledger);
  const places = layOut(board.panels);
  const titles = new Set<string>();
  const written = (panel: BoardPanel, index: number): unknown => {
    const position = panel.position ?? {};
    const place = places[index]!;
    const actual = {
      x: position.x_coordinate,
      y: position.y_coordinate,
      width: position.width,
      height: position.height,
    };
    if (panel.position && Object.entries(place).some(([key, value]) => actual[key as keyof typeof actual] !== value))
      ledger.keep(
        [construct, 'board'],
        { [`panel.${index}.position`]: panel.position },
        `panel ${index + 1} is not where reading order puts it`,
      );
    const size = {
      width: place.width === 6 ? undefined : place.width,
      height: place.height === 4 ? undefined : place.height,
    };
    const hasSize = size.width !== undefined || size.height !== undefined;
    switch (panel.type) {
      case 'text': {
        const call = file.use('honeycomb-constructs', 'textPanel');
        return reference(`${call}(${code(panel.text_panel.content)}${hasSize ? `, ${code(size)}` : ''})`);
      }
      case 'slo': {
        const variable = slos.get(panel.slo_panel.slo_id)!.variable!;
        file.use('./slos.ts', '* as slos');
        const call = file.use('honeycomb-constructs', 'sloPanel');
        return reference(`${call}(slos.${variable}${hasSize ? `, ${code(size)}` : ''})`);
      }
      case 'query':
        return queryPanel(panel, index, { board, titles, size }, file, tools);
    }
  };
  return {
    name: board.name,
    description: board.description,
    panels: board.panels.map(written),
    presetFilters: board.preset_filters?.length ? board.preset_filters : undefined,
    views: viewsOf({ board, views }, ledger),
    tags: tagsOf(board.tags),
  };
}

function queryPanel(
  panel: QueryPanel,
  index: number,
  { board, titles, size }: { readonly board: Board; readonly titles: Set<string>; readonly size: object },
  file: SourceFile,
  tools: Tools,
): unknown {
  const { ledger } = tools;
  const { annotation, query } = annotationOf(panel, tools)!;
  const construct = constructId('board', board.name);
  let title = annotation.name;
  const own = (): string => address(board.name, title);
  for (let copy = 2; titles.has(own()) || !ledger.claim([types.query, own()], [types.annotation, own()]); copy += 1)
    title = `${annotation.name || 'Panel'} (${copy})`;
  titles.add(own());
  const path = [construct, constructId('panel', title), 'annotation'];
  if (title !== annotation.name)
    ledger.keep(path, { name: literal(annotation.name) }, 'another panel of the board has the same title');
  ledger.take(types.query, own(), importId(query.dataset, query.id));
  ledger.take(types.annotation, own(), importId(query.dataset, annotation.id));
  file.use('./queries.ts', '* as queries');
  const { options, fits } = drawingOf(panel.query_panel, query.specification);
  if (!fits)
    ledger.keep(
      [construct, 'board'],
      {
        [`panel.${index}.query_panel.0.visualization_settings`]: settingsBlock(
          panel.query_panel.visualization_settings,
        ),
      },
      `panel ${index + 1}, "${title}", draws its calculations in different ways`,
    );
  const definition = {
    title,
    description: annotation.description || undefined,
    query: tools.queries(query.specification, query.dataset, annotation.name),
    ...options,
    ...size,
  };
  return reference(`${file.use('honeycomb-constructs', 'queryPanel')}(${code(definition)})`);
}

const charts = {
  line: 'line',
  stacked: 'stacked-area',
  tsbar: 'stacked-bars',
  cbar: 'categorical-bars',
  cpie: 'pie',
  stat: 'stat',
  default: undefined,
} as const;

/** How a panel is drawn, as options of queryPanel(), and whether they say all of it. */
function drawingOf(
  { query_style: style = 'graph', visualization_settings: settings }: QueryPanel['query_panel'],
  { calculations, formulas }: ExistingAnnotation['query']['specification'],
) {
  const base = style === 'graph' ? undefined : style;
  if (!settings) return { options: { chart: base }, fits: true };
  const { charts: drawn = [], ...flags } = settings;
  const count = Math.max(formulas?.length ?? calculations?.length ?? 1, 1);
  const [first] = drawn;
  const isUniform =
    drawn.length === count &&
    drawn.every(
      (chart, index) =>
        (chart.chart_index ?? 0) === index &&
        chart.chart_type === first?.chart_type &&
        chart.log_scale === first?.log_scale &&
        chart.omit_missing_values === first?.omit_missing_values,
    );
  const type = charts[first?.chart_type ?? 'default'];
  const saysSomething =
    type !== undefined || first?.log_scale !== undefined || first?.omit_missing_values !== undefined;
  const hasFlags = Object.keys(flags).length > 0;
  const fits = drawn.length === 0 ? hasFlags : isUniform && saysSomething && (type === undefined || style === 'graph');
  if (!fits) return { options: { chart: base }, fits };
  return {
    options: {
      chart: type ?? base,
      useLogScale: first?.log_scale,
      omitMissingValues: first?.omit_missing_values,
      hideMarkers: flags.hide_markers,
      hideHovers: flags.hide_hovers,
      hideCompare: flags.hide_compare,
      useUtcXaxis: flags.utc_xaxis,
      preferOverlaidCharts: flags.overlaid_charts,
    },
    fits,
  };
}

/** Where honeycomb-constructs puts panels of these sizes. */
function layOut(panels: readonly BoardPanel[]) {
  let [x, y, rowHeight] = [0, 0, 0];
  return panels.map(({ position }) => {
    const width = position?.width || 6;
    const height = position?.height || 4;
    if (x + width > 12) [x, y, rowHeight] = [0, y + rowHeight, 0];
    const place = { x, y, width, height };
    x += width;
    rowHeight = Math.max(rowHeight, height);
    return place;
  });
}

function viewsOf({ board, views }: ExistingBoard, ledger: Ledger): unknown {
  const own = views.flatMap(({ id, name, filters }) => {
    if (!ledger.claim([types.view, address(board.name, name)])) {
      const reference = `\${${types.board}.${slug(board.name)}.id}`;
      plainView(board, { id, name, filters }, reference, 'another view of the board has the same address', ledger);
      return [];
    }
    ledger.take(types.view, address(board.name, name), `${board.id}/${id}`);
    return [
      { name, filters: filters.map(({ column, operation: op, value }) => ({ column, op, value: value ?? undefined })) },
    ];
  });
  return own.length > 0 ? own : undefined;
}
