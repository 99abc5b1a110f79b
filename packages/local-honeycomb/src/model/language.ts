import type { FieldProblem, WireQuery } from 'honeycomb-api';
import {
  checkQuery,
  checkTriggerQuery,
  columnsOf,
  type Problem,
  parseExpression,
  type QuerySpecification,
} from 'honeycomb-query/language';

/** The columns that an expression reads, or what is wrong with it. */
export function readExpression(
  text: string,
): { readonly ok: true; readonly columns: readonly string[] } | { readonly ok: false; readonly message: string } {
  const parsed = parseExpression(text);
  return parsed.ok
    ? { ok: true, columns: columnsOf(parsed.expression) }
    : { ok: false, message: parsed.problem.message };
}

const fieldProblem =
  (prefix: string) =>
  ({ path, message }: Problem): FieldProblem => ({
    field: path.reduce<string>(
      (field, part) => (typeof part === 'number' ? `${field}[${part}]` : field === '' ? part : `${field}.${part}`),
      prefix,
    ),
    code: 'invalid',
    description: message,
  });

/** What a query specification breaks of the query language's rules. Columns are not looked up. */
export function queryProblems(query: WireQuery, prefix = ''): readonly FieldProblem[] {
  return checkQuery(query).map(fieldProblem(prefix));
}

/** What keeps a query from being a trigger's. */
export function triggerQueryProblems(query: WireQuery, prefix: string): readonly FieldProblem[] {
  return checkTriggerQuery(query as QuerySpecification).map(fieldProblem(prefix));
}

/** The columns that a query names, in calculations, filters, breakdowns and the expressions of its calculated fields. */
export function columnsOfQuery(query: WireQuery): readonly string[] {
  const filtered = (filters: WireQuery['filters']) => (filters ?? []).map(({ column }) => column);
  const own = new Set((query.calculated_fields ?? []).map(({ name }) => name));
  const names = [
    ...(query.breakdowns ?? []),
    ...filtered(query.filters),
    ...(query.calculations ?? []).flatMap(({ column, filters }) => [column, ...filtered(filters)]),
    ...(query.calculated_fields ?? []).flatMap(({ expression }) => {
      const reading = readExpression(expression);
      return reading.ok ? reading.columns : [];
    }),
  ];
  return [...new Set(names.filter((name): name is string => typeof name === 'string' && !own.has(name)))];
}
