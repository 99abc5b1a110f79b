import type { CalculationOp } from 'honeycomb-query/language';
import type { NumberVector, Vector } from '../../expression/vector.ts';
import type { Semantics } from '../../semantics.ts';
import type { Window } from '../window.ts';
import type { Accumulator } from './accumulator.ts';
import { type Collected, collectNumbers } from './collected.ts';
import { concurrency } from './concurrency.ts';
import { count } from './count.ts';
import { countDistinct } from './distinct.ts';
import { histogramOf } from './heatmap.ts';
import { percentileOf, percentiles } from './percentile.ts';
import { differences } from './rate.ts';
import { average, extreme, sum } from './sums.ts';

/** What a calculation reads: any values, numbers, or nothing but the rows. */
export interface Operand {
  readonly any: Vector | undefined;
  /** The column's numbers; for CONCURRENCY the durations in milliseconds. */
  readonly number: NumberVector;
}

/** Into what rows are sorted: groups, or the time buckets of each group (cell = group * buckets + bucket). */
export interface Cells {
  readonly of: 'window' | 'bucket';
  readonly groups: number;
  readonly window: Window;
}

export const cellCount = ({ of, groups, window }: Cells): number =>
  of === 'bucket' ? groups * window.buckets : groups;

/** Values collected once for all calculations that need them. */
export type SharedNumbers = Map<string, Collected>;

/** An accumulator for a calculation; `key` is the same for calculations over the same values. */
export function accumulate(
  op: CalculationOp,
  operand: Operand,
  cells: Cells,
  semantics: Semantics,
  shared: SharedNumbers,
  key: string,
): Accumulator {
  const { any, number } = operand;
  const size = cellCount(cells);
  switch (op) {
    case 'COUNT':
    case 'COUNT_DATAPOINTS':
    case 'HISTOGRAM_COUNT':
      return count(size, any);
    case 'COUNT_DISTINCT':
      return countDistinct(any!);
    case 'SUM':
      return sum(size, number, semantics.sumOfNothing === 'zero' ? 0 : null);
    case 'AVG':
      return average(size, number);
    case 'MIN':
    case 'MAX':
      return extreme(size, number, op);
    case 'CONCURRENCY':
      return concurrency(cells.groups, number, cells.window, cells.of);
    case 'RATE_AVG':
      return differences(average(size, number), cells.window, semantics.rateOverWindow);
    case 'RATE_SUM':
      return differences(
        sum(size, number, semantics.sumOfNothing === 'zero' ? 0 : null),
        cells.window,
        semantics.rateOverWindow,
      );
    case 'RATE_MAX':
      return differences(extreme(size, number, 'MAX'), cells.window, semantics.rateOverWindow);
    case 'HEATMAP': {
      const { collected, add } = collectedOnce(number, shared, key, size);
      return { add, results: histogramOf(collected, size, semantics.heatmapBins) };
    }
    default: {
      const { collected, add } = collectedOnce(number, shared, key, size);
      return { add, results: percentileOf(collected, percentiles[op], semantics.percentile) };
    }
  }
}

/** The first calculation over some values collects them, the others find them there. */
function collectedOnce(
  vector: NumberVector,
  shared: SharedNumbers,
  key: string,
  cellCount: number,
): { readonly collected: Collected; readonly add: Accumulator['add'] } {
  const known = shared.get(key);
  if (known) return { collected: known, add: () => {} };
  const collected = collectNumbers(cellCount);
  shared.set(key, collected);
  return { collected, add: (batch, cells, rates) => collected.add(vector.read(batch), cells, rates, batch.size) };
}
