import { fieldName, knownName } from '../field-name.ts';
import type { RowBuilder } from '../row-builder.ts';
import { setAttributes } from './set-attributes.ts';
import { type Attributes, type DataPoint, entriesOf } from './signals.ts';
import { type Emit, timeOf } from './span-rows.ts';

const signalType = knownName('meta.signal_type');

/**
 * The row of data points with the same attributes and time: a column for each metric, named as the metric. A histogram or
 * summary gives `.count`, `.sum`, `.avg`, `.min`, `.max` and, where it has quantiles, `.p50` and so on. Counters are kept
 * as they were sent: a cumulative one grows.
 */
export function metricRow(
  row: RowBuilder,
  origin: Attributes,
  points: readonly DataPoint[],
  arrival: number,
  emit: Emit,
): void {
  row.start();
  row.set(signalType, 'metric');
  setAttributes(row, origin);
  setAttributes(row, points[0]!.attributes);
  for (const { metric, value, summary } of points) {
    const set = (suffix: string, number: number | undefined) => {
      if (number !== undefined && metric !== '') row.set(fieldName(metric + suffix), number);
    };
    set('', value);
    if (summary === undefined) continue;
    const { count, sum, min, max, quantiles } = summary;
    set('.count', count);
    set('.sum', sum);
    set('.avg', sum === undefined || count === 0 ? undefined : sum / count);
    set('.min', min);
    set('.max', max);
    for (const [quantile, quantileValue] of quantiles ?? [])
      set(`.p${String(Math.round(quantile * 1000) / 10).replace('.', '_')}`, quantileValue);
  }
  emit(timeOf(points[0]!.time, arrival), 1);
}

/** Points that share a row, in the order of their first: same scope, time and attributes. */
export function samePlace({ time, attributes }: DataPoint): string {
  const pairs = entriesOf(attributes)
    .map((pair) => JSON.stringify(pair))
    .sort();
  return `${time.high} ${time.low} ${pairs.join()}`;
}
