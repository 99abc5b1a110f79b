import type { Batch } from '../expression/vector.ts';
import { blockSize } from '../store/block.ts';

/** Rows of a batch with the cell of each, and its sample rate where they are not all 1. Valid until the next subset. */
export interface Subset {
  readonly batch: Batch;
  readonly cells: Int32Array;
  readonly rates: Float64Array | undefined;
}

/** Takes out of a batch the rows whose `passes` is 1, with what belongs to them. */
export type TakeSubset = (
  batch: Batch,
  cells: Int32Array,
  rates: Float64Array | undefined,
  passes: Int8Array,
) => Subset;

export function createSubset(): TakeSubset {
  const rows = new Int32Array(blockSize);
  const ownCells = new Int32Array(blockSize);
  const ownRates = new Float64Array(blockSize);
  return (batch, cells, rates, passes) => {
    const size = keepRows(batch, cells, passes, rows, ownCells);
    if (size === batch.size) return { batch, cells, rates };
    if (rates) keepRates(rates, batch.size, passes, ownRates);
    return { batch: { block: batch.block, start: 0, size, rows }, cells: ownCells, rates: rates && ownRates };
  };
}

// Written whether it passes or not, and overwritten by the next when not: quicker than a branch that is hard to predict.
function keepRows(
  { start, size, rows }: Batch,
  cells: Int32Array,
  passes: Int8Array,
  ownRows: Int32Array,
  ownCells: Int32Array,
): number {
  let kept = 0;
  for (let k = 0; k < size; k++) {
    ownRows[kept] = rows === undefined ? start + k : rows[k]!;
    ownCells[kept] = cells[k]!;
    kept += passes[k]!;
  }
  return kept;
}

function keepRates(rates: Float64Array, size: number, passes: Int8Array, ownRates: Float64Array): void {
  let kept = 0;
  for (let k = 0; k < size; k++) {
    ownRates[kept] = rates[k]!;
    kept += passes[k]!;
  }
}
