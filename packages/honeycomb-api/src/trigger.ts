import * as z from 'zod';
import { nothing, tag, tags, timestamp } from './common.ts';
import { notificationRecipient, notificationRecipientInput } from './notification-recipient.ts';
import { operation } from './operation.ts';
import { queryCreation, querySpecification } from './query.ts';

const days = ['sunday', 'monday', 'tuesday', 'wednesday', 'thursday', 'friday', 'saturday'] as const;
const timeOfDay = z.string().regex(/^([0-1]?[0-9]|2[0-3]):[0-5][0-9]$/, 'must be a time of day in UTC, HH:mm');
const evaluationSchedule = z.object({
  window: z.object({
    days_of_week: z
      .array(z.enum(days))
      .min(1)
      .refine((list) => new Set(list).size === list.length, 'must not repeat a day'),
    start_time: timeOfDay,
    end_time: timeOfDay,
  }),
});
const threshold = z.object({
  op: z.enum(['>', '>=', '<', '<=']),
  value: z.number(),
  exceeded_limit: z.int().min(1).max(5).optional(),
});
const baselineOffsets = [60, 1440, 10_080, 40_320] as const;
const baseline = z.object({ type: z.enum(['percentage', 'value']), offset_minutes: z.literal(baselineOffsets) });

/** As it is read: both the query and its id; what was not set (schedule, baseline, tags) is absent. Times in seconds. */
export const trigger = z.object({
  id: z.string(),
  dataset_slug: z.string(),
  name: z.string(),
  description: z.string(),
  disabled: z.boolean(),
  triggered: z.boolean(),
  query_id: z.string(),
  query: querySpecification,
  threshold: threshold.required(),
  frequency: z.int(),
  alert_type: z.enum(['on_change', 'on_true']),
  evaluation_schedule_type: z.enum(['frequency', 'window']),
  evaluation_schedule: evaluationSchedule.optional(),
  baseline_details: baseline.optional(),
  auto_investigate: z.boolean().optional(),
  recipients: z.array(notificationRecipient),
  tags: z.array(tag).optional(),
  created_at: timestamp,
  updated_at: timestamp,
});
export type Trigger = z.infer<typeof trigger>;

/** As it is sent: either `query` or `query_id`. A baseline without a type (Terraform's zero value) means none. */
export const triggerInput = z.object({
  name: z.string().min(1).max(120),
  description: z.string().max(1023).nullish(),
  disabled: z.boolean().nullish(),
  query: queryCreation.nullish(),
  query_id: z.string().nullish(),
  threshold,
  frequency: z.int().min(60).max(86_400).multipleOf(60).nullish(),
  alert_type: z.enum(['on_change', 'on_true']).nullish(),
  evaluation_schedule_type: z.enum(['frequency', 'window']).nullish(),
  evaluation_schedule: evaluationSchedule.nullish(),
  baseline_details: z
    .union([
      baseline,
      z.object({ type: z.literal('').optional(), offset_minutes: z.literal(0).optional() }).transform(() => null),
    ])
    .nullish(),
  auto_investigate: z.boolean().nullish(),
  recipients: z.array(notificationRecipientInput).nullish(),
  tags: tags.nullish(),
});
export type TriggerInput = z.infer<typeof triggerInput>;

const permissions = ['manage_triggers'] as const;
export const listTriggers = operation('GET /1/triggers/{dataset}', { permissions, result: z.array(trigger) });
export const createTrigger = operation('POST /1/triggers/{dataset}', {
  permissions,
  body: triggerInput,
  success: [201],
  result: trigger,
  location: 'path',
});
export const getTrigger = operation('GET /1/triggers/{dataset}/{id}', { permissions, result: trigger });
export const updateTrigger = operation('PUT /1/triggers/{dataset}/{id}', {
  permissions,
  body: triggerInput,
  result: trigger,
  malformedAs: 'sentence',
});
export const deleteTrigger = operation('DELETE /1/triggers/{dataset}/{id}', {
  permissions,
  success: [204],
  result: nothing,
});
