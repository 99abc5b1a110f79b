import * as z from 'zod';
import { nothing, timestamp } from './common.ts';
import { notificationRecipient, notificationRecipientInput } from './notification-recipient.ts';
import { operation } from './operation.ts';

const shared = {
  id: z.string(),
  description: z.string(),
  triggered: z.boolean(),
  auto_investigate: z.boolean().optional(),
  slo: z.object({ id: z.string() }),
  created_at: timestamp,
  updated_at: timestamp,
};
const exhaustionTime = z.object({
  ...shared,
  alert_type: z.literal('exhaustion_time'),
  exhaustion_minutes: z.int(),
});
const budgetRate = z.object({
  ...shared,
  alert_type: z.literal('budget_rate'),
  budget_rate_window_minutes: z.int(),
  budget_rate_decrease_threshold_per_million: z.int(),
});
/** A list leaves the recipients out. */
export const burnAlertSummary = z.discriminatedUnion('alert_type', [exhaustionTime, budgetRate]);
export type BurnAlertSummary = z.infer<typeof burnAlertSummary>;

const recipients = z.array(notificationRecipient);
export const burnAlert = z.discriminatedUnion('alert_type', [
  exhaustionTime.extend({ recipients }),
  budgetRate.extend({ recipients }),
]);
export type BurnAlert = z.infer<typeof burnAlert>;

const parameters = {
  exhaustion_time: ['exhaustion_minutes'],
  budget_rate: ['budget_rate_window_minutes', 'budget_rate_decrease_threshold_per_million'],
} as const;

const attributes = z.object({
  alert_type: z
    .enum(['', 'exhaustion_time', 'budget_rate'])
    .nullish()
    .transform((type) => type || 'exhaustion_time'),
  description: z.string().max(1023).nullish(),
  exhaustion_minutes: z.int().min(0).nullish(),
  budget_rate_window_minutes: z.int().min(60).nullish(),
  budget_rate_decrease_threshold_per_million: z.int().min(1).max(1_000_000).nullish(),
  auto_investigate: z.boolean().nullish(),
  recipients: z.array(notificationRecipientInput).min(1),
});

/** The parameters of the alert's own type must be there, those of the other type must not. */
function ofOneType(alert: z.infer<typeof attributes>, context: z.RefinementCtx): void {
  const type = alert.alert_type === 'budget_rate' ? 'budget_rate' : 'exhaustion_time';
  const other = type === 'budget_rate' ? 'exhaustion_time' : 'budget_rate';
  const given = (key: (typeof parameters)[keyof typeof parameters][number]) => (alert[key] ?? null) !== null;
  for (const key of parameters[type])
    if (!given(key))
      context.addIssue({
        code: 'custom',
        path: [key],
        message: `an alert of type ${type} needs it`,
        params: { missing: true },
      });
  for (const key of parameters[other])
    if (given(key))
      context.addIssue({ code: 'custom', path: [key], message: `an alert of type ${type} must not have it` });
}

export const burnAlertCreation = attributes.extend({ slo: z.object({ id: z.string() }) }).superRefine(ofOneType);
export type BurnAlertCreation = z.infer<typeof burnAlertCreation>;
/** A burn alert keeps its SLO. */
export const burnAlertUpdate = attributes.superRefine(ofOneType);
export type BurnAlertUpdate = z.infer<typeof burnAlertUpdate>;

const permissions = ['manage_slos'] as const;
/** Needs `?slo_id=`. */
export const listBurnAlerts = operation('GET /1/burn_alerts/{dataset}', {
  permissions,
  result: z.array(burnAlertSummary),
  refusals: [422],
});
export const createBurnAlert = operation('POST /1/burn_alerts/{dataset}', {
  permissions,
  body: burnAlertCreation,
  success: [201],
  result: burnAlert,
  malformedAs: 'sentence',
});
export const getBurnAlert = operation('GET /1/burn_alerts/{dataset}/{id}', { permissions, result: burnAlert });
export const updateBurnAlert = operation('PUT /1/burn_alerts/{dataset}/{id}', {
  permissions,
  body: burnAlertUpdate,
  result: burnAlert,
  malformedAs: 'sentence',
});
export const deleteBurnAlert = operation('DELETE /1/burn_alerts/{dataset}/{id}', {
  permissions,
  success: [204],
  result: nothing,
});
