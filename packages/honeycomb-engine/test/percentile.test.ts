import fc from 'fast-check';
import { expect, test } from 'vitest';
import { createEventStore, type Event, runQuery } from '../index.ts';

/** Many values, some of them often, with a seed each: too many for fast-check to draw one by one. */
const values = fc.record({
  count: fc.integer({ min: 1, max: 9000 }),
  distinct: fc.constantFrom(1, 3, 100, 1e9),
  seed: fc.nat(),
});

function valuesOf({ count, distinct, seed }: { count: number; distinct: number; seed: number }): readonly number[] {
  let state = seed;
  return Array.from({ length: count }, () => {
    state = (Math.imul(state, 1_103_515_245) + 12_345) & 0x7fff_ffff;
    return (state >> 8) % distinct;
  });
}

const shares = { P001: 0.001, P05: 0.05, P50: 0.5, P95: 0.95, P999: 0.999 };
const calculations = Object.keys(shares).map((op) => ({ op: op as keyof typeof shares, column: 'ms' }));

/** Sorted, with every value as often as its rate says. */
function bySorting(rows: readonly Event[]): readonly number[] {
  const sorted = rows
    .flatMap(({ data, sampleRate = 1 }) => Array.from({ length: sampleRate }, () => data.ms as number))
    .toSorted((a, b) => a - b);
  return Object.values(shares).map((share) => {
    const position = share * (sorted.length - 1);
    const lower = sorted[Math.floor(position)]!;
    return lower + ((sorted[Math.ceil(position)] ?? lower) - lower) * (position - Math.floor(position));
  });
}

test('percentiles of many values are those of sorting them, with sample rates or without', () => {
  fc.assert(
    fc.property(values, fc.constantFrom(1, 4), (drawn, highest) => {
      const rows = valuesOf(drawn).map((ms, n): Event => ({ time: n, sampleRate: 1 + (n % highest), data: { ms } }));
      const store = createEventStore();
      store.append(rows);
      const [row] = runQuery(store, { calculations, time_range: 60 }, { now: 60_000 }).results;
      expect(Object.values(row!)).toEqual(bySorting(rows));
    }),
    { numRuns: 60 },
  );
});
