import type { Semantics } from '../../semantics.ts';
import type { Window } from '../window.ts';
import type { Accumulator, Level } from './accumulator.ts';

/**
 * RATE_AVG, RATE_SUM and RATE_MAX: what the calculation gives in a time bucket minus what it gives in the bucket before;
 * no value in the first bucket, and beside a bucket without one. The cells are time buckets.
 */
export function differences(of: Accumulator, { buckets }: Window, rule: Semantics['rateOverWindow']): Accumulator {
  const between = (valueAt: (cell: number) => unknown, cell: number): number | null => {
    if (cell % buckets === 0) return null;
    const [value, before] = [valueAt(cell), valueAt(cell - 1)];
    return typeof value === 'number' && typeof before === 'number' ? value - before : null;
  };
  return {
    add: of.add,
    results: (level) => {
      if (level.of === 'bucket') {
        const valueAt = of.results(level);
        return (cell) => between(valueAt, cell);
      }
      if (rule === 'null') return () => null;
      const valueAt = of.results(bucketsOf(level, buckets));
      return (cell) => {
        for (let bucket = buckets - 1; bucket > 0; bucket--) {
          const difference = between(valueAt, cell * buckets + bucket);
          if (difference !== null) return difference;
        }
        return null;
      };
    },
  };
}

/** The time buckets of a level's cells, where the level puts buckets together. */
const bucketsOf = ({ size, coarse, milliseconds }: Level, buckets: number): Level => ({
  size: size * buckets,
  coarse: coarse!.map((to, cell) => (to < 0 ? -1 : to * buckets + (cell % buckets))),
  of: 'bucket',
  milliseconds,
});
