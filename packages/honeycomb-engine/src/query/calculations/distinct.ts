import type { Batch, Vector } from '../../expression/vector.ts';
import { blockSize } from '../../store/block.ts';
import { enlarged } from '../enlarged.ts';
import { groupBy } from '../group-rows.ts';
import type { Accumulator, Level } from './accumulator.ts';

/** COUNT_DISTINCT: how many different values there are, missing ones apart. Sample rates do not matter, as in Honeycomb. */
export function countDistinct(vector: Vector): Accumulator {
  const ids = distinctIds(vector);
  const seen = createSeen();
  return {
    add: (batch, cells) => {
      const read = ids.read(batch);
      seen.add(read, cells, batch.size, ids.count());
    },
    results: (level) => {
      const counts = seen.countBy(level);
      return (cell) => counts[cell]!;
    },
  };
}

/** Which values were seen in which cells. */
interface Seen {
  /** Adds the first `size` ids, each less than `distinct`, but those that are -1. */
  readonly add: (ids: Int32Array, cells: Int32Array, size: number, distinct: number) => void;
  readonly countBy: (level: Level) => Float64Array;
}

function createSeen(): Seen {
  // The cell in which each id was seen last: what is seen there again says nothing new.
  let lastCell = new Int32Array(0);
  let [ids, cells] = [new Int32Array(blockSize), new Int32Array(blockSize)];
  let count = 0;
  return {
    add: (more, cellsOfMore, size, distinct) => {
      if (distinct > lastCell.length) lastCell = enlarged(lastCell, distinct, -1);
      if (count + size > ids.length) [ids, cells] = [enlarged(ids, count + size), enlarged(cells, count + size)];
      count = appendNew(more, cellsOfMore, size, lastCell, ids, cells, count);
    },
    countBy: (level) => {
      const cellOf = cellsOfLevel(cells.subarray(0, count), level);
      const offsets = new Int32Array(level.size + 1);
      const inOrder = countByCell(cellOf, offsets);
      for (let cell = 0; cell < level.size; cell++) offsets[cell + 1]! += offsets[cell]!;
      const byCell = inOrder ? ids : sorted(ids, cellOf, offsets);
      return countsBy(byCell, offsets, lastCell.length);
    },
  };
}

function appendNew(
  more: Int32Array,
  cellsOfMore: Int32Array,
  size: number,
  lastCell: Int32Array,
  ids: Int32Array,
  cells: Int32Array,
  next: number,
): number {
  let place = next;
  for (let k = 0; k < size; k++) {
    const id = more[k]!;
    const cell = cellsOfMore[k]!;
    if (id < 0 || lastCell[id] === cell) continue;
    lastCell[id] = cell;
    ids[place] = id;
    cells[place] = cell;
    place += 1;
  }
  return place;
}

/** The cells of a level, -1 for none. */
function cellsOfLevel(cells: Int32Array, { coarse }: Level): Int32Array {
  return coarse === undefined ? cells : cells.map((cell) => coarse[cell]!);
}

/** Counts each cell's values one place further on, and says whether all of them lie in the order of their cells. */
function countByCell(cells: Int32Array, offsets: Int32Array): boolean {
  let inOrder = true;
  let before = 0;
  for (let i = 0; i < cells.length; i++) {
    const cell = cells[i]!;
    if (cell < before) inOrder = false;
    before = cell;
    if (cell >= 0) offsets[cell + 1]! += 1;
  }
  return inOrder;
}

/** Ids lying together by cell. */
function sorted(ids: Int32Array, cells: Int32Array, offsets: Int32Array): Int32Array {
  const next = offsets.slice();
  const placed = new Int32Array(offsets.at(-1)!);
  for (let i = 0; i < cells.length; i++) {
    const cell = cells[i]!;
    if (cell >= 0) placed[next[cell]!++] = ids[i]!;
  }
  return placed;
}

/** How many different ids there are from each offset to the next. */
function countsBy(ids: Int32Array, offsets: Int32Array, distinct: number): Float64Array {
  const counts = new Float64Array(offsets.length - 1);
  const lastCell = new Int32Array(distinct).fill(-1);
  for (let cell = 0; cell < counts.length; cell++) {
    const end = offsets[cell + 1]!;
    let count = 0;
    for (let i = offsets[cell]!; i < end; i++) {
      const id = ids[i]!;
      if (lastCell[id] !== cell) count += 1;
      lastCell[id] = cell;
    }
    counts[cell] = count;
  }
  return counts;
}

/** A number for each distinct value, -1 for a missing one. */
function distinctIds(vector: Vector): { readonly read: (batch: Batch) => Int32Array; readonly count: () => number } {
  if (vector.kind === 'text') return { read: vector.read, count: () => vector.dictionary.texts.length };
  const grouping = groupBy([vector]);
  const groups = new Int32Array(blockSize);
  let known = 0;
  let missing = -1;
  return {
    read: (batch) => {
      grouping.read(batch, groups);
      for (; known < grouping.count(); known++) if (grouping.key(known, 0) === null) missing = known;
      if (missing >= 0) for (let k = 0; k < batch.size; k++) if (groups[k] === missing) groups[k] = -1;
      return groups;
    },
    count: grouping.count,
  };
}
