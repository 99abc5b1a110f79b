import type { HistogramSemantics } from './histogram-semantics.ts';
import type { Buckets, ExponentialSide } from './signals.ts';

/**
 * The percentiles that Honeycomb writes of a histogram. Its library has 0.5 for p05, which we take for a slip.
 * @see https://github.com/honeycombio/husky, otlp/metrics.go
 */
const quantiles = [0.001, 0.01, 0.05, 0.1, 0.25, 0.5, 0.75, 0.9, 0.95, 0.99, 0.999];

/** Values above `low`, up to and with `high`. The outer buckets of a histogram with explicit bounds are open. */
interface Bucket {
  readonly low: number | undefined;
  readonly high: number | undefined;
  readonly count: number;
}

/** The least and the greatest value, where the sender told them. */
interface Range {
  readonly min?: number | undefined;
  readonly max?: number | undefined;
}

/** Quantiles from 0 to 1 of a histogram, each with its value; none of a histogram that has no values or no bounds. */
export function percentilesOf(
  buckets: Buckets,
  range: Range,
  { percentileInBucket, exponentialPercentiles }: HistogramSemantics,
): readonly (readonly [quantile: number, value: number])[] {
  if (buckets.kind === 'exponential' && exponentialPercentiles === 'none') return [];
  const ascending = inOrder(buckets);
  const total = ascending.reduce((sum, { count }) => sum + count, 0);
  if (total === 0) return [];
  return quantiles.flatMap((quantile): (readonly [number, number])[] => {
    let before = 0;
    const bucket = ascending.find(({ count }) => {
      if ((before + count) / total > quantile) return true;
      before += count;
      return false;
    });
    if (bucket === undefined) return [];
    const share = (quantile * total - before) / bucket.count;
    const value =
      percentileInBucket === 'interpolated' ? interpolated(bucket, range, share) : (bucket.low ?? bucket.high);
    return value !== undefined && Number.isFinite(value) ? [[quantile, value]] : [];
  });
}

/** An open bucket ends where the values do or, where that is not known, at 0 below and at its own bound above. */
function interpolated({ low, high }: Bucket, { min, max }: Range, share: number): number | undefined {
  const from = low ?? min ?? (high === undefined ? undefined : Math.min(0, high));
  if (from === undefined) return undefined;
  const to = high ?? max ?? from;
  return Math.min(max ?? Infinity, Math.max(min ?? -Infinity, from + (to - from) * share));
}

function inOrder(buckets: Buckets): readonly Bucket[] {
  switch (buckets.kind) {
    case 'explicit': {
      const { bounds, counts } = buckets;
      if (bounds.length === 0) return [];
      return counts.map((count, place) => ({
        low: place === 0 ? undefined : bounds[Math.min(place, bounds.length) - 1],
        high: bounds[place],
        count,
      }));
    }
    case 'exponential': {
      const { scale, positive, negative, zeroCount, zeroThreshold } = buckets;
      const mirrored = sideOf(scale, negative).map(({ low, high, count }) => ({ low: -high, high: -low, count }));
      const zero = { low: 0 - zeroThreshold, high: zeroThreshold, count: zeroCount };
      return [...mirrored.reverse(), zero, ...sideOf(scale, positive)];
    }
  }
}

/** @see https://opentelemetry.io/docs/specs/otel/metrics/data-model/#exponential-buckets */
const sideOf = (scale: number, { offset, counts }: ExponentialSide) =>
  counts.map((count, place) => {
    const power = (index: number): number => 2 ** (index * 2 ** -scale);
    return { low: power(offset + place), high: power(offset + place + 1), count };
  });
