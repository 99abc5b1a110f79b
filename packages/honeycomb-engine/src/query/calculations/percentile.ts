import type { Semantics } from '../../semantics.ts';
import type { Level } from './accumulator.ts';
import type { Collected, Partition } from './collected.ts';
import { selectRank } from './quick-select.ts';

/** The share of each percentile calculation. */
export const percentiles = {
  P001: 0.001,
  P01: 0.01,
  P05: 0.05,
  P10: 0.1,
  P20: 0.2,
  P25: 0.25,
  P50: 0.5,
  P75: 0.75,
  P80: 0.8,
  P90: 0.9,
  P95: 0.95,
  P99: 0.99,
  P999: 0.999,
} as const;

/** Exact percentiles of collected values by cell, each value counted as often as its sample rate; null where there are none. */
export function percentileOf(
  collected: Collected,
  share: number,
  rule: Semantics['percentile'],
): (level: Level) => (cell: number) => number | null {
  return (level) => {
    const partition = collected.by(level);
    return (cell) => {
      const [from, to] = [partition.offsets[cell]!, partition.offsets[cell + 1]!];
      if (from === to) return null;
      return partition.rates === undefined
        ? percentile(partition.values, from, to, share, rule)
        : weightedPercentile(partition, from, to, share, rule);
    };
  };
}

function percentile(
  values: Float64Array,
  from: number,
  to: number,
  share: number,
  rule: Semantics['percentile'],
): number {
  const count = to - from;
  if (rule === 'nearest rank') {
    const place = from + nearestRank(share, count);
    selectRank(values, undefined, from, to - 1, place);
    return values[place]!;
  }
  const position = share * (count - 1);
  const place = from + Math.floor(position);
  const fraction = position - Math.floor(position);
  selectRank(values, undefined, from, to - 1, place);
  const lower = values[place]!;
  if (fraction === 0) return lower;
  let upper = Number.POSITIVE_INFINITY;
  for (let i = place + 1; i < to; i++) if (values[i]! < upper) upper = values[i]!;
  return between(lower, upper, fraction);
}

const nearestRank = (share: number, count: number): number => Math.max(0, Math.ceil(share * count) - 1);

/** Equal neighbours give exactly themselves; the second way is for numbers too far apart for their difference. */
function between(lower: number, upper: number, fraction: number): number {
  const difference = upper - lower;
  return Number.isFinite(difference) ? lower + difference * fraction : lower * (1 - fraction) + upper * fraction;
}

/** As if every value stood there as often as its rate says, which sorting by value and counting rates gives. */
function weightedPercentile(
  { values, rates }: Partition,
  from: number,
  to: number,
  share: number,
  rule: Semantics['percentile'],
): number {
  let total = 0;
  for (let i = from; i < to; i++) total += rates![i]!;
  if (rule === 'nearest rank') return valueAt(values, rates!, from, to, nearestRank(share, total));
  const position = Math.max(0, share * (total - 1));
  const fraction = position - Math.floor(position);
  const lower = valueAt(values, rates!, from, to, Math.floor(position));
  if (fraction === 0) return lower;
  return between(lower, valueAt(values, rates!, from, to, Math.floor(position) + 1), fraction);
}

/** The value at a rank, counted from 0 in rates: halves the range around it until one value is left. */
function valueAt(values: Float64Array, rates: Float64Array, from: number, to: number, rank: number): number {
  let [low, high, before] = [from, to - 1, 0];
  while (low < high) {
    const middle = (low + high) >>> 1;
    selectRank(values, rates, low, high, middle);
    let inLower = 0;
    for (let i = low; i <= middle; i++) inLower += rates[i]!;
    if (before + inLower > rank) high = middle;
    else {
      before += inLower;
      low = middle + 1;
    }
  }
  return values[low]!;
}
