import { isDeepStrictEqual } from 'node:util';
import type { Calculation, QuerySpecification } from './query-schema.ts';

/**
 * Whether two specifications mean the same to the Terraform provider, so that a change from one to the other plans
 * nothing. Filters, havings, calculated fields and the filters of a calculation are sets; calculations, formulas, orders
 * and breakdowns are lists; a default is the same as nothing.
 * Source: `EquivalentTo` of terraform-provider-honeycombio 0.51 (client/query_spec.go).
 */
export const equivalent = (a: QuerySpecification, b: QuerySpecification): boolean =>
  isDeepStrictEqual(withDefaults(a), withDefaults(b));

function withDefaults(query: QuerySpecification) {
  const calculations = query.calculations?.length ? query.calculations : [{ op: 'COUNT' } as Calculation];
  return {
    calculated_fields: asSet(query.calculated_fields),
    calculations: calculations.map((calculation) => ({
      op: calculation.op,
      column: calculation.column,
      name: calculation.name,
      filters: asSet(calculation.filters),
      filter_combination: calculation.filter_combination ?? 'AND',
    })),
    formulas: query.formulas ?? [],
    filters: asSet(query.filters),
    filter_combination: query.filter_combination ?? 'AND',
    breakdowns: query.breakdowns ?? [],
    havings: asSet(query.havings),
    orders: (query.orders ?? []).map(({ op, column, order }) => ({ op, column, order: order ?? 'ascending' })),
    limit: query.limit ?? 1000,
    time_range: query.time_range ?? 7200,
    start_time: query.start_time,
    end_time: query.end_time,
    granularity: query.granularity ?? 0,
    compare_time_offset_seconds: query.compare_time_offset_seconds,
    usage_mode: query.usage_mode ?? false,
  };
}

/** The elements as a sorted list without repetition, in a spelling that does not depend on the order of keys. */
const asSet = (elements: readonly object[] | undefined): readonly string[] =>
  [...new Set((elements ?? []).map((element) => JSON.stringify(element, Object.keys(element).sort())))].sort();
