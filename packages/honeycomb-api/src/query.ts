import * as z from 'zod';
import { operation } from './operation.ts';

const scalar = z.union([z.string(), z.number(), z.boolean(), z.null()]);
const filter = z.strictObject({
  column: z.string().nullish(),
  op: z.string(),
  value: z.union([scalar, z.array(scalar)]).optional(),
});
const namedExpression = z.strictObject({ name: z.string(), expression: z.string() });
const list = <Item extends z.core.SomeType>(item: Item) => z.array(item).max(100).nullish();

/**
 * A query specification as it travels: the keys and what kind of value each holds. What the values mean to each other
 * (a `having` needs its calculation, an operator its column) is the query language's business, not this file's.
 */
export const querySpecification = z.strictObject({
  breakdowns: list(z.string()),
  calculations: list(
    z.strictObject({
      op: z.string(),
      column: z.string().nullish(),
      name: z.string().nullish(),
      filters: list(filter),
      filter_combination: z.string().nullish(),
    }),
  ),
  calculated_fields: list(namedExpression),
  formulas: list(namedExpression),
  filters: list(filter),
  filter_combination: z.string().nullish(),
  granularity: z.int().nullish(),
  orders: list(z.strictObject({ column: z.string().nullish(), op: z.string().nullish(), order: z.string().nullish() })),
  havings: list(
    z.strictObject({
      calculate_op: z.string(),
      column: z.string().nullish(),
      op: z.string().nullish(),
      value: z.number().nullish(),
    }),
  ),
  limit: z.int().nullish(),
  start_time: z.int().nullish(),
  end_time: z.int().nullish(),
  time_range: z.int().nullish(),
  compare_time_offset_seconds: z.int().nullish(),
  usage_mode: z.boolean().nullish(),
});
export type WireQuery = z.infer<typeof querySpecification>;

/** A query that comes back with its id: clients send it again as it came. */
export const queryCreation = querySpecification.extend({ id: z.string().nullish() });
export const query = querySpecification.extend({ id: z.string() });
export type Query = z.infer<typeof query>;

const permissions = ['manage_columns'] as const;
/** Queries are immutable: there is no PUT, no DELETE and no list. */
export const createQuery = operation('POST /1/queries/{dataset}', {
  permissions,
  body: queryCreation,
  result: query,
});
export const getQuery = operation('GET /1/queries/{dataset}/{id}', { permissions, result: query });
