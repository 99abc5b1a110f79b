import { type Check, whenKnown } from './check.ts';
import { type QuerySpecification, readQueryJson } from './query-json.ts';

type QueryRule = (query: QuerySpecification) => readonly string[];

const hasNames = ({ calculations = [] }: QuerySpecification): boolean =>
  calculations.some(({ name, filters = [] }) => name !== undefined || filters.length > 0);

const hasFormulas = ({ formulas = [] }: QuerySpecification): boolean => formulas.length > 0;

/** What a query may not have to be watched by a trigger, as the provider decides it from the JSON alone. */
const rules: readonly QueryRule[] = [
  ({ calculations = [] }) =>
    calculations
      .filter(({ op }) => op === 'HEATMAP' || op === 'CONCURRENCY')
      .map(({ op }) => `A trigger query cannot calculate ${op}.`),
  ({ orders }) => (orders === undefined ? [] : ['A trigger query cannot have orders, not even an empty list.']),
  ({ limit }) => (limit === undefined ? [] : ['A trigger query cannot have a limit.']),
  ({ start_time, end_time }) =>
    start_time === undefined && end_time === undefined ? [] : ['A trigger query cannot have a start_time or end_time.'],
  ({ havings = [] }) =>
    havings.length <= 1 ? [] : [`A trigger query can have one having at most, got ${havings.length}.`],
  ({ calculations = [], formulas = [] }) => {
    const names = [...calculations, ...formulas].flatMap(({ name }) => (name === undefined ? [] : [name]));
    return [...new Set(names.filter((name, index) => names.indexOf(name) < index))].map(
      (name) =>
        `Calculations and formulas of a trigger query need names of their own, ${JSON.stringify(name)} is there twice.`,
    );
  },
  (query) =>
    hasNames(query) && (query.filters ?? []).length > 0
      ? [
          'A trigger query with named or filtered calculations cannot have filters of its own: put them on the calculations.',
        ]
      : [],
  ({ formulas = [] }) =>
    formulas.length <= 1 ? [] : [`A trigger query can have one formula at most, got ${formulas.length}.`],
  (query) =>
    hasFormulas(query) && (query.calculations ?? []).length > 100
      ? [`A trigger query can have 100 calculations at most, got ${query.calculations?.length}.`]
      : [],
  (query) =>
    hasNames(query) && !hasFormulas(query)
      ? ['A trigger query without a formula cannot have named or filtered calculations.']
      : [],
  (query) => (hasFormulas(query) ? [] : singleCalculation(query)),
];

/** Without a formula one calculation decides. Others may only be there for the having. */
function singleCalculation({ calculations = [], havings = [] }: QuerySpecification): readonly string[] {
  const others = calculations.filter(
    ({ op, column }) => !havings.some((having) => having.calculate_op === op && having.column === column),
  );
  const count = calculations.length === 1 || havings.length === 0 ? calculations.length : others.length;
  if (count === 1) return [];
  const names = others.map(({ op, column }) => (column === undefined ? op : `${op}(${column})`));
  return [`A trigger query needs exactly one calculation, got ${names.length === 0 ? 'none' : names.join(', ')}.`];
}

export const triggerQuery: Check = whenKnown((value, { path }) => {
  const result = readQueryJson(String(value));
  if (!result.ok) return [];
  return rules
    .flatMap((rule) => rule(result.query))
    .map((detail) => ({ summary: 'Invalid Attribute Value', detail, path }));
});
