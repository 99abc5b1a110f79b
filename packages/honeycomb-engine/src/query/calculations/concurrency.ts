import type { NumberVector } from '../../expression/vector.ts';
import type { Window } from '../window.ts';
import { type Accumulator, summed } from './accumulator.ts';

/**
 * CONCURRENCY: how many spans run at once on average, the time that spans cover of a time bucket (or of the window) by its
 * length. A span reaches from its time over its duration, to the end of the window at most; sample rates count.
 */
export function concurrency(
  groups: number,
  durations: NumberVector,
  window: Window,
  of: 'bucket' | 'window',
): Accumulator {
  const buckets = of === 'bucket' ? window.buckets : 1;
  const width = of === 'bucket' ? window.width : Number.POSITIVE_INFINITY;
  const first = of === 'bucket' ? window.firstBucket : window.from;
  // Time of spans that begin or end in a cell, and how many cover whole cells: +1 where they begin to, -1 behind them.
  const partly = new Float64Array(groups * buckets);
  const whole = new Float64Array(groups * buckets + 1);
  let covered: Float64Array | undefined;
  const coveredTime = (): Float64Array => {
    if (covered) return covered;
    covered = partly.slice();
    let running = 0;
    for (let cell = 0; cell < covered.length; cell++) {
      running += whole[cell]!;
      // What is added and taken away again in floats can leave a trace behind.
      if (running > 1e-9) covered[cell]! += running * width;
    }
    return covered;
  };
  return {
    add: ({ block, start, size, rows, ...batch }, cells, rates) => {
      const lengths = durations.read({ block, start, size, rows, ...batch });
      for (let k = 0; k < size; k++) {
        const cell = cells[k]!;
        const length = lengths[k]!;
        if (!(length > 0)) continue;
        const began = block.time[rows === undefined ? start + k : rows[k]!]!;
        const from = Math.max(began, window.from);
        const to = Math.min(began + length, window.to);
        if (to <= from) continue;
        const rate = rates === undefined ? 1 : rates[k]!;
        const bucket = of === 'bucket' ? cell % buckets : 0;
        const lastBucket = of === 'bucket' ? Math.min(buckets - 1, Math.floor((to - first) / width)) : 0;
        if (lastBucket === bucket) partly[cell]! += (to - from) * rate;
        else {
          partly[cell]! += (first + (bucket + 1) * width - from) * rate;
          partly[cell - bucket + lastBucket]! += (to - first - lastBucket * width) * rate;
          whole[cell + 1]! += rate;
          whole[cell - bucket + lastBucket]! -= rate;
        }
      }
    },
    results: (level) => {
      const sums = summed(coveredTime(), level);
      return (cell) => (level.milliseconds > 0 ? sums[cell]! / level.milliseconds : 0);
    },
    reaches: (cell) => coveredTime()[cell]! > 0,
  };
}
