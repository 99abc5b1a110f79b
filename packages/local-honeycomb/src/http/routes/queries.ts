import * as api from 'honeycomb-api';
import { createQuery, getQuery } from '../../model/queries.ts';
import { createQueryResult, getQueryResult } from '../../model/query-results.ts';
import { type Route, route } from '../route.ts';

export const queryRoutes: readonly Route[] = [
  route(api.createQuery, (context, { path, body }) => createQuery(context, path.dataset!, body)),
  route(api.getQuery, (context, { path }) => getQuery(context, path.dataset!, path.id!)),
];

export const queryResultRoutes: readonly Route[] = [
  route(api.createQueryResult, (context, { path, body }) => createQueryResult(context, path.dataset!, body)),
  route(api.getQueryResult, (context, { path }) => getQueryResult(context, path.dataset!, path.id!)),
];
