import type { Value } from '../expression/value.ts';
import { type Batch, type Vector, valueReader } from '../expression/vector.ts';
import { blockSize } from '../store/block.ts';

/** Numbers rows by the values of some columns; equal values get equal numbers, from 0 on in order of appearance. */
export interface Grouping {
  /** The group of each row of a batch; valid until the next call. */
  readonly read: (batch: Batch) => Int32Array;
  readonly count: () => number;
  /** The values that make a group, in the order of the columns. */
  readonly keys: (group: number) => readonly Value[];
}

export function groupBy(vectors: readonly Vector[]): Grouping {
  const [first, ...others] = vectors.map(distinctValues);
  if (first === undefined) throw new Error('there is nothing to group by');
  return others.reduce(pairs, first);
}

/** Groups by one column. */
function distinctValues(vector: Vector): Grouping {
  return vector.kind === 'text' || vector.kind === 'boolean' ? distinctCodes(vector) : distinctByMap(vector);
}

function distinctCodes(vector: Extract<Vector, { readonly kind: 'text' | 'boolean' }>): Grouping {
  const out = new Int32Array(blockSize);
  const codes: number[] = [];
  let groups = new Int32Array(4).fill(-1);
  return {
    read: (batch) => {
      const ids = vector.read(batch);
      const wanted = (vector.kind === 'text' ? vector.dictionary.texts.length : 2) + 1;
      if (wanted > groups.length) {
        const larger = new Int32Array(wanted).fill(-1);
        larger.set(groups);
        groups = larger;
      }
      for (let k = 0; k < batch.size; k++) {
        const code = ids[k]! + 1;
        let group = groups[code]!;
        if (group === -1) {
          group = codes.push(code) - 1;
          groups[code] = group;
        }
        out[k] = group;
      }
      return out;
    },
    count: () => codes.length,
    keys: (group) => {
      const id = codes[group]! - 1;
      if (id === -1) return [null];
      return [vector.kind === 'text' ? vector.dictionary.texts[id]! : id === 1];
    },
  };
}

function distinctByMap(vector: Vector): Grouping {
  const out = new Int32Array(blockSize);
  const groups = new Map<Value, number>();
  const values: Value[] = [];
  const reader = valueReader(vector);
  return {
    read: (batch) => {
      const value = reader(batch);
      for (let k = 0; k < batch.size; k++) {
        const key = value(k);
        let group = groups.get(key);
        if (group === undefined) {
          group = values.push(key) - 1;
          groups.set(key, group);
        }
        out[k] = group;
      }
      return out;
    },
    count: () => values.length,
    keys: (group) => [values[group]!],
  };
}

/** Groups by two groupings at once: a hash table of pairs with open addressing. */
function pairs(left: Grouping, right: Grouping): Grouping {
  const out = new Int32Array(blockSize);
  let lefts = new Int32Array(1024);
  let rights = new Int32Array(1024);
  let count = 0;
  let slots = new Int32Array(4096).fill(-1);

  const slotOf = (a: number, b: number): number => {
    const mask = slots.length - 1;
    let slot = (Math.imul(a, 0x9e37_79b1) ^ Math.imul(b, 0x85eb_ca6b)) >>> 8;
    for (slot &= mask; ; slot = (slot + 1) & mask) {
      const group = slots[slot]!;
      if (group === -1 || (lefts[group] === a && rights[group] === b)) return slot;
    }
  };
  const add = (a: number, b: number): number => {
    if (count === lefts.length) {
      lefts = doubled(lefts);
      rights = doubled(rights);
      slots = new Int32Array(slots.length * 2).fill(-1);
      for (let group = 0; group < count; group++) slots[slotOf(lefts[group]!, rights[group]!)] = group;
    }
    lefts[count] = a;
    rights[count] = b;
    slots[slotOf(a, b)] = count;
    return count++;
  };
  return {
    read: (batch) => {
      const a = left.read(batch);
      const b = right.read(batch);
      for (let k = 0; k < batch.size; k++) {
        const group = slots[slotOf(a[k]!, b[k]!)]!;
        out[k] = group === -1 ? add(a[k]!, b[k]!) : group;
      }
      return out;
    },
    count: () => count,
    keys: (group) => [...left.keys(lefts[group]!), ...right.keys(rights[group]!)],
  };
}

/** A copy with twice the room. */
export function doubled(array: Int32Array): Int32Array<ArrayBuffer> {
  const larger = new Int32Array(array.length * 2);
  larger.set(array);
  return larger;
}
