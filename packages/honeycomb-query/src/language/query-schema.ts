import * as z from 'zod';
import { type CalculationOp, calculationOps } from './calculations.ts';
import { type FilterOp, filterOpNames, type HavingOp, havingOps } from './filters.ts';

export type FilterValue = string | number | boolean | null | readonly (string | number | boolean)[];

export interface Filter {
  readonly column: string;
  readonly op: FilterOp;
  readonly value?: FilterValue | undefined;
}

export type FilterCombination = 'AND' | 'OR';

export interface Calculation {
  readonly op: CalculationOp;
  readonly column?: string | undefined;
  readonly name?: string | undefined;
  readonly filters?: readonly Filter[] | undefined;
  readonly filter_combination?: FilterCombination | undefined;
}

export interface Having {
  readonly calculate_op: CalculationOp;
  readonly column?: string | undefined;
  readonly op: HavingOp;
  readonly value: number;
}

export interface Order {
  readonly op?: CalculationOp | undefined;
  readonly column?: string | undefined;
  readonly order?: 'ascending' | 'descending' | undefined;
}

/** A named formula text: a calculated field over columns, or a formula over calculations. */
export interface NamedExpression {
  readonly name: string;
  readonly expression: string;
}

/**
 * A query specification as Honeycomb's API and query links read it. Times are unix seconds, lengths of time seconds.
 * @see https://docs.honeycomb.io/reference/query-specification/
 */
export interface QuerySpecification {
  readonly calculated_fields?: readonly NamedExpression[] | undefined;
  readonly calculations?: readonly Calculation[] | undefined;
  readonly formulas?: readonly NamedExpression[] | undefined;
  readonly filters?: readonly Filter[] | undefined;
  readonly filter_combination?: FilterCombination | undefined;
  readonly breakdowns?: readonly string[] | undefined;
  readonly havings?: readonly Having[] | undefined;
  readonly orders?: readonly Order[] | undefined;
  readonly limit?: number | undefined;
  readonly time_range?: number | undefined;
  readonly start_time?: number | undefined;
  readonly end_time?: number | undefined;
  readonly granularity?: number | undefined;
  readonly compare_time_offset_seconds?: number | undefined;
  /** Counts rows as they were billed, without sample rates. The Terraform provider refuses it. */
  readonly usage_mode?: boolean | undefined;
}

const scalar = z.union([z.string(), z.number(), z.boolean()]);
const combination = z.enum(['AND', 'OR']);
const name = z.string().min(1);
const count = 100;

const filter = z.strictObject({
  column: name,
  op: z.enum(filterOpNames),
  value: z.union([scalar, z.null(), z.array(scalar)]).optional(),
});

const calculation = z.strictObject({
  op: z.enum(calculationOps),
  column: name.optional(),
  name: name.optional(),
  filters: z.array(filter).max(count).optional(),
  filter_combination: combination.optional(),
});

const having = z.strictObject({
  calculate_op: z.enum(calculationOps),
  column: name.optional(),
  op: z.enum(havingOps),
  value: z.number(),
});

const order = z.strictObject({
  op: z.enum(calculationOps).optional(),
  column: name.optional(),
  order: z.enum(['ascending', 'descending']).optional(),
});

const namedExpression = z.strictObject({ name, expression: z.string().min(1) });
const wholeSeconds = z.number().int();

const query = z.strictObject({
  calculated_fields: z.array(namedExpression).max(count).optional(),
  calculations: z.array(calculation).max(count).optional(),
  formulas: z.array(namedExpression).max(count).optional(),
  filters: z.array(filter).max(count).optional(),
  filter_combination: combination.optional(),
  breakdowns: z.array(name).max(count).optional(),
  havings: z.array(having).max(count).optional(),
  orders: z.array(order).max(count).optional(),
  limit: z.number().int().min(1).max(1000).optional(),
  time_range: wholeSeconds.min(1).optional(),
  start_time: wholeSeconds.min(0).optional(),
  end_time: wholeSeconds.min(0).optional(),
  granularity: wholeSeconds.min(0).optional(),
  compare_time_offset_seconds: wholeSeconds.optional(),
  usage_mode: z.boolean().optional(),
});

/** The shape alone: which keys there are and what they hold. What the keys mean to each other is in rules/. */
export const querySchema: Pick<typeof query, 'safeParse'> = query;

/** The keys of a query specification, and of what its lists hold, for messages. */
export const specificationKeys = {
  query: Object.keys(query.shape),
  calculated_fields: Object.keys(namedExpression.shape),
  calculations: Object.keys(calculation.shape),
  formulas: Object.keys(namedExpression.shape),
  filters: Object.keys(filter.shape),
  havings: Object.keys(having.shape),
  orders: Object.keys(order.shape),
} as const;
