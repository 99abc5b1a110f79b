import type { Batch } from '../expression/vector.ts';
import type { Semantics } from '../semantics.ts';
import type { Table } from '../store/event-store.ts';
import type { BoundQuery } from './bind-query.ts';
import { type Grouping, groupBy } from './group-rows.ts';
import { matchRelations } from './relations.ts';
import { rowsInWindow, rowsRunningAt } from './rows-in-window.ts';
import type { Window } from './window.ts';

/** The rows that a query is about, by batch, each with its group. */
export interface SelectedRows {
  readonly batches: readonly SelectedBatch[];
  /** Undefined when all rows are one group. */
  readonly grouping: Grouping | undefined;
}

export interface SelectedBatch {
  readonly batch: Batch;
  readonly groups: Int32Array | undefined;
  /** Whether the rows are spans from before the window that still run in it, which only CONCURRENCY counts. */
  readonly running?: boolean | undefined;
}

/** The rows of a window that had arrived and pass the query's filters, in groups. */
export function selectRows(
  bound: BoundQuery,
  table: Table,
  window: Window,
  arrivedBy: number,
  semantics: Semantics,
): SelectedRows {
  const grouping = bound.keys.length > 0 ? groupBy(bound.keys) : undefined;
  const inWindow = table.blocks.flatMap((block) => rowsInWindow(block, window, arrivedBy) ?? []);
  const allTime: Window = { ...window, from: Number.NEGATIVE_INFINITY, to: Number.POSITIVE_INFINITY };
  const candidates = (): readonly Batch[] =>
    semantics.relatedSpansFrom === 'window'
      ? inWindow
      : table.blocks.flatMap((block) => rowsInWindow(block, allTime, arrivedBy) ?? []);
  const related = bound.relations && matchRelations(bound.relations, candidates(), semantics);
  const select = (rows: Batch, running?: boolean): readonly SelectedBatch[] => {
    const passing = bound.select ? bound.select(rows) : rows;
    const batch = passing && related ? related(passing) : passing;
    if (batch === undefined) return [];
    const groups = grouping && new Int32Array(batch.size);
    if (groups) grouping.read(batch, groups);
    return [{ batch, groups, running }];
  };
  const batches = inWindow.flatMap((rows) => select(rows));
  const concurrency = bound.calculations.find(({ calculation }) => calculation.op === 'CONCURRENCY');
  if (concurrency === undefined || semantics.concurrencyOfEarlierSpans === 'left out') return { batches, grouping };
  const durations = concurrency.operand.number;
  const earlier = table.blocks.flatMap((block) => rowsRunningAt(block, window.from, arrivedBy, durations) ?? []);
  return { batches: [...batches, ...earlier.flatMap((rows) => select(rows, true))], grouping };
}

/** The rows whose groups have a place, each with its group's place instead of the group; -1 is no place. */
export function rowsOfGroups({ batch, groups, running }: SelectedBatch, places: Int32Array): readonly SelectedBatch[] {
  if (groups === undefined) return [{ batch, groups, running }];
  const kept = new Int32Array(batch.size);
  const placesOfKept = new Int32Array(batch.size);
  let size = 0;
  for (let k = 0; k < batch.size; k++) {
    const place = places[groups[k]!]!;
    if (place < 0) continue;
    kept[size] = batch.rows === undefined ? batch.start + k : batch.rows[k]!;
    placesOfKept[size] = place;
    size += 1;
  }
  return size === 0
    ? []
    : [{ batch: { block: batch.block, start: 0, size, rows: kept }, groups: placesOfKept, running }];
}
