import * as z from 'zod';
import { nothing, tag, tags, timestamp } from './common.ts';
import { operation } from './operation.ts';

/**
 * How the SLO is doing, with `?detailed`: compliance and what is left of the budget in percent, the burn rate of the last
 * 4 h. What there is no event for is absent.
 */
const report = {
  compliance: z.number().optional(),
  budget_remaining: z.number().optional(),
  status: z.enum(['normal', 'triggered', 'no_alerts', 'no_events']).optional(),
  burn_rate: z.number().optional(),
};

/** 950,000 per million is a target of 95 %. */
export const slo = z.object({
  id: z.string(),
  name: z.string(),
  description: z.string(),
  sli: z.object({ alias: z.string() }),
  time_period_days: z.int(),
  target_per_million: z.int(),
  dataset_slugs: z.array(z.string()),
  tags: z.array(tag).optional(),
  reset_at: timestamp.nullable(),
  created_at: timestamp,
  updated_at: timestamp,
  ...report,
});
export type Slo = z.infer<typeof slo>;

const attributes = {
  name: z.string().min(1).max(120),
  description: z.string().max(1023).nullish(),
  sli: z.object({ alias: z.string().min(1).max(255) }),
  time_period_days: z.int().min(1),
  target_per_million: z.int().min(0).max(999_999),
  tags: tags.nullish(),
};
/** `dataset_slugs` belongs to the path `__all__`, where it says which datasets are meant. */
export const sloCreation = z.object({ ...attributes, dataset_slugs: z.array(z.string()).min(1).nullish() });
export type SloCreation = z.infer<typeof sloCreation>;
/** An SLO keeps its datasets. */
export const sloUpdate = z.object(attributes);
export type SloUpdate = z.infer<typeof sloUpdate>;

const permissions = ['manage_slos'] as const;
export const listSlos = operation('GET /1/slos/{dataset}', { permissions, result: z.array(slo) });
export const createSlo = operation('POST /1/slos/{dataset}', {
  permissions,
  body: sloCreation,
  success: [201],
  result: slo,
  malformedAs: 'sentence',
});
export const getSlo = operation('GET /1/slos/{dataset}/{id}', { permissions, result: slo });
export const updateSlo = operation('PUT /1/slos/{dataset}/{id}', {
  permissions,
  body: sloUpdate,
  result: slo,
  malformedAs: 'sentence',
});
export const deleteSlo = operation('DELETE /1/slos/{dataset}/{id}', { permissions, success: [204], result: nothing });
