import * as api from 'honeycomb-api';
import * as environments from '../../model/environments.ts';
import { managementRoute, type Route } from '../route.ts';

export const environmentRoutes: readonly Route[] = [
  managementRoute(api.listEnvironments, (world, { url, query }) =>
    environments.listEnvironments(world, { path: url, query }),
  ),
  managementRoute(api.createEnvironment, (world, { body }) => environments.createEnvironment(world, body)),
  managementRoute(api.getEnvironment, (world, { path }) => environments.getEnvironment(world, path.id!)),
  managementRoute(api.updateEnvironment, (world, { path, body }) =>
    environments.updateEnvironment(world, path.id!, body),
  ),
  managementRoute(api.deleteEnvironment, (world, { path }) => environments.deleteEnvironment(world, path.id!)),
];
