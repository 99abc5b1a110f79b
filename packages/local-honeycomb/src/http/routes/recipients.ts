import * as api from 'honeycomb-api';
import * as recipients from '../../model/recipients.ts';
import { type Route, route } from '../route.ts';

export const recipientRoutes: readonly Route[] = [
  route(api.listRecipients, (context) => recipients.listRecipients(context)),
  route(api.createRecipient, (context, { body }) => recipients.createRecipient(context, body)),
  route(api.getRecipient, (context, { path }) => recipients.getRecipient(context, path.id!)),
  route(api.updateRecipient, (context, { path, body }) => recipients.updateRecipient(context, path.id!, body)),
  route(api.deleteRecipient, (context, { path }) => recipients.deleteRecipient(context, path.id!)),
  route(api.listRecipientTriggers, (context, { path }) => recipients.listRecipientTriggers(context, path.id!)),
];
