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
      if (present === undefined) {
        for (let k = 0; k < size; k++) if (cells[k]! >= 0) counts[cells[k]!]! += rates[k]!;
        return;
      }
      const has = present(batch);
      for (let k = 0; k < size; k++) if (has[k] === 1 && cells[k]! >= 0) counts[cells[k]!]! += rates[k]!;
    },
    results: (level) => {
      const sums = summed(counts, level);
      return (cell) => sums[cell]!;
    },
  };
}
