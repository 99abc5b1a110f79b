import type { Semantics } from '../../semantics.ts';
import type { Level } from './accumulator.ts';
import type { Collected } from './collected.ts';
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
    const lists = collected.by(level);
    return (cell) => {
      const list = lists[cell];
      if (list === undefined) return null;
      return list.rates === undefined
        ? percentile(list.values, list.size, share, rule)
        : weightedPercentile(list.values, list.rates, list.size, share, rule);
    };
  };
}

function percentile(values: Float64Array, size: number, share: number, rule: Semantics['percentile']): number {
  if (rule === 'nearest rank') {
    const place = nearestRank(share, size);
    selectRank(values, undefined, 0, size - 1, place);
    return values[place]!;
  }
  const position = share * (size - 1);
  const place = Math.floor(position);
  const fraction = position - place;
  selectRank(values, undefined, 0, size - 1, place);
  const lower = values[place]!;
  if (fraction === 0) return lower;
  let upper = Number.POSITIVE_INFINITY;
  for (let i = place + 1; i < size; i++) if (values[i]! < upper) upper = values[i]!;
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
  values: Float64Array,
  rates: Float64Array,
  size: number,
  share: number,
  rule: Semantics['percentile'],
): number {
  let total = 0;
  for (let i = 0; i < size; i++) total += rates[i]!;
  if (rule === 'nearest rank') return valueAt(values, rates, size, nearestRank(share, total));
  const position = Math.max(0, share * (total - 1));
  const fraction = position - Math.floor(position);
  const lower = valueAt(values, rates, size, Math.floor(position));
  if (fraction === 0) return lower;
  return between(lower, valueAt(values, rates, size, Math.floor(position) + 1), fraction);
}

/** The value at a rank, counted from 0 in rates: halves the range around it until one value is left. */
function valueAt(values: Float64Array, rates: Float64Array, size: number, rank: number): number {
  let [low, high, before] = [0, size - 1, 0];
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
