import {
  anyValueOf,
  attributesOf,
  enumOf,
  forEachItem,
  idOf,
  type Json,
  listOf,
  MalformedJson,
  numberOf,
  numbersOf,
  objectOf,
  textOf,
  timeOf,
} from './json-common.ts';
import type { Buckets, DataPoint, ExponentialSide, LogRecord, Reading, Span } from './signals.ts';

const spanKinds = ['UNSPECIFIED', 'INTERNAL', 'SERVER', 'CLIENT', 'PRODUCER', 'CONSUMER'].map((k) => `SPAN_KIND_${k}`);
const statusCodes = ['STATUS_CODE_UNSET', 'STATUS_CODE_OK', 'STATUS_CODE_ERROR'];
const severities = [
  'SEVERITY_NUMBER_UNSPECIFIED',
  ...['TRACE', 'DEBUG', 'INFO', 'WARN', 'ERROR', 'FATAL'].flatMap((name) =>
    ['', '2', '3', '4'].map((number) => `SEVERITY_NUMBER_${name}${number}`),
  ),
];

/** Reads the JSON of an ExportTraceServiceRequest. @see https://opentelemetry.io/docs/specs/otlp/#json-protobuf-encoding */
export const readJsonTraces: Reading<Span> = (bytes, visit) =>
  forEachItem(bytes, ['resourceSpans', 'scopeSpans', 'spans'], (origin, span) => {
    const status = objectOf(span.status, 'status');
    visit(origin, {
      traceId: idOf(span, 'traceId'),
      spanId: idOf(span, 'spanId'),
      parentId: idOf(span, 'parentSpanId'),
      traceState: textOf(span, 'traceState'),
      name: textOf(span, 'name'),
      kind: enumOf(span, 'kind', spanKinds),
      start: timeOf(span, 'startTimeUnixNano'),
      end: timeOf(span, 'endTimeUnixNano'),
      status: enumOf(status, 'code', statusCodes),
      statusMessage: textOf(status, 'message'),
      attributes: attributesOf(span),
      events: listOf(span, 'events').map((event) => ({
        name: textOf(event, 'name'),
        time: timeOf(event, 'timeUnixNano'),
        attributes: attributesOf(event),
      })),
      links: listOf(span, 'links').map((link) => ({
        traceId: idOf(link, 'traceId'),
        spanId: idOf(link, 'spanId'),
        attributes: attributesOf(link),
      })),
    });
  });

export const readJsonLogs: Reading<LogRecord> = (bytes, visit) =>
  forEachItem(bytes, ['resourceLogs', 'scopeLogs', 'logRecords'], (origin, record) =>
    visit(origin, {
      time: timeOf(record, 'timeUnixNano'),
      observed: timeOf(record, 'observedTimeUnixNano'),
      severity: enumOf(record, 'severityNumber', severities),
      severityText: textOf(record, 'severityText'),
      eventName: textOf(record, 'eventName'),
      flags: numberOf(record, 'flags') ?? 0,
      traceId: idOf(record, 'traceId'),
      spanId: idOf(record, 'spanId'),
      body: record.body === undefined ? null : anyValueOf(record.body),
      attributes: attributesOf(record),
    }),
  );

export const readJsonMetrics: Reading<DataPoint> = (bytes, visit) =>
  forEachItem(bytes, ['resourceMetrics', 'scopeMetrics', 'metrics'], (origin, metric) => {
    for (const kind of metricKinds)
      for (const point of listOf(objectOf(metric[kind], kind), 'dataPoints'))
        visit(origin, dataPoint(textOf(metric, 'name'), point, kind));
  });

const metricKinds = ['gauge', 'sum', 'histogram', 'exponentialHistogram', 'summary'] as const;
type MetricKind = (typeof metricKinds)[number];

function dataPoint(metric: string, point: Json, kind: MetricKind): DataPoint {
  const common = { metric, time: timeOf(point, 'timeUnixNano'), attributes: attributesOf(point) };
  if (kind === 'gauge' || kind === 'sum')
    return { ...common, value: numberOf(point, 'asDouble') ?? numberOf(point, 'asInt') };
  const quantiles = listOf(point, 'quantileValues').map((each): readonly [number, number] => {
    const [quantile, value] = [numberOf(each, 'quantile') ?? 0, numberOf(each, 'value') ?? 0];
    if (quantile < 0 || quantile > 1) throw new MalformedJson(`quantile must be from 0 to 1, got ${quantile}`);
    return [quantile, value];
  });
  const [sum, min, max] = [numberOf(point, 'sum'), numberOf(point, 'min'), numberOf(point, 'max')];
  return {
    ...common,
    summary: { count: numberOf(point, 'count') ?? 0, sum, min, max, quantiles },
    buckets: bucketsOf(point, kind),
  };
}

function bucketsOf(point: Json, kind: MetricKind): Buckets | undefined {
  if (kind === 'histogram')
    return { kind: 'explicit', bounds: numbersOf(point, 'explicitBounds'), counts: numbersOf(point, 'bucketCounts') };
  if (kind !== 'exponentialHistogram') return undefined;
  return {
    kind: 'exponential',
    scale: numberOf(point, 'scale') ?? 0,
    positive: sideOf(point, 'positive'),
    negative: sideOf(point, 'negative'),
    zeroCount: numberOf(point, 'zeroCount') ?? 0,
    zeroThreshold: numberOf(point, 'zeroThreshold') ?? 0,
  };
}

function sideOf(point: Json, name: string): ExponentialSide {
  const side = objectOf(point[name], name);
  return { offset: numberOf(side, 'offset') ?? 0, counts: numbersOf(side, 'bucketCounts') };
}
