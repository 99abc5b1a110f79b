import { goJson } from '../go-json.ts';
import { readQueryJson } from './query-json.ts';

type Json = Readonly<Record<string, unknown>>;

/** The fields of a query specification in the order in which the provider writes them. */
const order = [
  ...['id', 'calculations', 'calculated_fields', 'formulas', 'filters', 'filter_combination', 'breakdowns', 'orders'],
  ...['havings', 'limit', 'time_range', 'start_time', 'end_time', 'granularity', 'compare_time_offset_seconds'],
];

/** The order of the fields inside; the names that are always written are those without a question mark. */
const inside: Readonly<Record<string, readonly string[]>> = {
  calculations: ['op', 'column?', 'name?', 'filters?', 'filter_combination?'],
  calculated_fields: ['name', 'expression'],
  formulas: ['name', 'expression'],
  filters: ['column', 'op', 'value?'],
  orders: ['op?', 'column?', 'order?'],
  havings: ['calculate_op?', 'column?', 'op?', 'value?'],
};

/**
 * A query as the provider sends it: read into its fields and written again, so that what is empty is gone and the
 * fields have one order. What has a meaning of its own (`AND`, a granularity of 0) stays.
 */
export function canonicalQuery(query: Json): Json {
  return pick(order, query, (name, value) => {
    if (Array.isArray(value)) return value.length > 0 ? value.map((item) => canonicalItem(name, item)) : undefined;
    return name === 'filter_combination' && value === '' ? undefined : value;
  });
}

function canonicalItem(name: string, item: unknown): unknown {
  const fields = inside[name];
  if (fields === undefined) return item ?? '';
  const json = (item ?? {}) as Json;
  const required = Object.fromEntries(fields.filter((field) => !field.endsWith('?')).map((field) => [field, '']));
  const names = fields.map((field) => field.replace('?', ''));
  return pick(names, { ...required, ...json }, (field, value) => {
    if (field === 'filters')
      return Array.isArray(value) && value.length > 0
        ? value.map((filter) => canonicalItem('filters', filter))
        : undefined;
    return field === 'filter_combination' && value === '' ? undefined : value;
  });
}

const pick = (names: readonly string[], json: Json, map: (name: string, value: unknown) => unknown): Json =>
  Object.fromEntries(
    names.flatMap((name) => {
      const value = fieldOf(json, name);
      const mapped = value === null || value === undefined ? undefined : map(name, value);
      return mapped === undefined ? [] : [[name, mapped]];
    }),
  );

/** Go's JSON decoder takes a field's name in any case. */
const fieldOf = (json: Json, name: string): unknown =>
  Object.hasOwn(json, name) ? json[name] : Object.entries(json).find(([key]) => key.toLowerCase() === name)?.[1];

/** The body that a `query_json` is sent as. @throws when it is no query; the plan has refused that already */
export function queryBody(text: string): Json {
  const result = readQueryJson(text);
  if (!result.ok) throw new Error(`query_json is no query specification: ${result.reason}`);
  return canonicalQuery(result.query as Json);
}

/** A query of the API as `query_json` in the state. */
export const queryText = (query: object): string => goJson(canonicalQuery(query as Json));
