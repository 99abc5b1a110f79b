import * as api from 'honeycomb-api';
import * as views from '../../model/board-views.ts';
import { type Route, route } from '../route.ts';

export const boardViewRoutes: readonly Route[] = [
  route(api.listBoardViews, (context, { path }) => views.listBoardViews(context, path.board!)),
  route(api.createBoardView, (context, { path, body }) => views.createBoardView(context, path.board!, body)),
  route(api.getBoardView, (context, { path }) => views.getBoardView(context, path.board!, path.id!)),
  route(api.updateBoardView, (context, { path, body }) => views.updateBoardView(context, path.board!, path.id!, body)),
  route(api.deleteBoardView, (context, { path }) => views.deleteBoardView(context, path.board!, path.id!)),
];
