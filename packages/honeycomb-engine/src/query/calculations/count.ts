import { exists } from '../../expression/quick-truth.ts';
import type { Vector } from '../../expression/vector.ts';
import { type Accumulator, summed } from './accumulator.ts';

/** COUNT: events, each as many as its sample rate; with a column, those that have a value. */
export function count(cellCount: number, vector?: Vector): Accumulator {
  const counts = new Float64Array(cellCount);
  const present = vector && exists(vector);
  return {
    add: (batch, cells, rates) => {
      const { size } = batch;
      if (present !== undefined) addPresent(counts, cells, rates, present(batch), size);
      else if (rates !== undefined) addRates(counts, cells, rates, size);
      else addRows(counts, cells, size);
    },
    results: (level) => {
      const sums = summed(counts, level);
      return (cell) => sums[cell]!;
    },
  };
}

function addRows(counts: Float64Array, cells: Int32Array, size: number): void {
  for (let k = 0; k < size; k++) counts[cells[k]!]! += 1;
}

function addRates(counts: Float64Array, cells: Int32Array, rates: Float64Array, size: number): void {
  for (let k = 0; k < size; k++) counts[cells[k]!]! += rates[k]!;
}

function addPresent(
  counts: Float64Array,
  cells: Int32Array,
  rates: Float64Array | undefined,
  present: Int8Array,
  size: number,
): void {
  for (let k = 0; k < size; k++) if (present[k] === 1) counts[cells[k]!]! += rates === undefined ? 1 : rates[k]!;
}
