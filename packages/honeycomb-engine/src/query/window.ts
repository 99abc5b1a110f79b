import { defaultTimeRangeSeconds, type QuerySpecification } from 'honeycomb-query/language';
import type { Semantics } from '../semantics.ts';

/** What a query looks at, in milliseconds since 1970, and its time buckets: `buckets` of `width` from `firstBucket` on. */
export interface Window {
  readonly from: number;
  readonly to: number;
  readonly includes: 'start' | 'end';
  readonly width: number;
  readonly firstBucket: number;
  readonly buckets: number;
}

/** The steps that Honeycomb offers for a granularity, in seconds. */
const steps = [
  1, 5, 10, 15, 30, 60, 120, 300, 600, 900, 1800, 3600, 7200, 10_800, 14_400, 21_600, 43_200, 86_400, 172_800, 259_200,
  604_800,
] as const;

/**
 * The window of a query. A range alone ends now; with a start it follows it, with an end it precedes it. Without a
 * granularity the step is the shortest that Honeycomb offers with at most `automaticBuckets` of them.
 */
export function windowOf(query: QuerySpecification, now: number, semantics: Semantics, shift = 0): Window {
  const { start_time: start, end_time: end } = query;
  const range = (query.time_range ?? defaultTimeRangeSeconds) * 1000;
  const to =
    (end !== undefined
      ? end * 1000
      : start !== undefined && query.time_range !== undefined
        ? start * 1000 + range
        : now) - shift;
  const from = start !== undefined ? start * 1000 - shift : to - range;
  const span = Math.max(0, to - from);
  const width = 1000 * (query.granularity || automaticStep(span / 1000, semantics.automaticBuckets));
  const firstBucket = semantics.bucketAlignment === 'epoch' ? Math.floor(from / width) * width : from;
  const last = semantics.windowIncludes === 'end' ? to : Math.max(from, to - 1e-3);
  const buckets = Math.floor((last - firstBucket) / width) + 1;
  return { from, to, includes: semantics.windowIncludes, width, firstBucket, buckets };
}

function automaticStep(seconds: number, most: number): number {
  const least = seconds / most;
  const longest = steps.at(-1)!;
  return steps.find((step) => step >= least) ?? Math.ceil(least / longest) * longest;
}
