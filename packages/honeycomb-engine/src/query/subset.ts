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
  const places = new Int32Array(blockSize);
  const own = { rows: new Int32Array(blockSize), cells: new Int32Array(blockSize), rates: new Float64Array(blockSize) };
  return (batch, cells, rates, passes) => {
    const size = findPassing(passes, batch.size, places);
    if (size === batch.size) return { batch, cells, rates };
    const { block, start, rows } = batch;
    if (rows === undefined) for (let k = 0; k < size; k++) own.rows[k] = start + places[k]!;
    else take(rows, places, size, own.rows);
    take(cells, places, size, own.cells);
    if (rates !== undefined) for (let k = 0; k < size; k++) own.rates[k] = rates[places[k]!]!;
    return { batch: { block, start: 0, size, rows: own.rows }, cells: own.cells, rates: rates && own.rates };
  };
}

function findPassing(passes: Int8Array, size: number, places: Int32Array): number {
  let found = 0;
  // Written whether it passes or not, and overwritten by the next when not: quicker than a branch that is hard to predict.
  for (let k = 0; k < size; k++) {
    places[found] = k;
    found += passes[k]!;
  }
  return found;
}

function take(from: Int32Array, places: Int32Array, size: number, to: Int32Array): void {
  for (let k = 0; k < size; k++) to[k] = from[places[k]!]!;
}
