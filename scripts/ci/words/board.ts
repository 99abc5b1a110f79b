import { isDeepStrictEqual } from 'node:util';
import { known } from './difference.ts';
import type { Lookup } from './lookup.ts';
import type { Planned, Values } from './planned.ts';
import { becomes, listed, said } from './text.ts';

interface Panel {
  /** The same before and after: a query is known by its address, an SLO by its name, a text by what it says. */
  readonly key: string;
  readonly title: string;
  readonly look: unknown;
  readonly position: unknown;
}

type When = 'before' | 'after';

/** The titles of a board's panels, as a person reads them. */
export const panelTitles = (board: Planned, lookup: Lookup, when: When): readonly string[] =>
  panels(board, lookup, when).map(({ title }) => title);

/** What changes on a board in phrases; a panel whose query changes is said where the query is. */
export function boardDifferences(board: Planned, lookup: Lookup): readonly string[] {
  const [before, after] = [panels(board, lookup, 'before'), panels(board, lookup, 'after')];
  const gone = before.filter(({ key }) => !after.some((panel) => panel.key === key));
  const come = after.filter(({ key }) => !before.some((panel) => panel.key === key));
  const stayed = after.flatMap((panel) => {
    const then = before.find(({ key }) => key === panel.key);
    return then === undefined ? [] : [[then, panel] as const];
  });
  const moved = stayed.filter(([then, now]) => !isDeepStrictEqual(then.position, now.position));
  const text = (all: readonly Panel[]) => all.filter(({ key }) => key.startsWith('text '));
  const oneText = text(gone).length === 1 && text(come).length === 1;
  const others = (all: readonly Panel[]) => all.filter(({ key }) => !(oneText && key.startsWith('text ')));
  return [
    ...(oneText ? [`text ${becomes(text(gone)[0]?.key.slice(5), text(come)[0]?.key.slice(5))}`] : []),
    ...others(gone).map(({ title }) => `panel ${title} is removed`),
    ...others(come).map(({ title }) => `panel ${title} is new`),
    ...stayed.flatMap(([then, now]) =>
      lookDifferences(then.look, now.look).map((phrase) => `panel ${now.title} ${phrase}`),
    ),
    ...(moved.length > 0
      ? [
          `${moved.length === 1 ? 'panel' : 'panels'} ${listed(moved.map(([, { title }]) => title))} ${moved.length === 1 ? 'is' : 'are'} at another place`,
        ]
      : []),
  ];
}

const list = (value: unknown): readonly Values[] => (Array.isArray(value) ? value : []);

function panels(board: Planned, lookup: Lookup, when: When): readonly Panel[] {
  const all = list(board[when]?.panel);
  const unknown = when === 'after' ? list((board.unknown as Values | undefined)?.panel) : [];
  return all.map((panel, index) => {
    const shape = { ...shapeOf(panel, unknown[index]), position: list(panel.position)[0] ?? panel.position };
    const query = list(panel.query_panel)[0];
    if (query) {
      const found =
        when === 'after'
          ? (lookup.reference(board.address, ['panel', index, 'query_panel', 0, 'query_id']) ??
            lookup.queryWithId(query.query_id))
          : lookup.queryWithId(query.query_id);
      const title = (found && lookup.queryName(found, when)) ?? `of the query ${query.query_id ?? 'that is new'}`;
      return { key: `query ${found?.address ?? query.query_id}`, title: JSON.stringify(title), ...shape };
    }
    const slo = list(panel.slo_panel)[0];
    if (slo) {
      const name =
        lookup.slo(slo.slo_id) ?? lookup.reference(board.address, ['panel', index, 'slo_panel'])?.after?.name;
      return { key: `slo ${name ?? slo.slo_id}`, title: `of the SLO ${said(name ?? slo.slo_id)}`, ...shape };
    }
    const content = String(list(panel.text_panel)[0]?.content ?? '');
    return { key: `text ${content}`, title: `with the text ${said(content)}`, ...shape };
  });
}

/** How a panel looks, without the ids of what it shows and without defaults, which are unknown where nothing is said. */
function shapeOf(panel: Values, unknown: Values | undefined): Pick<Panel, 'look'> {
  const { query_id: _query, query_annotation_id: _annotation, ...look } = list(panel.query_panel)[0] ?? {};
  return { look: withoutDefaults(known(look, list(unknown?.query_panel)[0], null)) };
}

function withoutDefaults(value: unknown): unknown {
  if (Array.isArray(value)) return value.map(withoutDefaults);
  if (typeof value !== 'object' || value === null) return value;
  return Object.fromEntries(
    Object.entries(value)
      .filter(([, each]) => each !== null && each !== false && !(Array.isArray(each) && each.length === 0))
      .map(([key, each]) => [key, withoutDefaults(each)]),
  );
}

function lookDifferences(before: unknown, after: unknown): readonly string[] {
  if (isDeepStrictEqual(before, after)) return [];
  const charts = (look: unknown): string =>
    list(list((look as Values).visualization_settings)[0]?.chart)
      .map(({ chart_type }) => chart_type)
      .join(', ') || 'default';
  const style = (look: unknown): string => String((look as Values).query_style ?? 'graph');
  const [then, now] = [`${style(before)} (${charts(before)})`, `${style(after)} (${charts(after)})`];
  return [then === now ? 'is drawn with other settings' : `is drawn as ${then} becomes ${now}`];
}
