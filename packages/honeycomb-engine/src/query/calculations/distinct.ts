import type { Batch, Vector } from '../../expression/vector.ts';
import { blockSize } from '../../store/block.ts';
import { groupBy } from '../group-rows.ts';
import type { Accumulator, Level } from './accumulator.ts';
import { collectIds } from './collected.ts';

/** COUNT_DISTINCT: how many different values there are, missing ones apart. Sample rates do not matter, as in Honeycomb. */
export function countDistinct(vector: Vector, rows: number): Accumulator {
  const ids = distinctIds(vector);
  const collected = collectIds(rows);
  return {
    add: (batch, cells) => collected.add(ids.read(batch), cells, once, batch.size),
    results: (level) => {
      const counts = countsBy(level, collected.by(level), ids.count());
      return (cell) => counts[cell]!;
    },
  };
}

const once = new Float64Array(blockSize).fill(1);

function countsBy(
  { size }: Level,
  { values, offsets }: { readonly values: Int32Array; readonly offsets: Int32Array },
  distinct: number,
): Float64Array {
  const counts = new Float64Array(size);
  const lastCell = new Int32Array(distinct).fill(-1);
  for (let cell = 0; cell < size; cell++) {
    const end = offsets[cell + 1]!;
    let count = 0;
    for (let i = offsets[cell]!; i < end; i++) {
      const id = values[i]!;
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
  let known = 0;
  let missing = -1;
  return {
    read: (batch) => {
      const groups = grouping.read(batch);
      for (; known < grouping.count(); known++) if (grouping.key(known, 0) === null) missing = known;
      if (missing >= 0) for (let k = 0; k < batch.size; k++) if (groups[k] === missing) groups[k] = -1;
      return groups;
    },
    count: grouping.count,
  };
}
