import * as api from 'honeycomb-api';
import * as derivedColumns from '../../model/derived-columns.ts';
import { type Route, route } from '../route.ts';

export const derivedColumnRoutes: readonly Route[] = [
  route(api.listDerivedColumns, (context, { path, query }) => {
    const name = query.get('alias');
    return name === null
      ? derivedColumns.listDerivedColumns(context, path.dataset!)
      : derivedColumns.getDerivedColumnByAlias(context, path.dataset!, name);
  }),
  route(api.createDerivedColumn, (context, { path, body }) =>
    derivedColumns.createDerivedColumn(context, path.dataset!, body),
  ),
  route(api.getDerivedColumn, (context, { path }) => derivedColumns.getDerivedColumn(context, path.dataset!, path.id!)),
  route(api.updateDerivedColumn, (context, { path, body }) =>
    derivedColumns.updateDerivedColumn(context, path.dataset!, path.id!, body),
  ),
  route(api.deleteDerivedColumn, (context, { path }) =>
    derivedColumns.deleteDerivedColumn(context, path.dataset!, path.id!),
  ),
];
