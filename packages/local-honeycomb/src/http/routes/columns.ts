import * as api from 'honeycomb-api';
import * as columns from '../../model/columns.ts';
import { type Route, route } from '../route.ts';

export const columnRoutes: readonly Route[] = [
  route(api.listColumns, (context, { path, query }) => {
    const name = query.get('key_name');
    return name === null
      ? columns.listColumns(context, path.dataset!)
      : columns.getColumnByName(context, path.dataset!, name);
  }),
  route(api.createColumn, (context, { path, body }) => columns.createColumn(context, path.dataset!, body)),
  route(api.getColumn, (context, { path }) => columns.getColumn(context, path.dataset!, path.id!)),
  route(api.updateColumn, (context, { path, body }) => columns.updateColumn(context, path.dataset!, path.id!, body)),
  route(api.deleteColumn, (context, { path }) => columns.deleteColumn(context, path.dataset!, path.id!)),
];
