import { relationOf } from '../filters.ts';
import type { Problem } from '../problem.ts';
import type { QuerySpecification } from '../query-schema.ts';

/**
 * What no trigger query may use, in words. The types of `defineTrigger()` show the same sentences.
 * Source: trigger_query_spec.go of terraform-provider-honeycombio 0.51; `usage_mode` from Honeycomb's API reference;
 * relational filters are not documented for triggers, and are refused here until they are.
 */
export const triggerSentences = {
  orderBy: 'A trigger query cannot use orderBy().',
  limit: 'A trigger query cannot use limit().',
  absoluteTime: 'A trigger query cannot use startTime() or endTime().',
  HEATMAP: 'A trigger query cannot calculate HEATMAP.',
  CONCURRENCY: 'A trigger query cannot calculate CONCURRENCY.',
  secondCalculation: 'A trigger query has one calculation, or one formula over its calculations.',
  secondFormula: 'A trigger query has one formula.',
  secondHaving: 'A trigger query has one having().',
  nameWithoutFormula: 'A trigger query without a formula cannot name or filter its calculation; use where().',
  whereBesideNames: 'A trigger query with named calculations cannot use where(); filter each calculation.',
  relational: 'A trigger query cannot look at other spans.',
  usageMode: 'A trigger query cannot use usage_mode.',
  havingBelow: 'A trigger that fires below its threshold cannot use having(): groups left out count as zero.',
} as const;

export type TriggerSentence = (typeof triggerSentences)[keyof typeof triggerSentences];

/** Everything that keeps a query specification from being a trigger's. */
export function checkTriggerQuery(query: QuerySpecification): readonly Problem[] {
  const { calculations = [], formulas = [], havings = [], filters = [] } = query;
  const named = calculations.some(({ name, filters }) => name !== undefined || filters?.length);
  const broken: readonly (readonly [keyof typeof triggerSentences, string, boolean])[] = [
    ['orderBy', 'orders', query.orders !== undefined],
    ['limit', 'limit', query.limit !== undefined],
    ['absoluteTime', 'start_time', query.start_time !== undefined],
    ['absoluteTime', 'end_time', query.end_time !== undefined],
    ['HEATMAP', 'calculations', calculations.some(({ op }) => op === 'HEATMAP')],
    ['CONCURRENCY', 'calculations', calculations.some(({ op }) => op === 'CONCURRENCY')],
    ['secondCalculation', 'calculations', formulas.length === 0 && !hasOneResult(query)],
    ['secondFormula', 'formulas', formulas.length > 1],
    ['secondHaving', 'havings', havings.length > 1],
    ['nameWithoutFormula', 'calculations', formulas.length === 0 && named],
    ['whereBesideNames', 'filters', formulas.length > 0 && named && filters.length > 0],
    ['relational', 'filters', filters.some(({ column }) => relationOf(column))],
    ['relational', 'breakdowns', query.breakdowns?.some(relationOf) ?? false],
    ['usageMode', 'usage_mode', query.usage_mode === true],
  ];
  return broken.flatMap(([sentence, path, found]) =>
    found ? [{ path: [path], message: triggerSentences[sentence] }] : [],
  );
}

/** Whether one calculation is left when those that are there for a having alone are put aside; a single one always is. */
function hasOneResult({ calculations = [], havings = [] }: QuerySpecification): boolean {
  if (calculations.length < 2) return true;
  const results = calculations.filter(
    ({ op, column }) => !havings.some((having) => having.calculate_op === op && having.column === column),
  );
  return results.length === 1;
}
