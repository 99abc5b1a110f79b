import type { NumberVector } from '../../expression/vector.ts';
import { type Accumulator, type Level, summed } from './accumulator.ts';

/** SUM: values times sample rates; `nothing` where there is no value. */
export const sum = (cellCount: number, vector: NumberVector, nothing: number | null): Accumulator =>
  weightedSums(cellCount, vector, (total, weight) => (weight > 0 ? total : nothing));

/** AVG: the mean of the values, each as often as its sample rate. */
export const average = (cellCount: number, vector: NumberVector): Accumulator =>
  weightedSums(cellCount, vector, (total, weight) => (weight > 0 ? total / weight : null));

function weightedSums(
  cellCount: number,
  vector: NumberVector,
  give: (total: number, weight: number) => number | null,
): Accumulator {
  const totals = new Float64Array(cellCount);
  const weights = new Float64Array(cellCount);
  return {
    add: (batch, cells, rates) => {
      const numbers = vector.read(batch);
      for (let k = 0; k < batch.size; k++) {
        const number = numbers[k]!;
        const cell = cells[k]!;
        if (!Number.isNaN(number) && cell >= 0) {
          totals[cell]! += number * rates[k]!;
          weights[cell]! += rates[k]!;
        }
      }
    },
    results: (level) => {
      const sums = summed(totals, level);
      const counts = summed(weights, level);
      return (cell) => give(sums[cell]!, counts[cell]!);
    },
  };
}

/** MIN and MAX: sample rates do not matter. */
export function extreme(cellCount: number, vector: NumberVector, which: 'MIN' | 'MAX'): Accumulator {
  const best = new Float64Array(cellCount).fill(Number.NaN);
  const sign = which === 'MAX' ? 1 : -1;
  return {
    add: (batch, cells) => {
      const numbers = vector.read(batch);
      for (let k = 0; k < batch.size; k++) {
        const cell = cells[k]!;
        // Not less or equal: a best that is NaN, none yet, gives way to any number, and no number is NaN.
        if (cell >= 0) takeBetter(best, cell, numbers[k]!, sign);
      }
    },
    results: (level) => {
      const bests = level.coarse === undefined ? best : bestBy(best, level, sign);
      return (cell) => (Number.isNaN(bests[cell]) ? null : bests[cell]!);
    },
  };
}

function takeBetter(best: Float64Array, cell: number, number: number, sign: number): void {
  if (!Number.isNaN(number) && !(number * sign <= best[cell]! * sign)) best[cell] = number;
}

function bestBy(numbers: Float64Array, { size, coarse }: Level, sign: number): Float64Array {
  const best = new Float64Array(size).fill(Number.NaN);
  for (let cell = 0; cell < numbers.length; cell++) {
    const to = coarse![cell]!;
    if (to >= 0) takeBetter(best, to, numbers[cell]!, sign);
  }
  return best;
}
