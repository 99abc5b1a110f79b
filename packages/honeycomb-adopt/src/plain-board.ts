import type { Board, BoardPanel } from 'honeycomb-api';
import { address, importId, literal, slug } from './addresses.ts';
import { annotationOf, type Settings, type Tools, types } from './board-tools.ts';
import type { ExistingAnnotation, ExistingBoard } from './existing.ts';
import type { Ledger } from './ledger.ts';
import { tagsOf } from './tags.ts';

/** The settings as the provider names them. */
export const settingsBlock = (settings: Settings | undefined): readonly unknown[] =>
  settings === undefined
    ? []
    : [
        {
          ...(settings.hide_compare !== undefined && { hide_compare: settings.hide_compare }),
          ...(settings.hide_hovers !== undefined && { hide_hovers: settings.hide_hovers }),
          ...(settings.hide_markers !== undefined && { hide_markers: settings.hide_markers }),
          ...(settings.utc_xaxis !== undefined && { use_utc_xaxis: settings.utc_xaxis }),
          ...(settings.overlaid_charts !== undefined && { prefer_overlaid_charts: settings.overlaid_charts }),
          ...(settings.charts && {
            chart: settings.charts.map((chart) => ({
              chart_index: chart.chart_index ?? 0,
              chart_type: chart.chart_type ?? 'default',
              ...(chart.log_scale !== undefined && { use_log_scale: chart.log_scale }),
              ...(chart.omit_missing_values !== undefined && { omit_missing_values: chart.omit_missing_values }),
            })),
          }),
        },
      ];

/** A view of a board in plain Terraform; gives its name there. */
export const plainView = (
  board: Board,
  { id, name, filters }: ExistingBoard['views'][number],
  boardId: string,
  why: string,
  ledger: Ledger,
): string =>
  ledger.plain(
    types.view,
    address(board.name, name),
    `${board.id}/${id}`,
    {
      board_id: boardId,
      name: literal(name),
      filter: filters.map(({ column, operation, value }) => ({
        column: literal(column),
        operation,
        ...(value !== undefined &&
          value !== null && { value: literal(Array.isArray(value) ? value.join(',') : String(value)) }),
      })),
    },
    `View "${name}" of the board "${board.name}"`,
    why,
  );

/** A query and its name in plain Terraform; gives the addresses. */
export function plainAnnotation(
  { annotation, query }: ExistingAnnotation,
  wanted: string,
  why: string,
  ledger: Ledger,
) {
  const what = `Query "${annotation.name}"`;
  const dataset = query.dataset === '__all__' ? {} : { dataset: literal(query.dataset) };
  const queryName = ledger.plain(
    types.query,
    wanted,
    importId(query.dataset, query.id),
    { ...dataset, query_json: literal(JSON.stringify(query.specification)) },
    what,
    why,
  );
  const annotationName = ledger.plain(
    types.annotation,
    wanted,
    importId(query.dataset, annotation.id),
    {
      ...dataset,
      query_id: `\${${types.query}.${queryName}.id}`,
      name: literal(annotation.name),
      ...(annotation.description !== '' && { description: literal(annotation.description) }),
    },
    what,
    why,
  );
  return { query: `${types.query}.${queryName}`, annotation: `${types.annotation}.${annotationName}` };
}

/** A board that no definition says, in plain Terraform, with its queries and views. */
export function plainBoard({ board, views }: ExistingBoard, why: string, tools: Tools): void {
  const { ledger, slos } = tools;
  noteUnsupported(board, ledger);
  const block = (panel: BoardPanel): object => {
    const position = panel.position && { position: panel.position };
    switch (panel.type) {
      case 'text':
        return { type: panel.type, ...position, text_panel: [{ content: literal(panel.text_panel.content) }] };
      case 'slo': {
        const known = slos.get(panel.slo_panel.slo_id);
        const id = known ? `\${${known.address}.id}` : panel.slo_panel.slo_id;
        return { type: panel.type, ...position, slo_panel: [{ slo_id: id }] };
      }
      case 'query': {
        const { query_id, query_annotation_id, query_style = 'graph', visualization_settings } = panel.query_panel;
        const existing = annotationOf(panel, tools);
        const addresses =
          existing &&
          plainAnnotation(
            existing,
            address(board.name, existing.annotation.name),
            'its board is in plain Terraform',
            ledger,
          );
        const settings = settingsBlock(visualization_settings);
        return {
          type: panel.type,
          ...position,
          query_panel: [
            {
              query_id: addresses ? `\${${addresses.query}.id}` : query_id,
              query_annotation_id: addresses ? `\${${addresses.annotation}.id}` : query_annotation_id,
              query_style,
              ...(settings.length > 0 && { visualization_settings: settings }),
            },
          ],
        };
      }
    }
  };
  const name = ledger.plain(
    types.board,
    slug(board.name),
    board.id,
    {
      name: literal(board.name),
      ...(board.description !== '' && { description: literal(board.description) }),
      panel: board.panels.map(block),
      preset_filter: (board.preset_filters ?? []).map(({ column, alias }) => ({
        column: literal(column),
        alias: literal(alias),
      })),
      ...(board.tags?.length && { tags: tagsOf(board.tags) }),
    },
    `Board "${board.name}"`,
    why,
  );
  if (board.panels.some(({ position }) => position === undefined))
    ledger.note(
      'later',
      `The board "${board.name}" lays itself out: the first plan changes it once, and nothing is seen of it.`,
    );
  for (const view of views)
    plainView(board, view, `\${${types.board}.${name}.id}`, 'its board is in plain Terraform', ledger);
}

/** What Honeycomb's API has and the Terraform provider has not. */
export function noteUnsupported(board: Board, ledger: Ledger): void {
  for (const [index, panel] of board.panels.entries()) {
    if (panel.type !== 'query') continue;
    const drawn = panel.query_panel.visualization_settings?.charts ?? [];
    const lost = [
      ...(drawn.some(({ thresholds }) => thresholds?.length) ? ['threshold lines'] : []),
      ...(drawn.some(({ hide_other }) => hide_other) ? ['the hidden "other" group'] : []),
    ];
    if (lost.length > 0)
      ledger.note(
        'missing',
        `Board "${board.name}", panel ${index + 1}: the Terraform provider does not know ${lost.join(' and ')}; the next change that Terraform makes to the board removes them.`,
      );
  }
}
