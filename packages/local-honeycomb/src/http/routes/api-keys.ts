import * as api from 'honeycomb-api';
import * as apiKeys from '../../model/api-keys.ts';
import { managementRoute, type Route } from '../route.ts';

export const apiKeyRoutes: readonly Route[] = [
  managementRoute(api.listApiKeys, (world, { url, query }) => apiKeys.listApiKeys(world, { path: url, query })),
  managementRoute(api.createApiKey, (world, { body }) => apiKeys.createApiKey(world, body)),
  managementRoute(api.getApiKey, (world, { path }) => apiKeys.getApiKey(world, path.id!)),
  managementRoute(api.updateApiKey, (world, { path, body }) => apiKeys.updateApiKey(world, path.id!, body)),
  managementRoute(api.deleteApiKey, (world, { path }) => apiKeys.deleteApiKey(world, path.id!)),
];
