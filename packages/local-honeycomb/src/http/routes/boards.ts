import * as api from 'honeycomb-api';
import * as boards from '../../model/boards.ts';
import { type Route, route } from '../route.ts';

export const boardRoutes: readonly Route[] = [
  route(api.listBoards, (context) => boards.listBoards(context)),
  route(api.createBoard, (context, { body }) => boards.createBoard(context, body)),
  route(api.getBoard, (context, { path }) => boards.getBoard(context, path.id!)),
  route(api.updateBoard, (context, { path, body }) => boards.updateBoard(context, path.id!, body)),
  route(api.deleteBoard, (context, { path }) => boards.deleteBoard(context, path.id!)),
];
