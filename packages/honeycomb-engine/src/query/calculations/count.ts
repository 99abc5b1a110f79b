import type { Vector } from '../../expression/vector.ts';
import { type Accumulator, summed } from './accumulator.ts';

/** COUNT: events, each as many as its sample rate; with a column, those that have a value. */
export function count(cellCount: number, vector?: Vector): Accumulator {
  const counts = new Float64Array(cellCount);
  const has = vector && hasValue(vector);
  return {
    add: (batch, cells, rates) => {
      const { size } = batch;
      if (has === undefined) {
        for (let k = 0; k < size; k++) {
          const cell = cells[k]!;
          if (cell >= 0) counts[cell]! += rates[k]!;
        }
        return;
      }
      const present = has(batch);
      for (let k = 0; k < size; k++) {
        const cell = cells[k]!;
        if (cell >= 0 && present(k)) counts[cell]! += rates[k]!;
      }
    },
    results: (level) => {
      const sums = summed(counts, level);
      return (cell) => sums[cell]!;
    },
  };
}

function hasValue(vector: Vector): (batch: Parameters<Vector['read']>[0]) => (k: number) => boolean {
  switch (vector.kind) {
    case 'number':
      return (batch) => {
        const numbers = vector.read(batch);
        return (k) => !Number.isNaN(numbers[k]);
      };
    case 'text':
    case 'boolean':
      return (batch) => {
        const ids = vector.read(batch);
        return (k) => ids[k] !== -1;
      };
    case 'mixed':
      return (batch) => {
        const values = vector.read(batch);
        return (k) => values[k] !== null;
      };
  }
}
