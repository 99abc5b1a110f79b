import type { Batch } from '../expression/vector.ts';
import { blockSize } from '../store/block.ts';
import type { Window } from './window.ts';

/** The cells of rows: the time bucket of each, or with groups `group * buckets + bucket`. Valid until the next call. */
export function timeBuckets(window: Window): (batch: Batch, groups: Int32Array | undefined) => Int32Array {
  const { firstBucket, width, buckets } = window;
  const out = new Int32Array(blockSize);
  return (batch, groups) => {
    if (batch.block.sorted) fillBuckets(batch, firstBucket, width, out);
    else markBuckets(batch, firstBucket, width, out);
    if (groups !== undefined) addGroups(groups, batch.size, buckets, out);
    return out;
  };
}

/** Spans that run into the window began before its first bucket, and count as of it. */
const bucketOf = (time: number, first: number, width: number): number =>
  Math.max(0, Math.floor((time - first) / width));

function markBuckets(
  { block: { time }, start, size, rows }: Batch,
  first: number,
  width: number,
  out: Int32Array,
): void {
  for (let k = 0; k < size; k++) out[k] = bucketOf(time[rows === undefined ? start + k : rows[k]!]!, first, width);
}

/** Rows in the order of their time: finds where each bucket ends, in steps that double and then halve. */
function fillBuckets(
  { block: { time }, start, size, rows }: Batch,
  first: number,
  width: number,
  out: Int32Array,
): void {
  const at = (k: number): number => bucketOf(time[rows === undefined ? start + k : rows[k]!]!, first, width);
  for (let from = 0; from < size; ) {
    const bucket = at(from);
    let step = 1;
    while (from + step < size && at(from + step) === bucket) step *= 2;
    let [inside, outside] = [from + (step >> 1), Math.min(from + step, size)];
    while (outside - inside > 1) {
      const middle = (inside + outside) >>> 1;
      if (at(middle) === bucket) inside = middle;
      else outside = middle;
    }
    out.fill(bucket, from, outside);
    from = outside;
  }
}

function addGroups(groups: Int32Array, size: number, buckets: number, out: Int32Array): void {
  for (let k = 0; k < size; k++) out[k]! += groups[k]! * buckets;
}
