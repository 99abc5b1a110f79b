import { type CalculationOp, resultName } from '../language/calculations.ts';
import { checkQuery } from '../language/check-query.ts';
import { seconds } from '../language/duration.ts';
import { type FilterOp, type HavingOp, type Relation, relationOf } from '../language/filters.ts';
import { parseInstant } from '../language/instant.ts';
import { printExpression } from '../language/print-expression.ts';
import type { Problem } from '../language/problem.ts';
import type {
  Calculation,
  FilterCombination,
  NamedExpression,
  Order,
  QuerySpecification,
} from '../language/query-schema.ts';
import type { CalculateOptions } from './calculate-arguments.ts';
import type { ColumnValues } from './column.ts';
import type { Dataset, DatasetKind } from './dataset.ts';
import { columnFormula, type Formula } from './formula.ts';
import { type Condition, collectConditions, condition, isNegative, resolveConditions } from './make-filters.ts';
import type { Instant, Query } from './query.ts';

interface CalculationState {
  readonly op: CalculationOp;
  readonly column?: string | undefined;
  readonly name?: string | undefined;
  readonly conditions: readonly Condition[];
}

interface NamedFormula {
  readonly name: string;
  readonly formula: Formula;
}

interface QueryState {
  readonly dataset: Dataset;
  readonly fields: readonly NamedFormula[];
  readonly calculations: readonly CalculationState[];
  readonly formulas: readonly NamedFormula[];
  readonly conditions: readonly Condition[];
  readonly combination: FilterCombination;
  readonly breakdowns: readonly string[];
  readonly havings: readonly { readonly result: string; readonly op: HavingOp; readonly value: number }[];
  readonly orders: readonly { readonly result: string; readonly order: 'ascending' | 'descending' }[];
  readonly limit?: number;
  /** Texts and instants as they were given: what cannot be read is a problem, said when the query is checked. */
  readonly times: Readonly<Partial<Record<TimeKey, string | Instant>>>;
}

type TimeKey = 'time_range' | 'start_time' | 'end_time' | 'granularity' | 'compare_time_offset_seconds';

/**
 * Starts a query over a dataset. Without a calculation it counts events; without a time range it looks at two hours.
 * @example query(liftSys).where('name', '=', 'llm.call').calculate('P95', 'duration_ms').groupBy('llm.provider')
 */
export const query = <C extends ColumnValues, Kind extends DatasetKind>(
  dataset: Dataset<C, Kind>,
): Query<C, never, never, never, Kind extends 'metrics' ? 'metrics' : never> =>
  makeQuery({
    dataset,
    fields: [],
    calculations: [],
    formulas: [],
    conditions: [],
    combination: 'AND',
    breakdowns: [],
    havings: [],
    orders: [],
    times: {},
  }) as never;

function makeQuery(state: QueryState) {
  const next = (change: Partial<QueryState>): unknown => makeQuery({ ...state, ...change });
  const time = (key: TimeKey, value: string | Instant): unknown => next({ times: { ...state.times, [key]: value } });

  let specification: QuerySpecification | undefined;
  const specify = (): QuerySpecification => {
    specification ??= specificationOf(state);
    return specification;
  };

  return {
    dataset: state.dataset,
    get specification() {
      return specify();
    },
    problems: (): readonly Problem[] => [...builderProblems(state), ...checkQuery(specify(), state.dataset)],

    where: (name: string, op: FilterOp, ...rest: readonly unknown[]) =>
      next({ conditions: [...state.conditions, condition(name, op, rest)] }),
    filterCombination: (combination: FilterCombination) => next({ combination }),
    whereRelated: (relation: Relation, span: (span: never) => unknown) =>
      next({
        conditions: [
          ...state.conditions,
          ...collectConditions(span).map((c) => ({ ...c, column: `${relation}.${c.column}` })),
        ],
      }),
    calculatedField: (name: string, formula: ($: (name: string) => Formula) => Formula) =>
      next({ fields: [...state.fields, { name, formula: formula((column) => columnOrField(state, column)) }] }),
    calculate: (op: CalculationOp, ...rest: readonly unknown[]) =>
      next({ calculations: [...state.calculations, calculationState(op, rest)] }),
    formula: (name: string, formula: ($: (name: string) => Formula) => Formula) =>
      next({ formulas: [...state.formulas, { name, formula: formula(columnFormula) }] }),
    groupBy: (...columns: readonly string[]) => next({ breakdowns: [...state.breakdowns, ...columns] }),
    groupByRelated: (relation: Relation, ...columns: readonly string[]) =>
      next({ breakdowns: [...state.breakdowns, ...columns.map((name) => `${relation}.${name}`)] }),
    having: (result: string, op: HavingOp, value: number) =>
      next({ havings: [...state.havings, { result, op, value }] }),
    orderBy: (result: string, order: 'ascending' | 'descending') =>
      next({ orders: [...state.orders, { result, order }] }),
    limit: (limit: number) => next({ limit }),
    timeRange: (range: string) => time('time_range', range),
    startTime: (from: Instant) => time('start_time', from),
    endTime: (to: Instant) => time('end_time', to),
    granularity: (step: string) => time('granularity', step),
    compareTimeOffset: (ago: string) => time('compare_time_offset_seconds', ago),
  };
}

function calculationState(op: CalculationOp, rest: readonly unknown[]): CalculationState {
  const name = typeof rest[0] === 'string' ? rest[0] : undefined;
  const options = (name === undefined ? rest[0] : rest[1]) as CalculateOptions<ColumnValues> | undefined;
  return { op, column: name, name: options?.as, conditions: options?.where ? collectConditions(options.where) : [] };
}

function specificationOf(state: QueryState): QuerySpecification {
  const fields = namedFields(state.fields.map(print));
  const negations = { expressionOf: (name: string) => columnOrField(state, name).expression, addField: fields.add };
  const filters = resolveConditions(state.conditions, state.combination, negations);
  const calculations = state.calculations.map(
    ({ op, column, name, conditions }): Calculation =>
      defined({ op, column, name, filters: list(resolveConditions(conditions, 'AND', negations)) }),
  );
  const specification: QuerySpecification = {
    calculated_fields: list(fields.all),
    calculations: list(calculations),
    formulas: list(state.formulas.map(print)),
    filters: list(filters),
    filter_combination: state.combination === 'OR' && filters.length > 0 ? 'OR' : undefined,
    breakdowns: list(state.breakdowns),
    havings: list(
      state.havings.map(({ result, ...having }) => {
        const { op, column } = calculationNamed(state, result) ?? { op: result as CalculationOp };
        return defined({ calculate_op: op, column, ...having });
      }),
    ),
    orders: list(state.orders.map((order) => orderOf(state, order))),
    limit: state.limit,
    time_range: secondsOf(state, 'time_range'),
    start_time: secondsOf(state, 'start_time'),
    end_time: secondsOf(state, 'end_time'),
    granularity: secondsOf(state, 'granularity'),
    compare_time_offset_seconds: secondsOf(state, 'compare_time_offset_seconds'),
  };
  return defined(specification);
}

/** A calculated field cannot read another one, so that its name stands for its formula. */
const columnOrField = ({ fields }: QueryState, name: string): Formula =>
  fields.find((field) => field.name === name)?.formula ?? columnFormula(name);

/** Calculated fields, each once. Another formula that would get the same name gets a number behind it. */
function namedFields(own: readonly NamedExpression[]) {
  const all = own.filter(
    (field, index) => own.findIndex((f) => f.name === field.name && f.expression === field.expression) === index,
  );
  const add = ({ name, expression }: NamedExpression): string => {
    let free = name;
    for (let copy = 2; all.some((field) => field.name === free && field.expression !== expression); copy += 1)
      free = `${name.slice(0, 250)}_${copy}`;
    if (!all.some((field) => field.name === free)) all.push({ name: free, expression });
    return free;
  };
  return { all, add };
}

const print = ({ name, formula }: NamedFormula): NamedExpression => ({
  name,
  expression: printExpression(formula.expression),
});

/** The calculation that a result name stands for; a query without calculations counts. */
function calculationNamed(state: QueryState, result: string): CalculationState | undefined {
  const calculations = state.calculations.length > 0 ? state.calculations : [{ op: 'COUNT' as const, conditions: [] }];
  return calculations.find(({ op, column, name }) => (name ?? resultName(op, column)) === result);
}

function orderOf(state: QueryState, { result, order }: QueryState['orders'][number]): Order {
  const calculation = calculationNamed(state, result);
  if (!calculation || calculation.name !== undefined) return { column: result, order };
  return defined({ op: calculation.op, column: calculation.column, order });
}

/** Seconds of a duration, unix seconds of an instant; undefined when it cannot be read. */
function secondsOf({ times }: QueryState, key: TimeKey): number | undefined {
  const value = times[key];
  if (value === undefined || typeof value === 'number') return value;
  if (key !== 'start_time' && key !== 'end_time') return seconds(String(value));
  const milliseconds = parseInstant(value);
  return milliseconds === undefined ? undefined : Math.floor(milliseconds / 1000);
}

const wantedTime = (key: TimeKey): string =>
  key === 'start_time' || key === 'end_time'
    ? 'an ISO 8601 time with its zone, such as 2026-01-31T14:00:00Z'
    : 'whole seconds with a unit, such as 90s, 5m, 2h or 7d';

/** What the specification can no longer show: texts that could not be read, formulas with problems of their own. */
function builderProblems(state: QueryState): readonly Problem[] {
  const times = (Object.entries(state.times) as [TimeKey, string | Instant][]).flatMap(([key, value]) =>
    secondsOf(state, key) === undefined
      ? [
          {
            path: [key],
            message: `cannot read ${value instanceof Date ? value : JSON.stringify(value)}; write ${wantedTime(key)}`,
          },
        ]
      : [],
  );
  const conditions = [...state.conditions, ...state.calculations.flatMap((calculation) => calculation.conditions)];
  const undecided = conditions.flatMap(({ column, op, missing }) =>
    isNegative(op) && missing === undefined
      ? [
          {
            path: ['filters'],
            message: `${column} ${op}: what an event without the column means must be said; add { missing: 'include' } or { missing: 'exclude' }`,
          },
        ]
      : [],
  );
  const related = state.conditions.flatMap(({ column, missing }) =>
    missing === 'include' && relationOf(column)
      ? [
          {
            path: ['filters'],
            message: `${column}: a negative condition on another span can only exclude missing columns`,
          },
        ]
      : [],
  );
  return [
    ...times,
    ...undecided,
    ...related,
    ...formulaProblems('calculated_fields', state.fields),
    ...formulaProblems('formulas', state.formulas),
  ];
}

const formulaProblems = (list: string, formulas: readonly NamedFormula[]): readonly Problem[] =>
  formulas.flatMap(({ formula }, index) =>
    (formula.problems ?? []).map((message) => ({ path: [list, index, 'expression'], message })),
  );

const list = <T>(items: readonly T[]): readonly T[] | undefined => (items.length > 0 ? items : undefined);

/** The object without its undefined keys. */
const defined = <T extends object>(value: T): T =>
  Object.fromEntries(Object.entries(value).filter(([, item]) => item !== undefined)) as T;
