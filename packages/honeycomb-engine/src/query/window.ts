import { defaultTimeRangeSeconds, type QuerySpecification } from 'honeycomb-query/language';
import type { Semantics } from '../semantics.ts';
import { QueryError } from './query-error.ts';

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

/** Honeycomb takes steps of at least the whole seconds in a thousandth of the window, which can make nearly 2000 of them. */
const mostBuckets = 2001;

/**
 * The window of a query. A range alone ends now; with a start it follows it, with an end it precedes it. Without a
 * granularity the step is the shortest that Honeycomb offers with at most `automaticBuckets` of them.
 * @throws QueryError for a granularity that makes too many time buckets
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
  const buckets = Math.max(1, Math.floor((last - firstBucket) / width) + 1);
  if (buckets > mostBuckets)
    throw new QueryError([
      {
        path: ['granularity'],
        message: `a window of ${span / 1000} s can have 1000 steps, so one is at least ${Math.trunc(span / 1e6)} s, got ${width / 1000} s`,
      },
    ]);
  return { from, to, includes: semantics.windowIncludes, width, firstBucket, buckets };
}

function automaticStep(seconds: number, most: number): number {
  const least = seconds / most;
  const longest = steps.at(-1)!;
  return steps.find((step) => step >= least) ?? Math.ceil(least / longest) * longest;
}
