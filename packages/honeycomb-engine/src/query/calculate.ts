import type { Batch } from '../expression/vector.ts';
import type { Semantics } from '../semantics.ts';
import { blockSize } from '../store/block.ts';
import type { BoundQuery } from './bind-query.ts';
import { accumulate, type Cells, cellCount, type SharedNumbers } from './calculations/accumulate.ts';
import type { Accumulator } from './calculations/accumulator.ts';
import type { SelectedBatch } from './select-rows.ts';
import { createSubset } from './subset.ts';
import { timeBuckets } from './time-buckets.ts';

export interface Calculated {
  /** In the order of the bound query's calculations. */
  readonly accumulators: readonly Accumulator[];
  /** 1 for each time bucket that has rows; of no use for whole windows. */
  readonly occupied: Uint8Array;
}

const allInOne = new Int32Array(blockSize);

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
  const subset = createSubset();
  const buckets = timeBuckets(cells.window);
  for (const { batch, groups, running } of batches) {
    const cellsOfRows = cells.of === 'bucket' ? buckets(batch, groups) : (groups ?? allInOne);
    const rates = unweighted ? undefined : ratesOf(batch);
    if (cells.of === 'bucket' && !running) markOccupied(occupied, cellsOfRows, batch.size);
    bound.calculations.forEach(({ mask, calculation }, index) => {
      const accumulator = accumulators[index]!;
      if (running && calculation.op !== 'CONCURRENCY') return;
      if (mask === undefined) accumulator.add(batch, cellsOfRows, rates);
      else {
        const own = subset(batch, cellsOfRows, rates, mask(batch));
        if (own.batch.size > 0) accumulator.add(own.batch, own.cells, own.rates);
      }
    });
  }
  for (const { reaches } of accumulators) {
    if (reaches) for (let cell = 0; cell < occupied.length; cell++) if (reaches(cell)) occupied[cell] = 1;
  }
  return { accumulators, occupied };
}

function markOccupied(occupied: Uint8Array, cells: Int32Array, size: number): void {
  let last = -1;
  for (let k = 0; k < size; k++) {
    const cell = cells[k]!;
    // Rows that follow each other are mostly of one time.
    if (cell === last) continue;
    occupied[cell] = 1;
    last = cell;
  }
}

const rateScratch = new Float64Array(blockSize);

/** The rows' sample rates; undefined when every row stands for itself alone. */
function ratesOf({ block, start, size, rows }: Batch): Float64Array | undefined {
  const { rates } = block;
  if (rates === undefined) return undefined;
  for (let k = 0; k < size; k++) rateScratch[k] = rates[rows === undefined ? start + k : rows[k]!]!;
  return rateScratch;
}
