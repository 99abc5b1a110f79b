import type { BoardView, BoardViewInput } from 'honeycomb-api';
import { answer, type Context, changed, environmentRow, type Outcome } from './context.ts';
import { put, remove } from './database.ts';
import { conflict, invalidField, notFound } from './rejection.ts';
import type { BoardViewRow } from './rows.ts';

/** @see https://api-docs.honeycomb.io/api/boards */
const mostViews = 50;

const requireBoard = (context: Context, board: string): void => {
  environmentRow(context, context.database.boards.get(board), 'Board');
};

export function listBoardViews(context: Context, board: string): Outcome<BoardView[]> {
  requireBoard(context, board);
  return answer(context.database.boardViews.where('board', board).map(({ value }) => value));
}

function find(context: Context, board: string, id: string): BoardViewRow {
  requireBoard(context, board);
  const row = context.database.boardViews.get(id);
  if (row?.board !== board) throw notFound('Board view');
  return row;
}

export const getBoardView = (context: Context, board: string, id: string): Outcome<BoardView> =>
  answer(find(context, board, id).value);

function refuseName(context: Context, board: string, name: string, self?: string): void {
  const taken = context.database.boardViews
    .where('board', board)
    .some((view) => view.id !== self && view.value.name === name);
  if (taken) throw conflict(`The board already has a view named ${name}`);
}

export function createBoardView(context: Context, board: string, input: BoardViewInput): Outcome<BoardView> {
  requireBoard(context, board);
  if (context.database.boardViews.count('board', board) >= mostViews)
    throw invalidField('board', `a board has ${mostViews} views at most`);
  refuseName(context, board, input.name);
  const id = context.newId();
  const value: BoardView = { id, name: input.name, filters: input.filters };
  return changed(201, value, put('boardViews', { id, environment: context.environment.id, board, value }));
}

export function updateBoardView(
  context: Context,
  board: string,
  id: string,
  input: BoardViewInput,
): Outcome<BoardView> {
  const row = find(context, board, id);
  refuseName(context, board, input.name, id);
  const value: BoardView = { id, name: input.name, filters: input.filters };
  return changed(200, value, put('boardViews', { ...row, value }));
}

export function deleteBoardView(context: Context, board: string, id: string): Outcome<null> {
  find(context, board, id);
  return changed(204, null, remove('boardViews', id));
}
