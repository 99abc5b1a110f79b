import type { Level } from './accumulator.ts';

type Numbers = Float64Array | Int32Array;

/** Values with their cells and sample rates, kept for what cannot be summed up. */
export interface Collected<Values extends Numbers> {
  /** Adds the first `size` values but those that are missing (NaN, or negative among whole numbers) or have no cell. */
  readonly add: (values: Values, cells: Int32Array, rates: Float64Array, size: number) => void;
  /** The values by the cells of a level. */
  readonly by: (level: Level) => Partition<Values>;
  /** All values, in no order. */
  readonly all: () => Values;
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

export const collectNumbers = (): Collected<Float64Array> =>
  collect<Float64Array>((length) => new Float64Array(length));
export const collectIds = (): Collected<Int32Array> => collect<Int32Array>((length) => new Int32Array(length));

function collect<Values extends Numbers>(create: (length: number) => Values): Collected<Values> {
  let values = create(1024);
  let cells = new Int32Array(1024);
  let rates: Float64Array | undefined;
  let count = 0;
  const partitions = new Map<Int32Array | undefined, Partition<Values>>();

  const reserve = (length: number): void => {
    if (length <= cells.length) return;
    const capacity = Math.max(length, cells.length * 2);
    const moreValues = create(capacity);
    moreValues.set(values);
    values = moreValues;
    const moreCells = new Int32Array(capacity);
    moreCells.set(cells);
    cells = moreCells;
    if (rates) rates = withRoom(rates, capacity);
  };

  const partition = ({ size, coarse }: Level): Partition<Values> => {
    const offsets = new Int32Array(size + 1);
    const cellOf = coarse === undefined ? cells : mapped(cells, coarse, count);
    for (let i = 0; i < count; i++) if (cellOf[i]! >= 0) offsets[cellOf[i]! + 1]! += 1;
    for (let cell = 0; cell < size; cell++) offsets[cell + 1]! += offsets[cell]!;
    const next = offsets.slice(0, size);
    const placed = create(offsets[size]!);
    const placedRates = rates && new Float64Array(placed.length);
    for (let i = 0; i < count; i++) {
      const cell = cellOf[i]!;
      if (cell < 0) continue;
      const place = next[cell]!;
      next[cell] = place + 1;
      placed[place] = values[i]!;
      if (placedRates) placedRates[place] = rates![i]!;
    }
    return { values: placed, rates: placedRates, offsets };
  };

  return {
    add: (more, cellsOfMore, ratesOfMore, size) => {
      reserve(count + size);
      const from = count;
      for (let k = 0; k < size; k++) {
        const value = more[k]!;
        // Counted only when it is there: NaN is neither, and a missing id is -1.
        values[count] = value;
        cells[count] = cellsOfMore[k]!;
        const present = more instanceof Float64Array ? !Number.isNaN(value) : value >= 0;
        if (present && cellsOfMore[k]! >= 0) count += 1;
      }
      rates = withRates(rates, ratesOfMore, more, cellsOfMore, size, from, cells.length);
    },
    by: (level) => {
      const known = partitions.get(level.coarse);
      if (known) return known;
      const made = partition(level);
      partitions.set(level.coarse, made);
      return made;
    },
    all: () => values.subarray(0, count) as Values,
  };
}

/** The sample rates from place `from` on, beside the values that were added; undefined while all are 1. */
function withRates(
  known: Float64Array | undefined,
  more: Float64Array,
  values: Numbers,
  cells: Int32Array,
  size: number,
  from: number,
  capacity: number,
): Float64Array | undefined {
  let rates = known;
  if (rates === undefined) {
    let plain = true;
    for (let k = 0; k < size && plain; k++) plain = more[k] === 1;
    if (plain) return undefined;
    rates = new Float64Array(capacity).fill(1);
  }
  let place = from;
  for (let k = 0; k < size; k++) {
    const value = values[k]!;
    const present = values instanceof Float64Array ? !Number.isNaN(value) : value >= 0;
    if (!present || cells[k]! < 0) continue;
    rates[place] = more[k]!;
    place += 1;
  }
  return rates;
}

function withRoom(rates: Float64Array, capacity: number): Float64Array {
  const more = new Float64Array(capacity).fill(1);
  more.set(rates);
  return more;
}

function mapped(cells: Int32Array, coarse: Int32Array, count: number): Int32Array {
  const out = new Int32Array(count);
  for (let i = 0; i < count; i++) out[i] = coarse[cells[i]!]!;
  return out;
}
