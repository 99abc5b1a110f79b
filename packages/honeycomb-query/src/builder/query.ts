import type { CalculationOp, calculations } from '../language/calculations.ts';
import type { Duration } from '../language/duration.ts';
import type { HavingOp, Relation } from '../language/filters.ts';
import type { Problem } from '../language/problem.ts';
import type { FilterCombination, QuerySpecification } from '../language/query-schema.ts';
import type { CalculateArguments, GivenName, ResultName } from './calculate-arguments.ts';
import type { ColumnValues, Scalar } from './column.ts';
import type { Dataset } from './dataset.ts';
import type { FilterOpFor, Filters, FilterValueFor, LastValueFor, MissingPolicyFor } from './filter-arguments.ts';
import type { Formula } from './formula.ts';

/** What a query makes use of, as far as its type has to know: some places, such as a trigger, allow less than others. */
export type Feature =
  | 'metrics'
  | 'calculation'
  | 'secondCalculation'
  | 'HEATMAP'
  | 'CONCURRENCY'
  | 'name'
  | 'formula'
  | 'secondFormula'
  | 'where'
  | 'relational'
  | 'having'
  | 'secondHaving'
  | 'orderBy'
  | 'limit'
  | 'absoluteTime';

/** A query as a value, however it was made: built, parsed, or given as JSON. */
export interface QueryValue<out Uses extends Feature = Feature> {
  readonly dataset: Dataset;
  /** What Honeycomb is asked, as its API reads it. */
  readonly specification: QuerySpecification;
  /** All that is wrong with the query, each with the place in the specification. */
  problems(): readonly Problem[];
  /** For the compiler alone: what the query makes use of. */
  readonly uses?: Uses;
}

/** Names a column in a formula: `$('duration_ms')`. */
export type ColumnReference<C extends ColumnValues> = <Name extends keyof C & string>(name: Name) => Formula<C[Name]>;

/** Names a calculation in a formula over calculations: `$('cost')`. */
export type CalculationReference<Named extends string> = (name: Named) => Formula<number>;

/** A moment: an ISO 8601 text, a Date, or unix seconds. */
export type Instant = string | Date | number;

/** The calculations of a kind of dataset. (Spelt in place: an alias would hide them in messages.) */
type OperationOf<Uses extends Feature> = [Uses] extends [Feature]
  ? {
      [O in CalculationOp]: (typeof calculations)[O]['datasets'] extends 'both' | DatasetKindOf<Uses> ? O : never;
    }[CalculationOp]
  : never;
type DatasetKindOf<Uses extends Feature> = 'metrics' extends Uses ? 'metrics' : 'events';

type AfterCalculate<O, Name, Uses> =
  | Uses
  | ('calculation' extends Uses ? 'secondCalculation' : 'calculation')
  | Extract<O, 'HEATMAP' | 'CONCURRENCY'>
  | ([Name] extends [never] ? never : 'name');

/** A query without calculations counts events. */
type CountByDefault<Calculated extends string> = [Calculated] extends [never] ? 'COUNT' : Calculated;

/**
 * An immutable query over a dataset: each method returns another query. Upper-case names are Honeycomb's own words.
 * @typeParam C the columns: those of the dataset and the calculated fields so far
 * @typeParam Calculated what `having()` and `orderBy()` can name: `COUNT`, `P95(duration_ms)`, or the names given
 * @typeParam Named what formulas can name
 * @typeParam Ordered what else `orderBy()` can name: groups and formulas
 * @typeParam Uses which features the query makes use of
 */
export interface Query<
  in out C extends ColumnValues,
  in out Calculated extends string = never,
  in out Named extends string = never,
  in out Ordered extends string = never,
  in out Uses extends Feature = never,
> extends QueryValue<Uses> {
  /**
   * Keeps the events that meet a condition. Conditions are combined with AND, unless `filterCombination('OR')` is said.
   * A negative condition must say what an event without the column means.
   * @example .where('http.status_code', '>=', 500)
   * @example .where('llm.provider', '!=', 'openai', { missing: 'exclude' })
   */
  where<Name extends keyof C & string>(
    column: Name,
    op: 'exists' | 'does-not-exist',
  ): Query<C, Calculated, Named, Ordered, Uses | 'where'>;
  where<Name extends keyof C & string, O extends FilterOpFor<C[Name]>>(
    column: Name,
    op: O,
    value: LastValueFor<C[Name], O>,
  ): Query<C, Calculated, Named, Ordered, Uses | 'where'>;
  where<Name extends keyof C & string, O extends FilterOpFor<C[Name]>>(
    column: Name,
    op: O,
    value: FilterValueFor<C[Name], O>,
    missing: MissingPolicyFor<O>,
  ): Query<C, Calculated, Named, Ordered, Uses | 'where'>;

  /** How the conditions of `where()` are combined. @default 'AND' */
  filterCombination(combination: FilterCombination): Query<C, Calculated, Named, Ordered, Uses>;

  /**
   * Keeps events in whose trace another span meets conditions: `root`, `parent`, `child`, `any`, `any2`, `any3`, or
   * `none`. All conditions of one relation must hold on one and the same span.
   * @example .whereRelated('any', (span) => span.where('name', '=', 'db.query').where('error', '=', true))
   */
  whereRelated(
    relation: Relation,
    span: (span: Filters<C>) => Filters<C>,
  ): Query<C, Calculated, Named, Ordered, Uses | 'where' | 'relational'>;

  /** A column computed from each event: usable in conditions, groups and calculations of this query. */
  calculatedField<Name extends string, T extends Scalar | null>(
    name: Name,
    formula: ($: ColumnReference<C>) => Formula<T>,
  ): Query<C & Readonly<Record<Name, Exclude<T, null>>>, Calculated, Named, Ordered, Uses>;

  /**
   * Adds a calculation; the order of calculations is the order in which Honeycomb draws them.
   * @example .calculate('P95', 'duration_ms')
   * @example .calculate('COUNT', { as: 'calls', where: (event) => event.where('name', '=', 'llm.call') })
   */
  calculate<O extends OperationOf<Uses>, const A extends CalculateArguments<C, O>>(
    op: O,
    ...of: A
  ): Query<
    C,
    Calculated | Exclude<ResultName<O, A>, `HEATMAP${string}`>,
    Named | GivenName<A>,
    Ordered,
    AfterCalculate<O, GivenName<A>, Uses>
  >;

  /** A number made of named calculations (Query Math). Results then show the formulas instead of the calculations. */
  formula<Name extends string>(
    name: Name,
    formula: ($: CalculationReference<Named>) => Formula<number | null>,
  ): Query<C, Calculated, Named, Ordered | Name, Uses | ('formula' extends Uses ? 'secondFormula' : 'formula')>;

  /** One result row for each combination of values. */
  groupBy<Name extends keyof C & string>(
    ...columns: readonly Name[]
  ): Query<C, Calculated, Named, Ordered | Name, Uses>;

  /** Groups by columns of another span of the trace. `none` is no span, so it cannot be grouped by. */
  groupByRelated<R extends Exclude<Relation, 'none'>, Name extends keyof C & string>(
    relation: R,
    ...columns: readonly Name[]
  ): Query<C, Calculated, Named, Ordered | `${R}.${Name}`, Uses | 'relational'>;

  /** Keeps the groups whose result meets a condition. */
  having(
    result: CountByDefault<Calculated>,
    op: HavingOp,
    value: number,
  ): Query<C, Calculated, Named, Ordered, Uses | ('having' extends Uses ? 'secondHaving' : 'having')>;

  /** Orders the groups; Honeycomb's own default is ascending, so the direction is always said. */
  orderBy(
    result: CountByDefault<Calculated> | Ordered,
    order: 'ascending' | 'descending',
  ): Query<C, Calculated, Named, Ordered, Uses | 'orderBy'>;

  /** Number of groups, 1 to 1000. */
  limit(groups: number): Query<C, Calculated, Named, Ordered, Uses | 'limit'>;

  /** Length of the window: the time up to now, or from `startTime()`, or up to `endTime()`. @default '2h' */
  timeRange(range: Duration): Query<C, Calculated, Named, Ordered, Uses>;

  startTime(from: Instant): Query<C, Calculated, Named, Ordered, Uses | 'absoluteTime'>;

  endTime(to: Instant): Query<C, Calculated, Named, Ordered, Uses | 'absoluteTime'>;

  /** Width of a time step, from a thousandth of the window to the window. @default chosen by Honeycomb */
  granularity(step: Duration): Query<C, Calculated, Named, Ordered, Uses>;

  /** Shows the same window some time ago beside this one: 30m, 1h, 2h, 8h, 24h, 7d, 28d, 182d, or the window itself. */
  compareTimeOffset(ago: Duration): Query<C, Calculated, Named, Ordered, Uses>;
}
