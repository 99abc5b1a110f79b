import * as z from 'zod';

/** The name of a template variable. */
export const variableName = z
  .string()
  .max(64)
  .regex(/^[a-z][a-zA-Z0-9]*$/, 'must be camelCase: a lower-case letter, then letters and digits');

export const pagerdutySeverities = ['info', 'warning', 'error', 'critical'] as const;

export const notificationDetails = z.object({
  pagerduty_severity: z.enum(pagerdutySeverities).optional(),
  variables: z
    .array(z.object({ name: variableName, value: z.string().max(256).optional() }))
    .max(10)
    .refine((list) => new Set(list.map((each) => each.name)).size === list.length, 'must not repeat a name')
    .optional(),
});

/** Whom a trigger or burn alert tells, as it is read: the recipient as it is now, and what was set for this alert. */
export const notificationRecipient = z.object({
  id: z.string(),
  type: z.enum(['email', 'pagerduty', 'slack', 'webhook', 'msteams', 'msteams_workflow', 'marker']),
  target: z.string(),
  details: notificationDetails.optional(),
});
export type NotificationRecipient = z.infer<typeof notificationRecipient>;

/** As it is sent: the id of a recipient, or the older `type` and `target`, which find or make one. */
export const notificationRecipientInput = z.object({
  id: z.string().nullish(),
  type: z.string().nullish(),
  target: z.string().nullish(),
  details: notificationDetails.nullish(),
});
export type NotificationRecipientInput = z.infer<typeof notificationRecipientInput>;
