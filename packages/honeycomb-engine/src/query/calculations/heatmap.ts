import type { Histogram } from '../../query-result.ts';
import type { Level } from './accumulator.ts';
import type { Collected } from './collected.ts';

/**
 * A histogram of collected values by cell: bins of one width (1, 2 or 5 times a power of ten), the same for all cells, at
 * most `most` of them from the least to the greatest value. A value on an edge belongs to the upper bin; empty bins are
 * left out.
 */
export function histogramOf(
  collected: Collected<Float64Array>,
  most: number,
): (level: Level) => (cell: number) => Histogram {
  return (level) => {
    const { values, rates, offsets } = collected.by(level);
    const { width, first } = binsOf(collected.all(), most);
    const counts = new Float64Array(most + 2);
    return (cell) => {
      const bins: Histogram['bins'][number][] = [];
      counts.fill(0);
      for (let i = offsets[cell]!; i < offsets[cell + 1]!; i++) {
        counts[Math.floor(values[i]! / width) - first]! += rates === undefined ? 1 : rates[i]!;
      }
      counts.forEach((count, bin) => {
        if (count > 0) bins.push({ from: edge((first + bin) * width), to: edge((first + bin + 1) * width), count });
      });
      return { bins };
    };
  };
}

function binsOf(values: Float64Array, most: number): { readonly width: number; readonly first: number } {
  let [least, greatest] = [Number.POSITIVE_INFINITY, Number.NEGATIVE_INFINITY];
  for (let i = 0; i < values.length; i++) {
    if (values[i]! < least) least = values[i]!;
    if (values[i]! > greatest) greatest = values[i]!;
  }
  if (!(greatest >= least)) return { width: 1, first: 0 };
  const rough = greatest / most - least / most || Math.abs(greatest) / most || 1;
  const power = 10 ** Math.floor(Math.log10(rough));
  for (const width of [power, 2 * power, 5 * power, 10 * power, 20 * power]) {
    const first = Math.floor(least / width);
    if (Math.floor(greatest / width) - first < most) return { width, first };
  }
  return { width: 20 * power, first: Math.floor(least / (20 * power)) };
}

/** An edge without the noise of binary fractions. */
const edge = (value: number): number => Number(value.toPrecision(12));
