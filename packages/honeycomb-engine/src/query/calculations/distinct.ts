import type { Batch, Vector } from '../../expression/vector.ts';
import { groupBy } from '../group-rows.ts';
import type { Accumulator } from './accumulator.ts';
import { collect } from './collected.ts';

/** COUNT_DISTINCT: how many different values there are, missing ones apart. Sample rates do not matter, as in Honeycomb. */
export function countDistinct(vector: Vector): Accumulator {
  const codes = distinctNumbers(vector);
  const collected = collect((length) => new Int32Array(length));
  return {
    add: (batch, cells) => {
      const numbers = codes.read(batch);
      for (let k = 0; k < batch.size; k++) {
        const cell = cells[k]!;
        if (cell >= 0 && numbers[k]! >= 0) collected.add(numbers[k]!, cell, 1);
      }
    },
    results: (level) => {
      const { values, offsets } = collected.by(level);
      const seenIn = new Int32Array(codes.count()).fill(-1);
      const counts = new Float64Array(level.size);
      for (let cell = 0; cell < level.size; cell++) {
        for (let i = offsets[cell]!; i < offsets[cell + 1]!; i++) {
          if (seenIn[values[i]!] !== cell) counts[cell]! += 1;
          seenIn[values[i]!] = cell;
        }
      }
      return (cell) => counts[cell]!;
    },
  };
}

/** A number for each distinct value, -1 for a missing one. */
function distinctNumbers(vector: Vector): {
  readonly read: (batch: Batch) => Int32Array;
  readonly count: () => number;
} {
  if (vector.kind === 'text') return { read: vector.read, count: () => vector.dictionary.texts.length };
  const grouping = groupBy([vector]);
  let missing = -1;
  return {
    read: (batch) => {
      const groups = grouping.read(batch);
      for (let group = 0; missing === -1 && group < grouping.count(); group++)
        if (grouping.keys(group)[0] === null) missing = group;
      if (missing >= 0) for (let k = 0; k < batch.size; k++) if (groups[k] === missing) groups[k] = -1;
      return groups;
    },
    count: grouping.count,
  };
}
