import * as api from 'honeycomb-api';
import * as burnAlerts from '../../model/burn-alerts.ts';
import { type Route, route } from '../route.ts';

export const burnAlertRoutes: readonly Route[] = [
  route(api.listBurnAlerts, (context, { path, query }) =>
    burnAlerts.listBurnAlerts(context, path.dataset!, query.get('slo_id') ?? undefined),
  ),
  route(api.createBurnAlert, (context, { path, body }) => burnAlerts.createBurnAlert(context, path.dataset!, body)),
  route(api.getBurnAlert, (context, { path }) => burnAlerts.getBurnAlert(context, path.dataset!, path.id!)),
  route(api.updateBurnAlert, (context, { path, body }) =>
    burnAlerts.updateBurnAlert(context, path.dataset!, path.id!, body),
  ),
  route(api.deleteBurnAlert, (context, { path }) => burnAlerts.deleteBurnAlert(context, path.dataset!, path.id!)),
];
