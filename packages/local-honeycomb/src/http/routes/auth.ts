import { getAuth, getManagementAuth } from 'honeycomb-api';
import { describeKey, describeManagementKey } from '../../model/auth.ts';
import { managementRoute, type Route, route } from '../route.ts';

export const authRoutes: readonly Route[] = [
  route(getAuth, (context, _, key) => describeKey(context, key)),
  managementRoute(getManagementAuth, (world, _, key) => describeManagementKey(world, key)),
];
