import type { Level } from './accumulator.ts';

/** Numbers with their sample rates by cell, kept for what cannot be summed up. */
export interface Collected {
  /** Adds the first `size` numbers but those that are missing; all have the rate 1 when there are no rates. */
  readonly add: (numbers: Float64Array, cells: Int32Array, rates: Float64Array | undefined, size: number) => void;
  /** The numbers of every cell of a level, undefined for a cell without any. Their reader may reorder them within a cell. */
  readonly by: (level: Level) => readonly (NumberList | undefined)[];
}

/** The first `size` of some values, and of the sample rates beside them; all rates are 1 when there are none. */
export interface NumberList {
  values: Float64Array;
  rates: Float64Array | undefined;
  size: number;
}

export function collectNumbers(cellCount: number): Collected {
  const lists = new Array<NumberList | undefined>(cellCount).fill(undefined);
  const levels = new Map<Int32Array, readonly (NumberList | undefined)[]>();
  return {
    add: (numbers, cells, rates, size) => {
      if (rates === undefined) addNumbers(lists, numbers, cells, size);
      else addWeighted(lists, numbers, cells, rates, size);
    },
    by: (level) => {
      if (level.coarse === undefined) return lists;
      const known = levels.get(level.coarse);
      if (known) return known;
      const made = together(lists, level.coarse, level.size);
      levels.set(level.coarse, made);
      return made;
    },
  };
}

function addNumbers(lists: (NumberList | undefined)[], numbers: Float64Array, cells: Int32Array, size: number): void {
  for (let k = 0; k < size; k++) {
    const number = numbers[k]!;
    if (!Number.isNaN(number)) append(lists, cells[k]!, number);
  }
}

function addWeighted(
  lists: (NumberList | undefined)[],
  numbers: Float64Array,
  cells: Int32Array,
  rates: Float64Array,
  size: number,
): void {
  for (let k = 0; k < size; k++) {
    const number = numbers[k]!;
    if (Number.isNaN(number)) continue;
    const list = append(lists, cells[k]!, number);
    list.rates ??= new Float64Array(list.values.length).fill(1);
    list.rates[list.size - 1] = rates[k]!;
  }
}

function append(lists: (NumberList | undefined)[], cell: number, number: number): NumberList {
  let list = lists[cell];
  if (list === undefined) {
    list = emptyList(8);
    lists[cell] = list;
  }
  const { size } = list;
  if (size === list.values.length) enlarge(list);
  list.values[size] = number;
  list.size = size + 1;
  return list;
}

const emptyList = (room: number): NumberList => ({ values: new Float64Array(room), rates: undefined, size: 0 });

function enlarge(list: NumberList): void {
  const room = list.values.length * 2;
  const values = new Float64Array(room);
  values.set(list.values);
  list.values = values;
  if (list.rates === undefined) return;
  const rates = new Float64Array(room).fill(1, list.size);
  rates.set(list.rates);
  list.rates = rates;
}

/** Puts the lists of several cells into one. */
function together(
  lists: readonly (NumberList | undefined)[],
  coarse: Int32Array,
  size: number,
): readonly (NumberList | undefined)[] {
  const rooms = new Float64Array(size);
  lists.forEach((list, cell) => {
    if (list !== undefined && coarse[cell]! >= 0) rooms[coarse[cell]!]! += list.size;
  });
  const joined = Array.from(rooms, (room) => (room === 0 ? undefined : emptyList(room)));
  lists.forEach((list, cell) => {
    const to = joined[coarse[cell]!];
    if (list === undefined || to === undefined) return;
    to.values.set(list.values.subarray(0, list.size), to.size);
    if (list.rates !== undefined) {
      to.rates ??= new Float64Array(to.values.length).fill(1);
      to.rates.set(list.rates.subarray(0, list.size), to.size);
    }
    to.size += list.size;
  });
  return joined;
}
