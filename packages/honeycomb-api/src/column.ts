import * as z from 'zod';
import { nothing, timestamp } from './common.ts';
import { operation } from './operation.ts';

export const columnTypes = ['string', 'float', 'integer', 'boolean', 'histogram'] as const;
export type ColumnType = (typeof columnTypes)[number];

export const column = z.object({
  id: z.string(),
  key_name: z.string(),
  type: z.enum(columnTypes),
  description: z.string(),
  hidden: z.boolean(),
  last_written: timestamp,
  created_at: timestamp,
  updated_at: timestamp,
});
export type Column = z.infer<typeof column>;

const attributes = {
  type: z.enum(columnTypes).nullish(),
  description: z.string().max(255).nullish(),
  hidden: z.boolean().nullish(),
};
export const columnCreation = z.object({ key_name: z.string().max(255), ...attributes });
export type ColumnCreation = z.infer<typeof columnCreation>;
/** A column keeps its name: a `key_name` in an update is not read. */
export const columnUpdate = z.object(attributes);
export type ColumnUpdate = z.infer<typeof columnUpdate>;

const permissions = ['manage_columns'] as const;
/** With `?key_name=` the answer is the one column of that name, or 404. */
export const listColumns = operation('GET /1/columns/{dataset}', {
  permissions,
  result: z.union([z.array(column), column]),
});
export const createColumn = operation('POST /1/columns/{dataset}', {
  permissions,
  body: columnCreation,
  success: [201],
  result: column,
  malformedAs: 'sentence',
  refusals: [409],
});
export const getColumn = operation('GET /1/columns/{dataset}/{id}', { permissions, result: column, refusals: [400] });
export const updateColumn = operation('PUT /1/columns/{dataset}/{id}', {
  permissions,
  body: columnUpdate,
  result: column,
  malformedAs: 'sentence',
});
export const deleteColumn = operation('DELETE /1/columns/{dataset}/{id}', {
  permissions,
  success: [204],
  result: nothing,
  refusals: [400, 409],
});
