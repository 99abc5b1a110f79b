import type { CalculationOp } from 'honeycomb-query/language';
import type { NumberVector, Vector } from '../../expression/vector.ts';
import type { Semantics } from '../../semantics.ts';
import type { Accumulator } from './accumulator.ts';
import { count } from './count.ts';
import { countDistinct } from './distinct.ts';
import { percentiles } from './percentile.ts';
import { percentileAccumulator } from './percentiles-of.ts';
import { average, extreme, sum } from './sums.ts';

/** What a calculation reads: any values, numbers, or nothing but the rows. */
export interface Operand {
  readonly any: Vector | undefined;
  readonly number: NumberVector;
}

/** An accumulator for a calculation over so many cells. */
export function accumulate(
  op: CalculationOp,
  { any, number }: Operand,
  cells: number,
  semantics: Semantics,
): Accumulator {
  switch (op) {
    case 'COUNT':
    case 'COUNT_DATAPOINTS':
    case 'HISTOGRAM_COUNT':
      return count(cells, any);
    case 'COUNT_DISTINCT':
      return countDistinct(any!);
    case 'SUM':
      return sum(cells, number, semantics.sumOfNothing === 'zero' ? 0 : null);
    case 'AVG':
      return average(cells, number);
    case 'MIN':
    case 'MAX':
      return extreme(cells, number, op);
    case 'HEATMAP':
    case 'CONCURRENCY':
    case 'RATE_AVG':
    case 'RATE_SUM':
    case 'RATE_MAX':
      throw new Error(`${op} is not there yet`);
    default:
      return percentileAccumulator(number, percentiles[op], semantics.percentile);
  }
}
