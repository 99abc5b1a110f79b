import type { Batch } from '../expression/vector.ts';
import { blockSize } from '../store/block.ts';
import type { Window } from './window.ts';

/**
 * The cells of rows that are sorted by time: the bucket of each, or with groups `group * buckets + bucket`. Valid until the
 * next call.
 */
export function timeBuckets(window: Window): (batch: Batch, groups: Int32Array | undefined) => Int32Array {
  const { firstBucket, width, buckets } = window;
  const out = new Int32Array(blockSize);
  return (batch, groups) => {
    const { block, start, size, rows } = batch;
    if (rows === undefined) markBuckets(block.time, start, size, firstBucket, width, out);
    else markBucketsOf(block.time, rows, size, firstBucket, width, out);
    if (groups !== undefined) addGroups(groups, size, buckets, out);
    return out;
  };
}

// `| 0` cuts off the fraction. Spans that run into the window began before its first bucket, and count as of it.
function markBuckets(time: Float64Array, start: number, size: number, first: number, width: number, out: Int32Array) {
  for (let k = 0; k < size; k++) {
    const bucket = ((time[start + k]! - first) / width) | 0;
    out[k] = bucket > 0 ? bucket : 0;
  }
}

function markBucketsOf(
  time: Float64Array,
  rows: Int32Array,
  size: number,
  first: number,
  width: number,
  out: Int32Array,
) {
  for (let k = 0; k < size; k++) {
    const bucket = ((time[rows[k]!]! - first) / width) | 0;
    out[k] = bucket > 0 ? bucket : 0;
  }
}

function addGroups(groups: Int32Array, size: number, buckets: number, out: Int32Array): void {
  for (let k = 0; k < size; k++) out[k]! += groups[k]! * buckets;
}
