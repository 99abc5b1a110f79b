import { fieldName, knownName } from '../field-name.ts';
import type { RowBuilder } from '../row-builder.ts';
import { percentilesOf } from './histogram-percentiles.ts';
import type { HistogramSemantics } from './histogram-semantics.ts';
import { setAttributes } from './set-attributes.ts';
import { type Attributes, type DataPoint, entriesOf, type Nanoseconds } from './signals.ts';
import { type Emit, timeOf } from './span-rows.ts';

const signalType = knownName('meta.signal_type');

/**
 * The row of data points that share one: a column for each metric, named as the metric. A histogram or summary gives
 * `.count`, `.sum`, `.avg`, `.min`, `.max` and percentiles as `.p50`, `.p999` and so on. Counters are kept as they were
 * sent: a cumulative one grows, and a cumulative histogram's percentiles are those since its start.
 */
export function metricRow(
  row: RowBuilder,
  origin: Attributes,
  points: readonly DataPoint[],
  arrival: number,
  semantics: HistogramSemantics,
  emit: Emit,
): void {
  row.start();
  row.set(signalType, 'metric');
  setAttributes(row, origin);
  setAttributes(row, points[0]!.attributes);
  for (const { metric, value, summary, buckets } of points) {
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
    for (const [quantile, at] of quantiles ?? []) set(suffixOf(quantile), at);
    if (buckets !== undefined)
      for (const [quantile, at] of percentilesOf(buckets, summary, semantics)) set(suffixOf(quantile), at);
  }
  emit(secondOf(points[0]!.time, arrival) * 1000, 1);
}

/** The digits of a quantile, two at least: 0.5 is `.p50`, 0.01 `.p01`, 0.999 `.p999`; 0 and 1 are the ends. */
function suffixOf(quantile: number): string {
  if (quantile === 0) return '.min';
  if (quantile === 1) return '.max';
  const digits = quantile.toFixed(10).slice(2).replace(/0+$/, '');
  return `.p${digits.padEnd(2, '0')}`;
}

/** Honeycomb cuts the times of metrics to whole seconds. */
const secondOf = (time: Nanoseconds, arrival: number): number => Math.floor(timeOf(time, arrival) / 1000);

/**
 * What data points of a request have in common that share a row: the second, and the attributes of point and resource. We
 * add the scope, whose name and version are columns too.
 * @see https://docs.honeycomb.io/manage-data-volume/metrics/
 */
export const samePlace = (origin: string, { time, attributes }: DataPoint, arrival: number): string =>
  `${secondOf(time, arrival)} ${sameAttributes(attributes)} ${origin}`;

/** A text that attributes have in common when they are the same, in whatever order. */
export const sameAttributes = (attributes: Attributes): string =>
  entriesOf(attributes)
    .map((pair) => JSON.stringify(pair))
    .sort()
    .join();
