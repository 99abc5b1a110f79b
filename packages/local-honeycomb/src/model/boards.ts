import type { Board, BoardInput, BoardPanel, FieldProblem } from 'honeycomb-api';
import { layOut } from './board-layout.ts';
import { answer, type Context, changed, environmentRow, type Outcome } from './context.ts';
import { put, remove } from './database.ts';
import { invalid } from './rejection.ts';
import type { BoardRow } from './rows.ts';

/** A query panel says which dataset its query reads. */
function read({ uiUrl, team, environment, database }: Context, { value }: BoardRow): Board {
  const panels = value.panels.map((panel): BoardPanel => {
    if (panel.type !== 'query') return panel;
    const dataset = database.queries.get(panel.query_panel.query_id)?.dataset;
    return dataset === undefined ? panel : { ...panel, query_panel: { ...panel.query_panel, dataset } };
  });
  const url = `${uiUrl}/${team.slug}/environments/${environment.slug}/board/${value.id}`;
  return { ...value, panels, links: { board_url: url } };
}

export const listBoards = (context: Context): Outcome<Board[]> =>
  answer(context.database.boards.where('environment', context.environment.id).map((row) => read(context, row)));

const find = (context: Context, id: string): BoardRow =>
  environmentRow(context, context.database.boards.get(id), 'Board');

export const getBoard = (context: Context, id: string): Outcome<Board> => answer(read(context, find(context, id)));

/** Every panel shows something that is there: field and reason for each that does not. */
function checkPanels(context: Context, panels: readonly BoardPanel[]): void {
  const problems = panels.flatMap((panel, index) => panelProblems(context, panel, `panels[${index}]`));
  if (problems.length > 0) throw invalid(problems);
}

function panelProblems({ database, environment }: Context, panel: BoardPanel, at: string): readonly FieldProblem[] {
  const missing = (row: { readonly environment: string } | undefined, field: string, what: string): FieldProblem[] =>
    row?.environment === environment.id
      ? []
      : [{ field: `${at}.${field}`, code: 'invalid', description: `there is no ${what}` }];
  switch (panel.type) {
    case 'text':
      return [];
    case 'slo': {
      const { slo_id: slo } = panel.slo_panel;
      return missing(database.slos.get(slo), 'slo_panel.slo_id', `SLO ${slo}`);
    }
    case 'query': {
      const { query_id: query, query_annotation_id: annotation } = panel.query_panel;
      return [
        ...missing(database.queries.get(query), 'query_panel.query_id', `query ${query}`),
        ...missing(
          database.queryAnnotations.get(annotation),
          'query_panel.query_annotation_id',
          `query annotation ${annotation}`,
        ),
      ];
    }
  }
}

/** As sent, with what Honeycomb fills in: the default query style, and positions where they are left to it. */
function boardValue(context: Context, id: string, input: BoardInput, before?: BoardRow): BoardRow['value'] {
  const sent = input.panels ?? [];
  checkPanels(context, sent);
  const panels = sent.map((panel): BoardPanel => {
    if (panel.type !== 'query') return panel;
    const { dataset: _, ...query } = panel.query_panel;
    return { ...panel, query_panel: { ...query, query_style: query.query_style ?? 'graph' } };
  });
  const filters = input.preset_filters ?? before?.value.preset_filters ?? [];
  return {
    id,
    type: 'flexible',
    name: input.name,
    description: input.description ?? '',
    panels: layOut(panels, input.layout_generation ?? 'manual'),
    ...((input.tags ?? []).length > 0 ? { tags: input.tags as NonNullable<BoardInput['tags']> } : {}),
    ...(filters.length > 0 ? { preset_filters: filters } : {}),
  };
}

export function createBoard(context: Context, input: BoardInput): Outcome<Board> {
  const id = context.newId();
  const row: BoardRow = { id, environment: context.environment.id, value: boardValue(context, id, input) };
  return changed(201, read(context, row), put('boards', row));
}

export function updateBoard(context: Context, id: string, input: BoardInput): Outcome<Board> {
  const before = find(context, id);
  const row: BoardRow = { ...before, value: boardValue(context, id, input, before) };
  return changed(200, read(context, row), put('boards', row));
}

export function deleteBoard(context: Context, id: string): Outcome<null> {
  find(context, id);
  const views = context.database.boardViews.where('board', id).map((view) => remove('boardViews', view.id));
  return changed(204, null, ...views, remove('boards', id));
}
