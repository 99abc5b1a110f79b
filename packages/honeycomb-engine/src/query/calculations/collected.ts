import type { Level } from './accumulator.ts';

/** Numbers with their cells and sample rates, kept for what cannot be summed up. */
export interface Collected {
  /** Adds the first `size` numbers but those that are missing; all have the rate 1 when there are no rates. */
  readonly add: (numbers: Float64Array, cells: Int32Array, rates: Float64Array | undefined, size: number) => void;
  /** The numbers by the cells of a level. */
  readonly by: (level: Level) => Partition;
  /** All numbers with their cells, in the order in which they came. */
  readonly all: () => Numbers;
}

interface Numbers {
  readonly values: Float64Array;
  readonly cells: Int32Array;
  /** Sample rates beside the values; undefined when all are 1. */
  readonly rates: Float64Array | undefined;
}

/**
 * Values lying together by cell: those of cell c from `offsets[c]` to before `offsets[c + 1]`. Their reader may reorder
 * them within a cell.
 */
export interface Partition {
  readonly values: Float64Array;
  readonly rates: Float64Array | undefined;
  readonly offsets: Int32Array;
}

/** With room for as many numbers as will come at most. */
export function collectNumbers(most: number): Collected {
  const values = new Float64Array(most);
  const cells = new Int32Array(most);
  let rates: Float64Array | undefined;
  let count = 0;
  const partitions = new Map<Int32Array | undefined, Partition>();

  const all = (): Numbers => ({
    values: values.subarray(0, count),
    cells: cells.subarray(0, count),
    rates: rates?.subarray(0, count),
  });

  return {
    add: (more, cellsOfMore, ratesOfMore, size) => {
      if (ratesOfMore !== undefined) {
        rates ??= new Float64Array(most).fill(1);
        appendPresent(ratesOfMore, more, size, rates, count);
      }
      appendCells(cellsOfMore, more, size, cells, count);
      count = appendPresent(more, more, size, values, count);
    },
    by: (level) => {
      const known = partitions.get(level.coarse);
      if (known) return known;
      const made = partition(all(), level);
      partitions.set(level.coarse, made);
      return made;
    },
    all,
  };
}

/** Appends what stands beside numbers that are not missing, and says where the next place is. */
function appendPresent(from: Float64Array, beside: Float64Array, size: number, to: Float64Array, next: number): number {
  let place = next;
  // Written whether it is missing or not, and overwritten by the next when it is: quicker than a branch that is hard to predict.
  for (let k = 0; k < size; k++) {
    to[place] = from[k]!;
    place += Number.isNaN(beside[k]) ? 0 : 1;
  }
  return place;
}

function appendCells(from: Int32Array, beside: Float64Array, size: number, to: Int32Array, next: number): void {
  let place = next;
  for (let k = 0; k < size; k++) {
    to[place] = from[k]!;
    place += Number.isNaN(beside[k]) ? 0 : 1;
  }
}

/** Sorts values by cell: counts each cell's, then puts every value in its cell's next place. */
function partition({ values, cells, rates }: Numbers, level: Level): Partition {
  const cellOf = cellsOfLevel(cells, level);
  const offsets = new Int32Array(level.size + 1);
  const inOrder = countByCell(cellOf, offsets);
  for (let cell = 0; cell < level.size; cell++) offsets[cell + 1]! += offsets[cell]!;
  if (inOrder) return { values: values.slice(), rates: rates?.slice(), offsets };
  const sorted = (numbers: Float64Array): Float64Array => {
    const placed = new Float64Array(offsets[level.size]!);
    scatter(numbers, cellOf, offsets.slice(0, level.size), placed);
    return placed;
  };
  return { values: sorted(values), rates: rates && sorted(rates), offsets };
}

/** The cells of a level, -1 for none. */
export function cellsOfLevel(cells: Int32Array, { coarse }: Level): Int32Array {
  if (coarse === undefined) return cells;
  const out = new Int32Array(cells.length);
  for (let i = 0; i < cells.length; i++) out[i] = coarse[cells[i]!]!;
  return out;
}

/** Counts each cell's values one place further on, and says whether all of them lie in the order of their cells. */
export function countByCell(cells: Int32Array, offsets: Int32Array): boolean {
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

function scatter(values: Float64Array, cells: Int32Array, next: Int32Array, placed: Float64Array): void {
  for (let i = 0; i < cells.length; i++) {
    const cell = cells[i]!;
    if (cell < 0) continue;
    const place = next[cell]!;
    next[cell] = place + 1;
    placed[place] = values[i]!;
  }
}
