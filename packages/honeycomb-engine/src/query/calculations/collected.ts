import type { Level } from './accumulator.ts';

type Numbers = Float64Array | Int32Array;

/** Values with their cells and sample rates, kept for what cannot be summed up. */
export interface Collected<Values extends Numbers> {
  readonly add: (value: number, cell: number, rate: number) => void;
  /** The values by the cells of a level. */
  readonly by: (level: Level) => Partition<Values>;
}

/** Values lying together by cell: those of cell c from `offsets[c]` to before `offsets[c + 1]`. Their reader may reorder them within a cell. */
export interface Partition<Values extends Numbers> {
  readonly values: Values;
  /** Sample rates beside the values; undefined when all are 1. */
  readonly rates: Float64Array | undefined;
  readonly offsets: Int32Array;
}

export function collect<Values extends Numbers>(create: (length: number) => Values): Collected<Values> {
  let values = create(1024);
  let cells = new Int32Array(1024);
  let rates: Float64Array | undefined;
  let count = 0;
  const partitions = new Map<Int32Array | undefined, Partition<Values>>();

  const grow = (): void => {
    const length = count * 2;
    const moreValues = create(length);
    moreValues.set(values);
    values = moreValues;
    const moreCells = new Int32Array(length);
    moreCells.set(cells);
    cells = moreCells;
    if (rates) {
      const moreRates = new Float64Array(length).fill(1);
      moreRates.set(rates);
      rates = moreRates;
    }
  };

  const partition = ({ size, coarse }: Level): Partition<Values> => {
    const offsets = new Int32Array(size + 1);
    for (let i = 0; i < count; i++) {
      const cell = coarse === undefined ? cells[i]! : coarse[cells[i]!]!;
      if (cell >= 0) offsets[cell + 1]! += 1;
    }
    for (let cell = 0; cell < size; cell++) offsets[cell + 1]! += offsets[cell]!;
    const next = offsets.slice(0, size);
    const total = offsets[size]!;
    const placed = create(total);
    const placedRates = rates && new Float64Array(total);
    for (let i = 0; i < count; i++) {
      const cell = coarse === undefined ? cells[i]! : coarse[cells[i]!]!;
      if (cell < 0) continue;
      const place = next[cell]!;
      next[cell] = place + 1;
      placed[place] = values[i]!;
      if (placedRates) placedRates[place] = rates![i]!;
    }
    return { values: placed, rates: placedRates, offsets };
  };

  return {
    add: (value, cell, rate) => {
      if (count === cells.length) grow();
      values[count] = value;
      cells[count] = cell;
      if (rate !== 1) rates ??= new Float64Array(cells.length).fill(1);
      if (rates) rates[count] = rate;
      count += 1;
    },
    by: (level) => {
      const known = partitions.get(level.coarse);
      if (known) return known;
      const made = partition(level);
      partitions.set(level.coarse, made);
      return made;
    },
  };
}
