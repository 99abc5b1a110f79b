import { enter, leave, type Reader, readDouble, readerOf, readFixed64, readTag, skip } from '../protobuf/reader.ts';
import { readText } from '../protobuf/texts.ts';
import { nanoseconds, readItems, readKeyValue } from './protobuf-common.ts';
import { type DataPoint, newAttributes, noTime, type Reading } from './signals.ts';

/** Reads an ExportMetricsServiceRequest of opentelemetry.proto.collector.metrics.v1. */
export const readMetrics: Reading<DataPoint> = (bytes, visit) =>
  readItems(readerOf(bytes), (reader, origin) => {
    for (const point of readMetric(reader)) visit(origin, point);
  });

type Point = Omit<DataPoint, 'metric'>;
type PointReader = (reader: Reader) => Point;

/** The kinds of a metric's data, by their tag in it. */
const kinds: ReadonlyMap<number, PointReader> = new Map([
  [42, readNumber],
  [58, readNumber],
  [74, (reader: Reader) => readDistribution(reader, histogram)],
  [82, (reader: Reader) => readDistribution(reader, exponentialHistogram)],
  [90, (reader: Reader) => readDistribution(reader, summary)],
]);

function readMetric(reader: Reader): readonly DataPoint[] {
  const outer = enter(reader);
  let metric = '';
  const points: Point[] = [];
  for (let tag = readTag(reader); tag !== 0; tag = readTag(reader)) {
    const kind = kinds.get(tag);
    if (tag === 10) metric = readText(reader);
    else if (kind !== undefined) {
      const data = enter(reader);
      // In all five kinds, the points are field 1.
      for (let inner = readTag(reader); inner !== 0; inner = readTag(reader))
        if (inner === 10) points.push(kind(reader));
        else skip(reader, inner);
      leave(reader, data);
    } else skip(reader, tag);
  }
  leave(reader, outer);
  return points.map((point) => ({ ...point, metric }));
}

function readNumber(reader: Reader): Point {
  const outer = enter(reader);
  let time = noTime;
  let value: number | undefined;
  const attributes = newAttributes();
  for (let tag = readTag(reader); tag !== 0; tag = readTag(reader))
    switch (tag) {
      case 25:
        readFixed64(reader);
        time = nanoseconds(reader);
        break;
      case 33:
        value = readDouble(reader);
        break;
      case 49:
        readFixed64(reader);
        value = (reader.high | 0) * 4294967296 + reader.low;
        break;
      case 58:
        readKeyValue(reader, attributes);
        break;
      default:
        skip(reader, tag);
    }
  leave(reader, outer);
  return { time, attributes, value };
}

/** Where the three kinds that describe many values have what they have in common. */
interface DistributionTags {
  readonly attributes: number;
  readonly min?: number;
  readonly max?: number;
  readonly quantiles?: number;
}
const histogram: DistributionTags = { attributes: 74, min: 89, max: 97 };
const exponentialHistogram: DistributionTags = { attributes: 10, min: 97, max: 105 };
const summary: DistributionTags = { attributes: 58, quantiles: 50 };

function readDistribution(reader: Reader, tags: DistributionTags): Point {
  const outer = enter(reader);
  let time = noTime;
  let count = 0;
  let [sum, min, max]: (number | undefined)[] = [];
  const quantiles: (readonly [number, number])[] = [];
  const attributes = newAttributes();
  for (let tag = readTag(reader); tag !== 0; tag = readTag(reader))
    if (tag === 25) {
      readFixed64(reader);
      time = nanoseconds(reader);
    } else if (tag === 33) {
      readFixed64(reader);
      count = reader.high * 4294967296 + reader.low;
    } else if (tag === 41) sum = readDouble(reader);
    else if (tag === tags.min) min = readDouble(reader);
    else if (tag === tags.max) max = readDouble(reader);
    else if (tag === tags.quantiles) quantiles.push(readQuantile(reader));
    else if (tag === tags.attributes) readKeyValue(reader, attributes);
    else skip(reader, tag);
  leave(reader, outer);
  return { time, attributes, summary: { count, sum, min, max, quantiles } };
}

function readQuantile(reader: Reader): readonly [number, number] {
  const outer = enter(reader);
  let [quantile, value] = [0, 0];
  for (let tag = readTag(reader); tag !== 0; tag = readTag(reader))
    if (tag === 9) quantile = readDouble(reader);
    else if (tag === 17) value = readDouble(reader);
    else skip(reader, tag);
  leave(reader, outer);
  return [quantile, value];
}
