import {
  type Calculation,
  type Expression,
  expressionOf,
  type Filter,
  parseExpression,
  type QuerySpecification,
  relationOf,
} from 'honeycomb-query/language';
import { calculationsOf } from '../query/bind-query.ts';
import { defaultDefinitions } from '../query/definitions.ts';

/** What rows have in common. `{ kind: 'all', of: [] }` is true of every row. */
export type RowCondition =
  | { readonly kind: 'all' | 'any'; readonly of: readonly RowCondition[] }
  | { readonly kind: 'present' | 'absent'; readonly column: string }
  | { readonly kind: 'one of'; readonly column: string; readonly values: readonly (string | number | boolean)[] };

/** What an alert needs of events: without the other rows and columns it does the same. */
export interface NeededRows {
  /** Columns whose values it reads. */
  readonly values: ReadonlySet<string>;
  /** Columns of which it only asks whether they are there. */
  readonly presence: ReadonlySet<string>;
  /** True of every row that can change what it does, and perhaps of others. */
  readonly rows: RowCondition;
}

const everyRow: RowCondition = { kind: 'all', of: [] };

/** What several alerts need together. */
export function neededTogether(needs: readonly NeededRows[]): NeededRows {
  const values = new Set(needs.flatMap((need) => [...need.values]));
  const presence = new Set(needs.flatMap((need) => [...need.presence]).filter((name) => !values.has(name)));
  return { values, presence, rows: { kind: 'any', of: needs.map(({ rows }) => rows) } };
}

/** What the query of a trigger reads. A query that looks at other spans of a trace needs every row. */
export function neededByQuery(query: QuerySpecification): NeededRows {
  const fields = new Map(
    (query.calculated_fields ?? []).map(({ name, expression }) => [name, expressionOf(expression)]),
  );
  const { filters = [], breakdowns = [] } = query;
  const calculations = calculationsOf(query);
  const values = new Set<string>();
  const presence = new Set<string>();
  const addValue = (name: string): void => {
    const related = relationOf(name);
    // A column may be named like a relation: then this is one too many.
    if (related) for (const id of ['trace_id', 'span_id', 'parent_id'] as const) values.add(defaultDefinitions[id]);
    if (related) values.add(related.column);
    if (!fields.has(name)) values.add(name);
  };
  const addFilter = ({ op, column }: Filter): void => {
    const asksOnly = (op === 'exists' || op === 'does-not-exist') && relationOf(column) === undefined;
    if (asksOnly && !fields.has(column)) presence.add(column);
    else addValue(column);
  };
  for (const filter of [...filters, ...calculations.flatMap(({ filters = [] }) => filters)]) addFilter(filter);
  for (const name of breakdowns) addValue(name);
  for (const { column } of calculations) if (column !== undefined) addValue(column);
  for (const expression of fields.values()) addExpression(expression, values, presence);

  const isColumn = (name: string): boolean => !fields.has(name) && relationOf(name) === undefined;
  const relational = [...filters.map(({ column }) => column), ...breakdowns].some((name) => relationOf(name));
  const passing = filters.map((filter) => (isColumn(filter.column) ? conditionOfFilter(filter) : everyRow));
  const filtered: RowCondition = { kind: query.filter_combination === 'OR' ? 'any' : 'all', of: passing };
  return {
    values,
    presence: without(presence, values),
    rows: relational
      ? everyRow
      : { kind: 'all', of: [filters.length > 0 ? filtered : everyRow, calculated(query, calculations, isColumn)] },
  };
}

/** What an SLI reads: where it is an IF without an else, the rows for which a condition holds. */
export function neededBySli(sli: string): NeededRows {
  const parsed = parseExpression(sli);
  const values = new Set<string>();
  const presence = new Set<string>();
  if (!parsed.ok) return { values, presence, rows: everyRow };
  const { expression } = parsed;
  addExpression(expression, values, presence);
  const conditional = expression.kind === 'call' && expression.function === 'IF' && expression.arguments.length === 2;
  const rows = conditional ? conditionOf(expression.arguments[0]!) : everyRow;
  return { values, presence: without(presence, values), rows };
}

const without = (names: ReadonlySet<string>, others: ReadonlySet<string>): ReadonlySet<string> =>
  new Set([...names].filter((name) => !others.has(name)));

function addExpression(expression: Expression, values: Set<string>, presence: Set<string>): void {
  if (expression.kind === 'column') values.add(expression.name);
  if (expression.kind !== 'call') return;
  const [first] = expression.arguments;
  if (expression.function === 'EXISTS' && first?.kind === 'column') presence.add(first.name);
  else for (const argument of expression.arguments) addExpression(argument, values, presence);
}

/** Calculations that say nothing of rows where their column is missing. */
const ofPresentValues = /^(SUM|AVG|MIN|MAX|COUNT_DISTINCT|P\d+)$/;

/** Without groups, a query whose calculations pass over missing values needs the rows that have one. */
function calculated(
  { breakdowns = [] }: QuerySpecification,
  calculations: readonly Calculation[],
  isColumn: (name: string) => boolean,
): RowCondition {
  if (breakdowns.length > 0) return everyRow;
  const conditions = calculations.map(
    ({ op, column }): RowCondition =>
      ofPresentValues.test(op) && column !== undefined && isColumn(column) ? { kind: 'present', column } : everyRow,
  );
  return { kind: 'any', of: conditions };
}

function conditionOfFilter({ op, column, value }: Filter): RowCondition {
  switch (op) {
    case 'exists':
      return { kind: 'present', column };
    case 'does-not-exist':
      return { kind: 'absent', column };
    case '=':
      return value === undefined || typeof value === 'object' ? everyRow : { kind: 'one of', column, values: [value] };
    case 'in':
      return Array.isArray(value) ? { kind: 'one of', column, values: value } : everyRow;
    default:
      return everyRow;
  }
}

/** True of every row for which an expression is. */
function conditionOf(expression: Expression): RowCondition {
  if (expression.kind !== 'call') return everyRow;
  const [first, second] = expression.arguments;
  switch (expression.function) {
    case 'AND':
      return { kind: 'all', of: expression.arguments.map(conditionOf) };
    case 'OR':
      return { kind: 'any', of: expression.arguments.map(conditionOf) };
    case 'EXISTS':
      return first?.kind === 'column' ? { kind: 'present', column: first.name } : everyRow;
    case 'NOT':
      return first?.kind === 'call' && first.function === 'EXISTS' && first.arguments[0]?.kind === 'column'
        ? { kind: 'absent', column: first.arguments[0].name }
        : everyRow;
    case 'EQUALS':
      return first?.kind === 'column' && second?.kind === 'literal' && second.value !== null
        ? { kind: 'one of', column: first.name, values: [second.value] }
        : everyRow;
    default:
      return everyRow;
  }
}
