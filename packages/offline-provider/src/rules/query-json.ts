import { equivalent } from 'honeycomb-query/language';
import { type Check, whenKnown } from './check.ts';

export type QuerySpecification = Parameters<typeof equivalent>[0];

type Shape = 'string' | 'integer' | 'any' | readonly [Shape] | { readonly [field: string]: Shape };

const filter = { column: 'string', op: 'string', value: 'any' } as const;
const named = { name: 'string', expression: 'string' } as const;

/**
 * What the provider reads from `query_json`. It decodes into these fields and refuses any other, also deep inside; the
 * values of operators are not looked at.
 */
const specification: Shape = {
  id: 'string',
  calculations: [{ op: 'string', column: 'string', name: 'string', filters: [filter], filter_combination: 'string' }],
  calculated_fields: [named],
  formulas: [named],
  filters: [filter],
  filter_combination: 'string',
  breakdowns: ['string'],
  orders: [{ op: 'string', column: 'string', order: 'string' }],
  havings: [{ calculate_op: 'string', column: 'string', op: 'string', value: 'any' }],
  limit: 'integer',
  time_range: 'integer',
  start_time: 'integer',
  end_time: 'integer',
  granularity: 'integer',
  compare_time_offset_seconds: 'integer',
};

/** What is wrong with a JSON value's shape, or undefined. Null is nothing, everywhere. */
function misfit(shape: Shape, value: unknown, at: string): string | undefined {
  if (value === null || shape === 'any') return undefined;
  if (shape === 'string') return typeof value === 'string' ? undefined : `${at} must be a string`;
  if (shape === 'integer')
    return Number.isInteger(value) && Math.abs(value as number) < 2 ** 63 ? undefined : `${at} must be a whole number`;
  if (isArrayShape(shape))
    return Array.isArray(value)
      ? first(value.map((item, index) => misfit(shape[0], item, `${at}[${index}]`)))
      : `${at} must be an array`;
  if (typeof value !== 'object' || Array.isArray(value)) return `${at} must be an object`;
  return first(
    Object.entries(value).map(([name, item]) => {
      const field = fieldOf(shape, name);
      return field === undefined ? `${at} has no field ${JSON.stringify(name)}` : misfit(field, item, `${at}.${name}`);
    }),
  );
}

/** Go's JSON decoder takes a field's name in any case. */
const fieldOf = (shape: Readonly<Record<string, Shape>>, name: string): Shape | undefined =>
  Object.hasOwn(shape, name) ? shape[name] : Object.entries(shape).find(([field]) => field === name.toLowerCase())?.[1];

const isArrayShape = (shape: Shape): shape is readonly [Shape] => Array.isArray(shape);

const first = (problems: readonly (string | undefined)[]): string | undefined =>
  problems.find((problem) => problem !== undefined);

/** Reads a query specification, or says why it is none. */
export function readQueryJson(
  text: string,
): { readonly ok: true; readonly query: QuerySpecification } | { readonly ok: false; readonly reason: string } {
  let json: unknown;
  try {
    json = JSON.parse(text);
  } catch (error) {
    return { ok: false, reason: `this is not JSON: ${(error as Error).message}` };
  }
  const reason = misfit(specification, json, 'query');
  return reason === undefined
    ? { ok: true, query: withoutNulls(json ?? {}) as QuerySpecification }
    : { ok: false, reason };
}

/** A member that is null is a member that is not there. */
function withoutNulls(json: unknown): unknown {
  if (Array.isArray(json)) return json.map(withoutNulls);
  if (typeof json !== 'object' || json === null) return json;
  return Object.fromEntries(
    Object.entries(json)
      .filter(([, value]) => value !== null)
      .map(([name, value]) => [name, withoutNulls(value)]),
  );
}

export const querySpecification: Check = whenKnown((value, { path }) => {
  const result = readQueryJson(String(value));
  return result.ok
    ? []
    : [{ summary: 'Invalid Attribute Value', detail: `The value is no query specification: ${result.reason}.`, path }];
});

/** Whether two texts are queries that mean the same. */
export function equivalentQueryJson(a: string, b: string): boolean {
  const [x, y] = [readQueryJson(a), readQueryJson(b)];
  return x.ok && y.ok && equivalent(x.query, y.query);
}
