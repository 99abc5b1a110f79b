import * as api from 'honeycomb-api';
import * as slos from '../../model/slos.ts';
import { type Route, route } from '../route.ts';

export const sloRoutes: readonly Route[] = [
  route(api.listSlos, (context, { path }) => slos.listSlos(context, path.dataset!)),
  route(api.createSlo, (context, { path, body }) => slos.createSlo(context, path.dataset!, body)),
  route(api.getSlo, (context, { path, query }) =>
    slos.getSlo(context, path.dataset!, path.id!, query.has('detailed') && query.get('detailed') !== 'false'),
  ),
  route(api.updateSlo, (context, { path, body }) => slos.updateSlo(context, path.dataset!, path.id!, body)),
  route(api.deleteSlo, (context, { path }) => slos.deleteSlo(context, path.dataset!, path.id!)),
];
