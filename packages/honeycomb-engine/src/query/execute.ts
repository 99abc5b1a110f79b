import type { QueryResult, ResultRow, SeriesRow } from '../query-result.ts';
import type { Table } from '../store/event-store.ts';
import type { BoundQuery } from './bind-query.ts';
import { type Calculated, calculate } from './calculate.ts';
import type { Cells } from './calculations/accumulate.ts';
import type { Level } from './calculations/accumulator.ts';
import type { ReadQuery, RunOptions } from './compile-query.ts';
import type { Grouping } from './group-rows.ts';
import { chosenGroups } from './order-groups.ts';
import { QueryError } from './query-error.ts';
import { type Results, resultReader } from './result-reader.ts';
import { putValues, type RowValue } from './row.ts';
import { rowsOfGroups, type SelectedRows, selectRows } from './select-rows.ts';
import { type Window, windowOf } from './window.ts';

/** Runs a query over a table. */
export function execute(query: ReadQuery, bound: BoundQuery, table: Table, at: RunOptions): QueryResult {
  const result = executeIn(query, bound, table, at, windowOf(query.specification, at.now, query.semantics));
  const offset = query.specification.compare_time_offset_seconds;
  if (offset === undefined) return result;
  const earlier = windowOf(query.specification, at.now, query.semantics, offset * 1000);
  return { ...result, comparison: executeIn(query, bound, table, at, earlier) };
}

/** Most cells that groups and time buckets together may make before the series are left to a second pass over the rows. */
const mostCells = 1 << 19;

/** RATE_* has no second pass: it is ordered by what only time buckets tell. */
const mostCellsOfRates = 1 << 25;

function executeIn(query: ReadQuery, bound: BoundQuery, table: Table, at: RunOptions, window: Window): QueryResult {
  const { specification, semantics } = query;
  const { series: wantSeries = true, totals: wantTotals = true } = at;
  const rows = selectRows(bound, table, window, at.arrivedBy ?? Number.POSITIVE_INFINITY, semantics);
  const { grouping } = rows;
  const groups = grouping?.count() ?? 1;
  const { buckets } = window;
  const needsBuckets = bound.calculations.some(({ calculation }) => calculation.op.startsWith('RATE_'));
  if (needsBuckets && groups * buckets > mostCellsOfRates)
    throw new QueryError([
      {
        path: ['breakdowns'],
        message: `RATE_* of ${groups} groups in ${buckets} time buckets is too much; group by less`,
      },
    ]);
  const fine = needsBuckets || (wantSeries && groups * buckets <= mostCells);
  const span = window.to - window.from;

  // One pass: by group and, when that is not too much, by time bucket too.
  const cells: Cells = { of: fine ? 'bucket' : 'window', groups, window };
  const calculated = calculate(rows.batches, bound, cells, specification.usage_mode === true, semantics);
  const toGroups = fine
    ? Int32Array.from({ length: groups * buckets }, (_, cell) => Math.floor(cell / buckets))
    : undefined;
  const byGroup: Level = { size: groups, coarse: toGroups, of: 'window', milliseconds: span };
  const read = resultReader(query, calculated);
  const results = read(byGroup);

  const { kept, leftOut } = chosenGroups(
    query,
    groups,
    grouping,
    results,
    at.limit ?? specification.limit ?? semantics.defaultLimit,
  );
  const together = (cellOf: (group: number) => number): Level => {
    const groupCells = Int32Array.from({ length: groups }, (_, group) => cellOf(group));
    const coarse = toGroups === undefined ? groupCells : toGroups.map((group) => groupCells[group]!);
    return { size: 1, coarse, of: 'window', milliseconds: span };
  };
  const left = new Set(leftOut);
  return {
    results: kept.map((group) => rowAt(bound, results, group, keysOf(grouping, group))),
    series: wantSeries ? seriesRows(query, bound, rows, window, fine ? calculated : undefined, kept) : [],
    total: wantTotals ? rowAt(bound, grouping === undefined ? results : read(together(() => 0)), 0) : {},
    ...(wantTotals &&
      leftOut.length > 0 && { other: rowAt(bound, read(together((group) => (left.has(group) ? 0 : -1))), 0) }),
    from: window.from,
    to: window.to,
    granularity: window.width,
  };
}

function seriesRows(
  query: ReadQuery,
  bound: BoundQuery,
  rows: SelectedRows,
  window: Window,
  fine: Calculated | undefined,
  kept: readonly number[],
): readonly SeriesRow[] {
  const { buckets } = window;
  const calculated = fine ?? calculateKept(query, bound, rows, window, kept);
  const size = fine ? fine.occupied.length : kept.length * buckets;
  const read = resultReader(query, calculated)({ size, coarse: undefined, of: 'bucket', milliseconds: window.width });
  const series: SeriesRow[] = [];
  kept.forEach((group, index) => {
    const first = (fine ? group : index) * buckets;
    const keys = keysOf(rows.grouping, group);
    for (let bucket = 0; bucket < buckets; bucket++) {
      if (calculated.occupied[first + bucket] === 0) continue;
      const data = rowAt(bound, read, first + bucket, keys);
      series.push({ time: window.firstBucket + bucket * window.width, data });
    }
  });
  return series;
}

/** Calculates by time bucket for the groups that are shown alone. */
function calculateKept(
  query: ReadQuery,
  bound: BoundQuery,
  rows: SelectedRows,
  window: Window,
  kept: readonly number[],
): Calculated {
  const places = new Int32Array(rows.grouping?.count() ?? 1).fill(-1);
  kept.forEach((group, index) => {
    places[group] = index;
  });
  const batches = rows.batches.flatMap((selected) => rowsOfGroups(selected, places));
  const cells: Cells = { of: 'bucket', groups: kept.length, window };
  return calculate(batches, bound, cells, query.specification.usage_mode === true, query.semantics);
}

/** A row of a group's keys and what was calculated for a cell; a total has no keys. */
function rowAt(
  bound: BoundQuery,
  { keys, shown }: Results,
  cell: number,
  groupKeys: readonly RowValue[] = [],
): ResultRow {
  const row: Record<string, RowValue> = {};
  if (groupKeys.length > 0) putValues(row, bound.breakdowns, (column) => groupKeys[column]!);
  putValues(row, keys, (index) => shown[index]!.value(cell));
  return row;
}

const keysOf = (grouping: Grouping | undefined, group: number): readonly RowValue[] =>
  Array.from({ length: grouping?.width ?? 0 }, (_, column) => grouping!.key(group, column));
