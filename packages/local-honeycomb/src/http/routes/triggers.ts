import * as api from 'honeycomb-api';
import * as triggers from '../../model/triggers.ts';
import { type Route, route } from '../route.ts';

export const triggerRoutes: readonly Route[] = [
  route(api.listTriggers, (context, { path }) => triggers.listTriggers(context, path.dataset!)),
  route(api.createTrigger, (context, { path, body }) => triggers.createTrigger(context, path.dataset!, body)),
  route(api.getTrigger, (context, { path }) => triggers.getTrigger(context, path.dataset!, path.id!)),
  route(api.updateTrigger, (context, { path, body }) => triggers.updateTrigger(context, path.dataset!, path.id!, body)),
  route(api.deleteTrigger, (context, { path }) => triggers.deleteTrigger(context, path.dataset!, path.id!)),
];
