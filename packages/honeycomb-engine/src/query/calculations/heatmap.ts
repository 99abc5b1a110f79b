import type { Histogram } from '../../query-result.ts';
import type { Level } from './accumulator.ts';
import type { Collected, NumberList } from './collected.ts';

/** Bins of all cells that are counted at once, at most; beyond it, cell by cell. */
const mostAtOnce = 1 << 22;

type Lists = ReturnType<Collected['by']>;

interface Bins {
  readonly width: number;
  /** The number of the first bin: it starts at `first * width`. */
  readonly first: number;
  readonly count: number;
  /** Where each bin starts, and where the last one ends. */
  readonly edges: readonly number[];
}

/**
 * A histogram of collected values by cell: bins of one width (1, 2 or 5 times a power of ten), the same for all cells, at
 * most `most` of them from the least to the greatest value. A value on an edge belongs to the upper bin; empty bins are
 * left out.
 */
export function histogramOf(
  collected: Collected,
  cells: number,
  most: number,
): (level: Level) => (cell: number) => Histogram {
  let counted: { readonly bins: Bins; readonly counts: Float64Array } | undefined;
  return (level) => {
    const lists = collected.by({ ...level, coarse: undefined });
    const bins = counted?.bins ?? binsOf(lists, most);
    if (cells * bins.count > mostAtOnce) return byCell(collected, level, bins);
    counted ??= { bins, counts: countedAtOnce(lists, bins) };
    const counts = together(counted.counts, level, bins);
    return (cell) => histogram(counts, cell * bins.count, bins);
  };
}

/** Counts of every bin of every cell, cell after cell. */
function countedAtOnce(lists: Lists, bins: Bins): Float64Array {
  const counts = new Float64Array(lists.length * bins.count);
  lists.forEach((list, cell) => {
    if (list !== undefined) countInto(counts, cell * bins.count - bins.first, list, bins.width);
  });
  return counts;
}

/** Counts each value at `from` and the number of its bin. */
function countInto(counts: Float64Array, from: number, { values, rates, size }: NumberList, width: number): void {
  if (rates === undefined) for (let i = 0; i < size; i++) counts[from + Math.floor(values[i]! / width)]! += 1;
  else for (let i = 0; i < size; i++) counts[from + Math.floor(values[i]! / width)]! += rates[i]!;
}

/** The counts of a level's cells. */
function together(counts: Float64Array, { size, coarse }: Level, bins: Bins): Float64Array {
  if (coarse === undefined) return counts;
  const sums = new Float64Array(size * bins.count);
  coarse.forEach((to, cell) => {
    if (to < 0) return;
    for (let bin = 0; bin < bins.count; bin++) sums[to * bins.count + bin]! += counts[cell * bins.count + bin]!;
  });
  return sums;
}

function byCell(collected: Collected, level: Level, bins: Bins): (cell: number) => Histogram {
  const lists = collected.by(level);
  const counts = new Float64Array(bins.count);
  return (cell) => {
    counts.fill(0);
    const list = lists[cell];
    if (list !== undefined) countInto(counts, -bins.first, list, bins.width);
    return histogram(counts, 0, bins);
  };
}

function histogram(counts: Float64Array, from: number, { edges, count }: Bins): Histogram {
  const bins: Histogram['bins'][number][] = [];
  for (let bin = 0; bin < count; bin++) {
    const inBin = counts[from + bin]!;
    if (inBin > 0) bins.push({ from: edges[bin]!, to: edges[bin + 1]!, count: inBin });
  }
  return { bins };
}

function binsOf(lists: Lists, most: number): Bins {
  let [least, greatest] = [Number.POSITIVE_INFINITY, Number.NEGATIVE_INFINITY];
  for (const list of lists) {
    if (list === undefined) continue;
    for (let i = 0; i < list.size; i++) {
      if (list.values[i]! < least) least = list.values[i]!;
      if (list.values[i]! > greatest) greatest = list.values[i]!;
    }
  }
  if (!(greatest >= least)) return { width: 1, first: 0, count: 1, edges: [0, 1] };
  const rough = greatest / most - least / most || Math.abs(greatest) / most || 1;
  const power = 10 ** Math.floor(Math.log10(rough));
  const widths = [power, 2 * power, 5 * power, 10 * power, 20 * power, 50 * power];
  const countOf = (width: number): number => Math.floor(greatest / width) - Math.floor(least / width) + 1;
  const width = widths.find((each) => countOf(each) <= most) ?? widths.at(-1)!;
  const [first, count] = [Math.floor(least / width), countOf(width)];
  return { width, first, count, edges: Array.from({ length: count + 1 }, (_, bin) => edge((first + bin) * width)) };
}

/** An edge without the noise of binary fractions. */
const edge = (value: number): number => Number(value.toPrecision(12));
