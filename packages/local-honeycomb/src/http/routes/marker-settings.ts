import * as api from 'honeycomb-api';
import * as markerSettings from '../../model/marker-settings.ts';
import { type Route, route } from '../route.ts';

export const markerSettingRoutes: readonly Route[] = [
  route(api.listMarkerSettings, (context, { path }) => markerSettings.listMarkerSettings(context, path.dataset!)),
  route(api.createMarkerSetting, (context, { path, body }) =>
    markerSettings.createMarkerSetting(context, path.dataset!, body),
  ),
  route(api.updateMarkerSetting, (context, { path, body }) =>
    markerSettings.updateMarkerSetting(context, path.dataset!, path.id!, body),
  ),
  route(api.deleteMarkerSetting, (context, { path }) =>
    markerSettings.deleteMarkerSetting(context, path.dataset!, path.id!),
  ),
];
