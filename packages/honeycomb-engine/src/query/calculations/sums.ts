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
      if (rates === undefined) addNumbers(numbers, batch.size, cells, totals, weights);
      else addWeighted(numbers, batch.size, cells, rates, totals, weights);
    },
    results: (level) => {
      const sums = summed(totals, level);
      const counts = summed(weights, level);
      return (cell) => give(sums[cell]!, counts[cell]!);
    },
  };
}

function addNumbers(
  numbers: Float64Array,
  size: number,
  cells: Int32Array,
  totals: Float64Array,
  counts: Float64Array,
): void {
  for (let k = 0; k < size; k++) {
    const number = numbers[k]!;
    if (Number.isNaN(number)) continue;
    const cell = cells[k]!;
    totals[cell]! += number;
    counts[cell]! += 1;
  }
}

function addWeighted(
  numbers: Float64Array,
  size: number,
  cells: Int32Array,
  rates: Float64Array,
  totals: Float64Array,
  weights: Float64Array,
): void {
  for (let k = 0; k < size; k++) {
    const number = numbers[k]!;
    if (Number.isNaN(number)) continue;
    const cell = cells[k]!;
    totals[cell]! += number * rates[k]!;
    weights[cell]! += rates[k]!;
  }
}

/** MIN and MAX: sample rates do not matter. */
export function extreme(cellCount: number, vector: NumberVector, which: 'MIN' | 'MAX'): Accumulator {
  const best = new Float64Array(cellCount).fill(Number.NaN);
  const sign = which === 'MAX' ? 1 : -1;
  return {
    add: (batch, cells) => {
      const numbers = vector.read(batch);
      for (let k = 0; k < batch.size; k++) takeBetter(best, cells[k]!, numbers[k]!, sign);
    },
    results: (level) => {
      const bests = level.coarse === undefined ? best : bestBy(best, level, sign);
      return (cell) => (Number.isNaN(bests[cell]) ? null : bests[cell]!);
    },
  };
}

function takeBetter(best: Float64Array, cell: number, number: number, sign: number): void {
  // Not less or equal: a best that is NaN, none yet, gives way to any number.
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
