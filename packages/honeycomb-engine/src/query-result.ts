/** A value in a result: a number, a group's key (null where the column is missing), or null where there was nothing to calculate. */
export type ResultValue = string | number | boolean | null;

/** One row: the group's keys by column, and what was calculated by name, such as `P95(duration_ms)` or a formula's name. */
export type ResultRow = Readonly<Record<string, ResultValue | Histogram>>;

/** What HEATMAP gives: counts by value, the upper edge of a bin as its key in ascending order. */
export interface Histogram {
  readonly bins: readonly { readonly from: number; readonly to: number; readonly count: number }[];
}

export interface SeriesRow {
  /** Start of the time bucket, in milliseconds since 1970. */
  readonly time: number;
  readonly data: ResultRow;
}

/** What a query finds, shaped as Honeycomb's query results. */
export interface QueryResult {
  /** A row for each group over the whole time range, in the order and up to the limit that the query asks for. */
  readonly results: readonly ResultRow[];
  /** A row for each group that is in `results` and each time bucket that has rows of it. */
  readonly series: readonly SeriesRow[];
  /** The same calculations over all groups together; having is not applied to it. Empty when no totals were asked for. */
  readonly total: ResultRow;
  /** The same over the groups that the limit left out; undefined when none were. */
  readonly other?: ResultRow | undefined;
  /** Start and end of what was looked at in milliseconds since 1970, and the width of a time bucket in milliseconds. */
  readonly from: number;
  readonly to: number;
  readonly granularity: number;
  /** The same query over the window that its `compare_time_offset_seconds` names; undefined when it has none. */
  readonly comparison?: QueryResult | undefined;
}
