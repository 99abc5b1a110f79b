import * as api from 'honeycomb-api';
import * as markers from '../../model/markers.ts';
import { type Route, route } from '../route.ts';

export const markerRoutes: readonly Route[] = [
  route(api.listMarkers, (context, { path }) => markers.listMarkers(context, path.dataset!)),
  route(api.createMarker, (context, { path, body }) => markers.createMarker(context, path.dataset!, body)),
  route(api.updateMarker, (context, { path, body }) => markers.updateMarker(context, path.dataset!, path.id!, body)),
  route(api.deleteMarker, (context, { path }) => markers.deleteMarker(context, path.dataset!, path.id!)),
];
