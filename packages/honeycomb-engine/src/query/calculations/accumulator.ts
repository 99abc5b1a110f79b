import type { Batch } from '../../expression/vector.ts';
import type { Histogram, ResultValue } from '../../query-result.ts';

/**
 * Takes rows into cells: a cell is a group, or a time bucket of a group. `cells` has each row's cell, and `rates` its sample
 * rate; undefined when each is 1.
 */
export interface Accumulator {
  readonly add: (batch: Batch, cells: Int32Array, rates: Float64Array | undefined) => void;
  /** What was calculated for every cell of a level. */
  readonly results: (level: Level) => (cell: number) => ResultValue | Histogram;
  /** Whether a cell has a result although no row begins in it. */
  readonly reaches?: (cell: number) => boolean;
}

/** How the cells that rows were added to are put together: `coarse[cell]` is the new cell, -1 none; undefined keeps them. */
export interface Level {
  readonly size: number;
  readonly coarse: Int32Array | undefined;
  /** Whether a cell is a time bucket or the whole window, and how long that is. */
  readonly of: 'bucket' | 'window';
  readonly milliseconds: number;
}

/** Sums up numbers by a level's cells. */
export function summed(numbers: Float64Array, { size, coarse }: Level): Float64Array {
  if (coarse === undefined) return numbers;
  const sums = new Float64Array(size);
  for (let cell = 0; cell < numbers.length; cell++) {
    const to = coarse[cell]!;
    if (to >= 0) sums[to]! += numbers[cell]!;
  }
  return sums;
}
