import { place } from './expression-problem.ts';
import type { Problem } from './problem.ts';
import { type QuerySpecification, querySchema } from './query-schema.ts';
import { calculationRules, formulaRules } from './rules/calculation-rules.ts';
import type { QueryContext, QueryRule } from './rules/context.ts';
import { calculatedFieldRules, formulaExpressionRules } from './rules/expression-rules.ts';
import { filterRules, relationalRules } from './rules/filter-rules.ts';
import { breakdownRules, havingRules, orderRules } from './rules/result-rules.ts';
import { timeRules } from './rules/time-rules.ts';
import type { DatasetSchema } from './schema.ts';
import { shapeProblems } from './shape-problem.ts';

const rules: readonly QueryRule[] = [
  calculatedFieldRules,
  calculationRules,
  formulaRules,
  formulaExpressionRules,
  filterRules,
  relationalRules,
  breakdownRules,
  havingRules,
  orderRules,
  timeRules,
];

/**
 * All problems of a query specification at once: first its shape, and when that is right what its parts mean to each
 * other. With a dataset, columns, operators and values are checked against it as well.
 */
export function checkQuery(query: unknown, dataset?: DatasetSchema): readonly Problem[] {
  // Compiling the schema takes as long as a hundred queries do without it, and few programs check so many.
  const shape = querySchema.safeParse(query, { reportInput: true, jitless: true });
  if (!shape.success) return shape.error.issues.flatMap(shapeProblems);
  const context: QueryContext = { query: shape.data, dataset };
  return rules.flatMap((rule) => rule(context));
}

/**
 * Reads a query specification from JSON text, as copied from Honeycomb's query builder or its API, whose `id` is left
 * out. Nothing is thrown: what is wrong comes back as problems, a formula's with the column it starts at.
 */
export function parseQuery(
  json: string,
  dataset?: DatasetSchema,
):
  | { readonly ok: true; readonly query: QuerySpecification }
  | { readonly ok: false; readonly problems: readonly Problem[] } {
  let value: unknown;
  try {
    value = JSON.parse(json);
  } catch (error) {
    return { ok: false, problems: [{ path: [], message: `this is not JSON: ${jsonProblem(json, error)}` }] };
  }
  const query = withoutId(value);
  const problems = checkQuery(query, dataset);
  return problems.length === 0 ? { ok: true, query: query as QuerySpecification } : { ok: false, problems };
}

function withoutId(value: unknown): unknown {
  if (typeof value !== 'object' || value === null || !('id' in value) || typeof value.id !== 'string') return value;
  const { id: _, ...query } = value;
  return query;
}

/** The engine's words, with line and column where it only counts characters. */
function jsonProblem(json: string, error: unknown): string {
  const message = (error as Error).message.replace(/ \(line \d+ column \d+\)/, '');
  return message.replace(/(?:in JSON )?at position (\d+)/, (_, offset) => `at ${place(json, Number(offset))}`);
}
