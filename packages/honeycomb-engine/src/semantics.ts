/**
 * What Honeycomb does not document, one option each, with what the engine takes it to do and why. Whatever is documented
 * is not here. When Honeycomb turns out to do otherwise, the default changes here and nowhere else.
 */
export interface Semantics {
  // --- columns and filters ---

  /** A query names a column that no event has had and no schema declares. @default 'error': a misspelt name must not look like 0 */
  readonly unknownColumn: 'error' | 'missing';
  /** `!=`, `not-in` and the `does-not-` operators where the column is missing. @default 'match': the opposite of a test that fails, as `!=` is in formulas */
  readonly negativeFilterOnMissing: 'match' | 'no match';
  /** A filter's value has another type than the column (`"200"` against a number). @default 'differs': formulas compare strictly too */
  readonly filterValueOfOtherType: 'differs' | 'convert';

  // --- formulas ---

  /** Whether COALESCE passes over the empty text, which the reference may mean by "empty". @default 'a value': it mostly means missing */
  readonly emptyTextInCoalesce: 'a value' | 'missing';
  /** EQUALS of two missing values. @default false: every other comparison with a missing value is false */
  readonly missingEqualsMissing: boolean;
  /** MOD by 0. @default 'null': as DIV */
  readonly moduloByZero: 'null' | 'zero';
  /** REG_VALUE with a regex that has no group. @default 'whole match': what is left to mean by a match's value */
  readonly regexWithoutGroup: 'whole match' | 'null';
  /** UNIX_TIMESTAMP of what is no RFC 3339 time. @default 'null': 0 would be a time in 1970 */
  readonly unreadableTimestamp: 'null' | 'zero';
  /** TO_LOWER, LENGTH, UNIX_TIMESTAMP and FORMAT_TIME of a missing value or one of another type. @default 'null' */
  readonly textFunctionOfMissing: 'null' | 'empty';
  /** true and false in arithmetic, INT and FLOAT. @default 'one or zero': as truth is 1 in Honeycomb's examples of IF */
  readonly booleanInArithmetic: 'one or zero' | 'zero';
  /** A calculated field that names another. @default 'error': Honeycomb's own examples repeat the formula */
  readonly calculatedFieldOfAnother: 'error' | 'read';

  // --- calculations ---

  /** true and false in SUM, AVG, MIN, MAX, percentiles. @default 'one or zero' */
  readonly booleanInCalculation: 'one or zero' | 'missing';
  /** A text column in a calculation over numbers. @default 'error': Honeycomb offers numeric columns only */
  readonly textInCalculation: 'error' | 'missing' | 'parse';
  /** SUM over no value. @default 'null': as AVG, MIN and MAX */
  readonly sumOfNothing: 'null' | 'zero';
  /** Percentiles are exact here (Honeycomb approximates). @default 'interpolated' between neighbours at rank q (n - 1), as a t-digest does and SQL's percentile_cont */
  readonly percentile: 'interpolated' | 'nearest rank';
  /** RATE_* over the whole window; per step it is the difference to the step before. @default 'last step': the newest difference */
  readonly rateOverWindow: 'last step' | 'null';
  /** Bins of a HEATMAP, at most: of one width that is 1, 2 or 5 times a power of ten. @default 50 */
  readonly heatmapBins: number;
  /** Spans that began before the window in CONCURRENCY. @default 'left out': they are no rows of the window */
  readonly concurrencyOfEarlierSpans: 'left out' | 'counted';

  // --- results ---

  /** Rows, when the query sets no limit (references say 100 and 1000). @default 1000 */
  readonly defaultLimit: number;
  /** Order of groups, when the query sets none. @default 'first result descending': what a chart's legend shows */
  readonly defaultOrder: 'first result descending' | 'groups ascending';
  /** Where null stands in an order. @default 'last', in both directions */
  readonly nullOrder: 'last' | 'first';

  // --- time ---

  /** Which end of the window belongs to it. @default 'start': windows and time buckets tile without overlap */
  readonly windowIncludes: 'start' | 'end';
  /** Where time buckets start: at multiples of their width since 1970, or at the window's start. @default 'epoch': a bucket keeps its rows when the window moves */
  readonly bucketAlignment: 'epoch' | 'window';
  /** Time buckets that an automatic granularity may give, at most. @default 300: 5 min for a day, 30 s for 2 h */
  readonly automaticBuckets: number;

  // --- relational fields ---

  /** Which rows `root.`, `child.`, `any.` and `none.` can mean. @default 'spans': span events and links have no span id */
  readonly relatedRows: 'spans' | 'all rows';
  /** Whether related spans may lie outside the window. @default 'window': a query reads no other rows */
  readonly relatedSpansFrom: 'window' | 'all time';
  /** Rows without the related span that a breakdown names, when no filter asks for it. @default 'null': as for a missing column */
  readonly groupByNoRelatedSpan: 'null' | 'left out';
}

export const defaultSemantics: Semantics = {
  unknownColumn: 'error',
  negativeFilterOnMissing: 'match',
  filterValueOfOtherType: 'differs',
  emptyTextInCoalesce: 'a value',
  missingEqualsMissing: false,
  moduloByZero: 'null',
  regexWithoutGroup: 'whole match',
  unreadableTimestamp: 'null',
  textFunctionOfMissing: 'null',
  booleanInArithmetic: 'one or zero',
  calculatedFieldOfAnother: 'error',
  booleanInCalculation: 'one or zero',
  textInCalculation: 'error',
  sumOfNothing: 'null',
  percentile: 'interpolated',
  rateOverWindow: 'last step',
  heatmapBins: 50,
  concurrencyOfEarlierSpans: 'left out',
  defaultLimit: 1000,
  defaultOrder: 'first result descending',
  nullOrder: 'last',
  windowIncludes: 'start',
  bucketAlignment: 'epoch',
  automaticBuckets: 300,
  relatedRows: 'spans',
  relatedSpansFrom: 'window',
  groupByNoRelatedSpan: 'null',
};
