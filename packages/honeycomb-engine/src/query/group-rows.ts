import type { Value } from '../expression/value.ts';
import { type Batch, type BooleanVector, type TextVector, type Vector, valueReader } from '../expression/vector.ts';
import { blockSize } from '../store/block.ts';
import { enlarged } from './enlarged.ts';

/** Numbers rows by the values of some columns; equal values get equal numbers, from 0 on in order of appearance. */
export interface Grouping {
  /** Writes the group of each row of a batch. */
  readonly read: (batch: Batch, out: Int32Array) => void;
  readonly count: () => number;
  /** How many columns make a group. */
  readonly width: number;
  /** The value of one of these columns in a group. */
  readonly key: (group: number, column: number) => Value;
}

/** Combinations of values up to which a table has a place for each of them. */
const mostPlaces = 1 << 20;

export function groupBy(vectors: readonly Vector[]): Grouping {
  const coded = vectors.flatMap((vector) => codeOf(vector) ?? []);
  const places = coded.reduce((product, { codes }) => product * codes, 1);
  if (coded.length === vectors.length && coded.length > 0 && places <= mostPlaces) return byPlace(coded, places);
  const [first, ...others] = vectors.map((vector) => {
    const code = codeOf(vector);
    return code ? byPlace([code], code.codes) : byMap(vector);
  });
  if (first === undefined) throw new Error('there is nothing to group by');
  return others.reduce(pairs, first);
}

/** Values as numbers from 0 on, where 0 is the missing one. */
interface Coded {
  readonly ids: TextVector | BooleanVector;
  /** How many numbers there are. */
  readonly codes: number;
}

/** Undefined for values that have no numbers, or whose numbers are still growing. */
function codeOf(vector: Vector): Coded | undefined {
  if (vector.kind === 'boolean') return { ids: vector, codes: 3 };
  return vector.kind === 'text' && vector.fixed
    ? { ids: vector, codes: vector.dictionary.texts.length + 1 }
    : undefined;
}

/** Groups by a table with a place for every combination of values. */
function byPlace(coded: readonly Coded[], places: number): Grouping {
  const placeOfGroup: number[] = [];
  const groups = new Int32Array(places).fill(-1);
  return {
    read: (batch, out) => {
      const [first, ...others] = coded;
      const ids = first!.ids.read(batch);
      if (others.length === 0) numberPlaces(ids, 1, batch.size, groups, placeOfGroup, out);
      else {
        for (let k = 0; k < batch.size; k++) out[k] = ids[k]! + 1;
        for (const { ids, codes } of others) addCodes(ids.read(batch), codes, batch.size, out);
        numberPlaces(out, 0, batch.size, groups, placeOfGroup, out);
      }
    },
    count: () => placeOfGroup.length,
    width: coded.length,
    key: (group, column) => {
      let place = placeOfGroup[group]!;
      for (let last = coded.length - 1; last > column; last--) place = Math.floor(place / coded[last]!.codes);
      const { ids, codes } = coded[column]!;
      const id = (place % codes) - 1;
      if (id === -1) return null;
      return ids.kind === 'text' ? ids.dictionary.texts[id]! : id === 1;
    },
  };
}

function addCodes(ids: Int32Array | Int8Array, codes: number, size: number, places: Int32Array): void {
  for (let k = 0; k < size; k++) places[k] = places[k]! * codes + ids[k]! + 1;
}

/** Writes the group of each place, which is `shift` beyond its number; a group gets its own number when it turns up first. */
function numberPlaces(
  numbers: Int32Array | Int8Array,
  shift: 0 | 1,
  size: number,
  groups: Int32Array,
  placeOfGroup: number[],
  out: Int32Array,
): void {
  for (let k = 0; k < size; k++) {
    const place = numbers[k]! + shift;
    if (groups[place] === -1) groups[place] = placeOfGroup.push(place) - 1;
    out[k] = groups[place]!;
  }
}

/** Groups by the values of one vector, whatever they are. */
function byMap(vector: Vector): Grouping {
  const groups = new Map<Value, number>();
  const values: Value[] = [];
  const reader = valueReader(vector);
  return {
    read: (batch, out) => {
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
    },
    count: () => values.length,
    width: 1,
    key: (group) => values[group]!,
  };
}

/** Groups by two groupings at once: a hash table of pairs with open addressing. */
function pairs(left: Grouping, right: Grouping): Grouping {
  const [a, b] = [new Int32Array(blockSize), new Int32Array(blockSize)];
  let lefts = new Int32Array(1024);
  let rights = new Int32Array(1024);
  let count = 0;
  let slots = new Int32Array(4096).fill(-1);

  const slotOf = (x: number, y: number): number => {
    const mask = slots.length - 1;
    let slot = ((Math.imul(x, 0x9e37_79b1) ^ Math.imul(y, 0x85eb_ca6b)) >>> 8) & mask;
    for (; ; slot = (slot + 1) & mask) {
      const group = slots[slot]!;
      if (group === -1 || (lefts[group] === x && rights[group] === y)) return slot;
    }
  };
  const add = (x: number, y: number): number => {
    if (count === lefts.length) {
      lefts = enlarged(lefts);
      rights = enlarged(rights);
      slots = new Int32Array(slots.length * 2).fill(-1);
      for (let group = 0; group < count; group++) slots[slotOf(lefts[group]!, rights[group]!)] = group;
    }
    lefts[count] = x;
    rights[count] = y;
    slots[slotOf(x, y)] = count;
    return count++;
  };
  return {
    read: (batch, out) => {
      left.read(batch, a);
      right.read(batch, b);
      for (let k = 0; k < batch.size; k++) {
        const group = slots[slotOf(a[k]!, b[k]!)]!;
        out[k] = group === -1 ? add(a[k]!, b[k]!) : group;
      }
    },
    count: () => count,
    width: left.width + right.width,
    key: (group, column) =>
      column < left.width ? left.key(lefts[group]!, column) : right.key(rights[group]!, column - left.width),
  };
}
