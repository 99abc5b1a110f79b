import type { Batch, NumberVector } from '../expression/vector.ts';
import type { Block } from '../store/block.ts';
import { blockSize } from '../store/block.ts';
import type { Window } from './window.ts';

/** The rows of one block that lie in a window and had arrived; undefined when there is none. */
export function rowsInWindow(block: Block, window: Window, arrivedBy: number): Batch | undefined {
  const { from, to } = window;
  const end = window.includes === 'end';
  if (end ? block.maxTime <= from || block.minTime > to : block.maxTime < from || block.minTime >= to) return undefined;
  const inside = end ? block.minTime > from && block.maxTime <= to : block.minTime >= from && block.maxTime < to;
  const arrived = block.maxArrival <= arrivedBy;
  let [first, last] = [0, block.size];
  if (!inside && block.sorted) {
    first = rowAfter(block, from, end);
    last = rowAfter(block, to, end);
  }
  if (first >= last) return undefined;
  if (arrived && (inside || block.sorted)) return { block, start: first, size: last - first, rows: undefined };

  const { time, arrival } = block;
  let size = 0;
  for (let i = first; i < last; i++) {
    const t = time[i]!;
    if ((end ? t > from && t <= to : t >= from && t < to) && arrival[i]! <= arrivedBy) found[size++] = i;
  }
  return size === 0 ? undefined : { block, start: 0, size, rows: found.slice(0, size) };
}

const found = new Int32Array(blockSize);

/** The rows of a block that began before a time and end after it. */
export function rowsRunningAt(
  block: Block,
  time: number,
  arrivedBy: number,
  durations: NumberVector,
): Batch | undefined {
  if (block.minTime >= time) return undefined;
  const lengths = durations.read({ block, start: 0, size: block.size, rows: undefined });
  let size = 0;
  for (let i = 0; i < block.size; i++) {
    const began = block.time[i]!;
    if (began < time && began + lengths[i]! > time && block.arrival[i]! <= arrivedBy) found[size++] = i;
  }
  return size === 0 ? undefined : { block, start: 0, size, rows: found.slice(0, size) };
}

/** The first row whose time is at least `time`, or later than it, in a block sorted by time. */
function rowAfter({ time, size }: Block, limit: number, later: boolean): number {
  let [low, high] = [0, size];
  while (low < high) {
    const middle = (low + high) >>> 1;
    const before = later ? time[middle]! <= limit : time[middle]! < limit;
    if (before) low = middle + 1;
    else high = middle;
  }
  return low;
}
