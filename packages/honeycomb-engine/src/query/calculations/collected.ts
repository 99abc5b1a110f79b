import type { Level } from './accumulator.ts';

type Numbers = Float64Array | Int32Array;

/** Values with their cells and sample rates, kept for what cannot be summed up. */
export interface Collected<Values extends Numbers> {
  /** Adds the first `size` values but those that are missing (NaN, or -1 among ids) or have no cell. */
  readonly add: (values: Values, cells: Int32Array, rates: Float64Array, size: number) => void;
  /** The values by the cells of a level. */
  readonly by: (level: Level) => Partition<Values>;
  /** All values with their cells, in the order in which they came. */
  readonly all: () => { readonly values: Values; readonly cells: Int32Array; readonly rates: Float64Array | undefined };
}

/**
 * Values lying together by cell: those of cell c from `offsets[c]` to before `offsets[c + 1]`. Their reader may reorder
 * them within a cell.
 */
export interface Partition<Values extends Numbers> {
  readonly values: Values;
  /** Sample rates beside the values; undefined when all are 1. */
  readonly rates: Float64Array | undefined;
  readonly offsets: Int32Array;
}

/** With room for as many values as will come at most. */
export const collectNumbers = (most: number): Collected<Float64Array> =>
  collect<Float64Array>((length) => new Float64Array(length), Number.NaN, most);
export const collectIds = (most: number): Collected<Int32Array> =>
  collect<Int32Array>((length) => new Int32Array(length), -1, most);

function collect<Values extends Numbers>(
  create: (length: number) => Values,
  missing: number,
  most: number,
): Collected<Values> {
  const values = create(most);
  const cells = new Int32Array(most);
  let rates = new Float64Array(0);
  let count = 0;
  const partitions = new Map<Int32Array | undefined, Partition<Values>>();

  const all = () => ({
    values: values.subarray(0, count) as Values,
    cells: cells.subarray(0, count),
    rates: rates.length === 0 ? undefined : rates.subarray(0, count),
  });

  return {
    add: (more, cellsOfMore, ratesOfMore, size) => {
      if (rates.length === 0 && !allOnce(ratesOfMore, size)) rates = new Float64Array(most).fill(1);
      const weighted = rates.length > 0;
      let place = count;
      for (let k = 0; k < size; k++) {
        const value = more[k]!;
        const cell = cellsOfMore[k]!;
        if (Number.isNaN(value) || value === missing || cell < 0) continue;
        values[place] = value;
        cells[place] = cell;
        if (weighted) rates[place] = ratesOfMore[k]!;
        place += 1;
      }
      count = place;
    },
    by: (level) => {
      const known = partitions.get(level.coarse);
      if (known) return known;
      const made = partition(all(), level, create);
      partitions.set(level.coarse, made);
      return made;
    },
    all,
  };
}

function allOnce(rates: Float64Array, size: number): boolean {
  for (let k = 0; k < size; k++) if (rates[k] !== 1) return false;
  return true;
}

/** Sorts values by cell: counts each cell's, then puts every value in its cell's next place. */
function partition<Values extends Numbers>(
  { values, cells, rates }: ReturnType<Collected<Values>['all']>,
  { size, coarse }: Level,
  create: (length: number) => Values,
): Partition<Values> {
  if (size === 1 && coarse?.every((to) => to === 0)) {
    const offsets = Int32Array.of(0, values.length);
    return { values: values.slice() as Values, rates: rates?.slice(), offsets };
  }
  const cellOf = coarse === undefined ? cells : mapped(cells, coarse);
  const offsets = new Int32Array(size + 1);
  const inOrder = countByCell(cellOf, offsets);
  for (let cell = 0; cell < size; cell++) offsets[cell + 1]! += offsets[cell]!;
  if (inOrder) return { values: values.slice() as Values, rates: rates?.slice(), offsets };

  const placed = create(offsets[size]!);
  scatter(values, cellOf, offsets.slice(0, size), placed);
  if (rates === undefined) return { values: placed, rates: undefined, offsets };
  const placedRates = new Float64Array(placed.length);
  scatter(rates, cellOf, offsets.slice(0, size), placedRates);
  return { values: placed, rates: placedRates, offsets };
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

function scatter(values: Numbers, cells: Int32Array, next: Int32Array, placed: Numbers): void {
  for (let i = 0; i < cells.length; i++) {
    const cell = cells[i]!;
    if (cell < 0) continue;
    const place = next[cell]!;
    next[cell] = place + 1;
    placed[place] = values[i]!;
  }
}

function mapped(cells: Int32Array, coarse: Int32Array): Int32Array {
  const out = new Int32Array(cells.length);
  for (let i = 0; i < cells.length; i++) out[i] = coarse[cells[i]!]!;
  return out;
}
