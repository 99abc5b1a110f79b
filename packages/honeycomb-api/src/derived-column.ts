import * as z from 'zod';
import { nothing, timestamp } from './common.ts';
import { operation } from './operation.ts';

export const derivedColumn = z.object({
  id: z.string(),
  alias: z.string(),
  expression: z.string(),
  description: z.string(),
  created_at: timestamp,
  updated_at: timestamp,
});
export type DerivedColumn = z.infer<typeof derivedColumn>;

export const derivedColumnInput = z.object({
  alias: z.string().min(1).max(255),
  expression: z.string().min(1).max(4095),
  description: z.string().max(255).nullish(),
});
export type DerivedColumnInput = z.infer<typeof derivedColumnInput>;

const permissions = ['manage_columns'] as const;
/** With `?alias=` the answer is the one derived column of that alias, or 404. */
export const listDerivedColumns = operation('GET /1/derived_columns/{dataset}', {
  permissions,
  result: z.union([z.array(derivedColumn), derivedColumn]),
});
export const createDerivedColumn = operation('POST /1/derived_columns/{dataset}', {
  permissions,
  body: derivedColumnInput,
  success: [201],
  result: derivedColumn,
  invalid: 400,
  refusals: [409],
});
export const getDerivedColumn = operation('GET /1/derived_columns/{dataset}/{id}', {
  permissions,
  result: derivedColumn,
});
export const updateDerivedColumn = operation('PUT /1/derived_columns/{dataset}/{id}', {
  permissions,
  body: derivedColumnInput,
  result: derivedColumn,
  invalid: 400,
  refusals: [409],
});
export const deleteDerivedColumn = operation('DELETE /1/derived_columns/{dataset}/{id}', {
  permissions,
  success: [204],
  result: nothing,
  refusals: [409],
});
