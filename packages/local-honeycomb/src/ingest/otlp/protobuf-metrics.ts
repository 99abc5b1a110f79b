import {
  enter,
  leave,
  type Reader,
  readDouble,
  readerOf,
  readFixed64,
  readSint32,
  readTag,
  readVarint,
  skip,
} from '../protobuf/reader.ts';
import { readText } from '../protobuf/texts.ts';
import { nanoseconds, readItems, readKeyValue } from './protobuf-common.ts';
import { type DataPoint, type ExponentialSide, newAttributes, noTime, type Reading } from './signals.ts';

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
  [74, readHistogram],
  [82, readExponentialHistogram],
  [90, readSummary],
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
}

/** Reads a field that is not common to them. Says whether it knew it. */
type FurtherField = (tag: number) => boolean;

function readDistribution(reader: Reader, tags: DistributionTags, readFurther: FurtherField) {
  const outer = enter(reader);
  let time = noTime;
  let count = 0;
  let [sum, min, max]: (number | undefined)[] = [];
  const attributes = newAttributes();
  for (let tag = readTag(reader); tag !== 0; tag = readTag(reader))
    if (tag === 25) {
      readFixed64(reader);
      time = nanoseconds(reader);
    } else if (tag === 33) count = readCount(reader);
    else if (tag === 41) sum = readDouble(reader);
    else if (tag === tags.min) min = readDouble(reader);
    else if (tag === tags.max) max = readDouble(reader);
    else if (tag === tags.attributes) readKeyValue(reader, attributes);
    else if (!readFurther(tag)) skip(reader, tag);
  leave(reader, outer);
  return { time, attributes, summary: { count, sum, min, max } };
}

function readHistogram(reader: Reader): Point {
  const bounds: number[] = [];
  const counts: number[] = [];
  const point = readDistribution(
    reader,
    { attributes: 74, min: 89, max: 97 },
    (tag) =>
      readRepeated(reader, tag, [49, 50], readCount, counts) || readRepeated(reader, tag, [57, 58], readDouble, bounds),
  );
  return { ...point, buckets: { kind: 'explicit', bounds, counts } };
}

function readExponentialHistogram(reader: Reader): Point {
  let [scale, zeroCount, zeroThreshold] = [0, 0, 0];
  let [positive, negative]: (ExponentialSide | undefined)[] = [];
  const point = readDistribution(reader, { attributes: 10, min: 97, max: 105 }, (tag) => {
    if (tag === 48) scale = readSint32(reader);
    else if (tag === 57) zeroCount = readCount(reader);
    else if (tag === 66) positive = readSide(reader, positive);
    else if (tag === 74) negative = readSide(reader, negative);
    else if (tag === 113) zeroThreshold = readDouble(reader);
    else return false;
    return true;
  });
  const none = { offset: 0, counts: [] };
  const sides = { positive: positive ?? none, negative: negative ?? none };
  return { ...point, buckets: { kind: 'exponential', scale, ...sides, zeroCount, zeroThreshold } };
}

/** A message that comes twice is one: its lists follow each other. */
function readSide(reader: Reader, before: ExponentialSide | undefined): ExponentialSide {
  const outer = enter(reader);
  let offset = before?.offset ?? 0;
  const counts = [...(before?.counts ?? [])];
  for (let tag = readTag(reader); tag !== 0; tag = readTag(reader))
    if (tag === 8) offset = readSint32(reader);
    else if (!readRepeated(reader, tag, [16, 18], readVarint, counts)) skip(reader, tag);
  leave(reader, outer);
  return { offset, counts };
}

function readSummary(reader: Reader): Point {
  const quantiles: (readonly [number, number])[] = [];
  const { summary, ...point } = readDistribution(reader, { attributes: 58 }, (tag) => {
    if (tag !== 50) return false;
    quantiles.push(readQuantile(reader));
    return true;
  });
  return { ...point, summary: { ...summary, quantiles } };
}

/** An unsigned number of 64 bits; beyond 2^53 it is rounded. */
function readCount(reader: Reader): number {
  readFixed64(reader);
  return reader.high * 4294967296 + reader.low;
}

/** Adds numbers of a list, of which there is one under one tag, or all of them under another. Says whether it was one of these. */
function readRepeated(
  reader: Reader,
  tag: number,
  [single, packed]: readonly [number, number],
  read: (reader: Reader) => number,
  into: number[],
): boolean {
  if (tag === single) into.push(read(reader));
  else if (tag === packed) {
    const outer = enter(reader);
    while (reader.at < reader.end) into.push(read(reader));
    leave(reader, outer);
  } else return false;
  return true;
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
