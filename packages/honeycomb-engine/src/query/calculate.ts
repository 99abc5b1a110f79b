import type { Batch } from '../expression/vector.ts';
import type { Semantics } from '../semantics.ts';
import { blockSize } from '../store/block.ts';
import type { BoundQuery } from './bind-query.ts';
import { accumulate, type Cells, cellCount, type SharedNumbers } from './calculations/accumulate.ts';
import type { Accumulator } from './calculations/accumulator.ts';

import type { Mask } from './filter.ts';
import type { SelectedBatch } from './select-rows.ts';
import type { Window } from './window.ts';

export interface Calculated {
  /** In the order of the bound query's calculations. */
  readonly accumulators: readonly Accumulator[];
  /** 1 for each cell that has rows. */
  readonly occupied: Uint8Array;
}

const allInOne = new Int32Array(blockSize);
const everyRowOnce = new Float64Array(blockSize).fill(1);

/** Takes rows into the cells of every calculation. */
export function calculate(
  batches: readonly SelectedBatch[],
  bound: BoundQuery,
  cells: Cells,
  unweighted: boolean,
  semantics: Semantics,
): Calculated {
  const shared: SharedNumbers = new Map();
  const accumulators = bound.calculations.map(({ calculation, operand, values }) =>
    accumulate(calculation.op, operand, cells, semantics, shared, values),
  );
  const occupied = new Uint8Array(cellCount(cells));
  for (const { batch, groups, running } of batches) {
    const cellsOfRows = cells.of === 'bucket' ? bucketCells(batch, groups, cells.window) : (groups ?? allInOne);
    const rates = unweighted ? everyRowOnce : ratesOf(batch);
    if (!running) markOccupied(occupied, cellsOfRows, batch.size);
    bound.calculations.forEach(({ mask, calculation }, index) => {
      const accumulator = accumulators[index]!;
      if (running && calculation.op !== 'CONCURRENCY') return;
      if (mask === undefined) accumulator.add(batch, cellsOfRows, rates);
      else accumulator.add(batch, maskedCells(batch, cellsOfRows, mask), rates);
    });
  }
  for (const { reaches } of accumulators) {
    if (reaches) for (let cell = 0; cell < occupied.length; cell++) if (reaches(cell)) occupied[cell] = 1;
  }
  return { accumulators, occupied };
}

function markOccupied(occupied: Uint8Array, cells: Int32Array, size: number): void {
  if (cells === allInOne) occupied[0] = 1;
  else for (let k = 0; k < size; k++) if (cells[k]! >= 0) occupied[cells[k]!] = 1;
}

const bucketScratch = new Int32Array(blockSize);

function bucketCells({ block, start, size, rows }: Batch, groups: Int32Array | undefined, window: Window): Int32Array {
  const { firstBucket, width, buckets } = window;
  const { time } = block;
  // Not before the first bucket, where spans that run into the window began; `| 0` cuts off the fraction.
  if (rows === undefined)
    for (let k = 0; k < size; k++) bucketScratch[k] = Math.max(0, (time[start + k]! - firstBucket) / width) | 0;
  else for (let k = 0; k < size; k++) bucketScratch[k] = Math.max(0, (time[rows[k]!]! - firstBucket) / width) | 0;
  if (groups === undefined) return bucketScratch;
  for (let k = 0; k < size; k++) bucketScratch[k] = groups[k]! < 0 ? -1 : groups[k]! * buckets + bucketScratch[k]!;
  return bucketScratch;
}

const rateScratch = new Float64Array(blockSize);

function ratesOf({ block, start, size, rows }: Batch): Float64Array {
  const { rates } = block;
  if (rates === undefined) return everyRowOnce;
  for (let k = 0; k < size; k++) rateScratch[k] = rates[rows === undefined ? start + k : rows[k]!]!;
  return rateScratch;
}

const maskedScratch = new Int32Array(blockSize);

/** The cells of the rows that pass a calculation's own filters; -1 for the others. */
function maskedCells(batch: Batch, cells: Int32Array, mask: Mask): Int32Array {
  const passes = mask(batch);
  for (let k = 0; k < batch.size; k++) maskedScratch[k] = passes[k] === 1 ? cells[k]! : -1;
  return maskedScratch;
}
