import * as z from 'zod';
import { nothing, timestamp } from './common.ts';
import { variableName } from './notification-recipient.ts';
import { operation } from './operation.ts';
import { trigger } from './trigger.ts';

/** Clients send every kind's keys; `webhook_headers: null` comes with an e-mail address. Only the kind's own are read. */
const email = z.object({ email_address: z.email() });
const slack = z.object({ slack_channel: z.string().min(1) });
const pagerduty = z.object({
  pagerduty_integration_name: z.string().min(1),
  pagerduty_integration_key: z.string().length(32),
});
const url = z.url({ protocol: /^https?$/ }).max(2048);
const teams = z.object({ webhook_name: z.string().min(1).max(255), webhook_url: url });

const template = z.object({ body: z.string() }).optional();
/** Set by Honeycomb itself. */
const reservedHeaders = ['content-type', 'user-agent', 'x-honeycomb-webhook-token'];
const headerName = z
  .string()
  .max(64)
  .regex(/^[!#$%&'*+.^_`|~0-9A-Za-z-]+$/, 'must be a valid HTTP header name')
  .refine((name) => !reservedHeaders.includes(name.toLowerCase()), 'is set by Honeycomb itself');
const webhook = teams.extend({
  webhook_secret: z.string().max(255).optional(),
  webhook_headers: z
    .array(z.object({ header: headerName, value: z.string().max(750).optional() }))
    .max(5)
    .nullish(),
  webhook_payloads: z
    .object({
      payload_templates: z.object({ trigger: template, budget_rate: template, exhaustion_time: template }).optional(),
      template_variables: z
        .array(z.object({ name: variableName, default_value: z.string().max(256).optional() }))
        .max(10)
        .nullish(),
    })
    .nullish(),
});

const kinds = [
  z.object({ type: z.literal('email'), details: email }),
  z.object({ type: z.literal('slack'), details: slack }),
  z.object({ type: z.literal('pagerduty'), details: pagerduty }),
  z.object({ type: z.literal('webhook'), details: webhook }),
  z.object({ type: z.literal('msteams'), details: teams }),
  z.object({ type: z.literal('msteams_workflow'), details: teams }),
] as const;

export const recipientTypes = ['email', 'slack', 'pagerduty', 'webhook', 'msteams', 'msteams_workflow'] as const;
export type RecipientType = (typeof recipientTypes)[number];

export const recipientInput = z.discriminatedUnion('type', kinds);
export type RecipientInput = z.infer<typeof recipientInput>;

/** Recipients belong to the team, not to an environment. Secrets come back as they were sent. */
export const recipient = recipientInput.and(z.object({ id: z.string(), created_at: timestamp, updated_at: timestamp }));
export type Recipient = z.infer<typeof recipient>;

const permissions = ['manage_recipients'] as const;
export const listRecipients = operation('GET /1/recipients', { permissions, result: z.array(recipient) });
export const createRecipient = operation('POST /1/recipients', {
  permissions,
  body: recipientInput,
  success: [201],
  result: recipient,
  refusals: [409],
});
export const getRecipient = operation('GET /1/recipients/{id}', { permissions, result: recipient });
/** A recipient keeps its type. */
export const updateRecipient = operation('PUT /1/recipients/{id}', {
  permissions,
  body: recipientInput,
  result: recipient,
  refusals: [409],
});
export const deleteRecipient = operation('DELETE /1/recipients/{id}', {
  permissions,
  success: [204],
  result: nothing,
  refusals: [409],
});
/** The triggers of all environments that tell this recipient. */
export const listRecipientTriggers = operation('GET /1/recipients/{id}/triggers', {
  permissions,
  result: z.array(trigger),
});
