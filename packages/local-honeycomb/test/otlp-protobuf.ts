import protobuf from 'protobufjs';

/** The messages of OTLP as far as they matter here, written down for protobufjs: what our decoder is compared with. */
const text = (id: number) => ({ type: 'string', id });
const bytes = (id: number) => ({ type: 'bytes', id });
const time = (id: number) => ({ type: 'fixed64', id });
const double = (id: number) => ({ type: 'double', id });
const uint32 = (id: number) => ({ type: 'uint32', id });
const one = (type: string, id: number) => ({ type, id });
const many = (type: string, id: number) => ({ rule: 'repeated', type, id });
const message = (fields: object, rest: object = {}) => ({ fields, ...rest });

const descriptor = {
  nested: {
    AnyValue: message(
      {
        stringValue: text(1),
        boolValue: one('bool', 2),
        intValue: one('int64', 3),
        doubleValue: double(4),
        arrayValue: one('ArrayValue', 5),
        kvlistValue: one('KeyValueList', 6),
        bytesValue: bytes(7),
      },
      {
        oneofs: {
          value: {
            oneof: ['stringValue', 'boolValue', 'intValue', 'doubleValue', 'arrayValue', 'kvlistValue', 'bytesValue'],
          },
        },
      },
    ),
    ArrayValue: message({ values: many('AnyValue', 1) }),
    KeyValueList: message({ values: many('KeyValue', 1) }),
    KeyValue: message({ key: text(1), value: one('AnyValue', 2) }),
    Resource: message({ attributes: many('KeyValue', 1), droppedAttributesCount: uint32(2) }),
    Scope: message({ name: text(1), version: text(2), attributes: many('KeyValue', 3) }),

    Traces: message({ resourceSpans: many('ResourceSpans', 1) }),
    ResourceSpans: message({ resource: one('Resource', 1), scopeSpans: many('ScopeSpans', 2), schemaUrl: text(3) }),
    ScopeSpans: message({ scope: one('Scope', 1), spans: many('Span', 2), schemaUrl: text(3) }),
    Span: message({
      traceId: bytes(1),
      spanId: bytes(2),
      traceState: text(3),
      parentSpanId: bytes(4),
      name: text(5),
      kind: one('int32', 6),
      startTimeUnixNano: time(7),
      endTimeUnixNano: time(8),
      attributes: many('KeyValue', 9),
      droppedAttributesCount: uint32(10),
      events: many('SpanEvent', 11),
      links: many('SpanLink', 13),
      status: one('Status', 15),
      flags: one('fixed32', 16),
    }),
    SpanEvent: message({ timeUnixNano: time(1), name: text(2), attributes: many('KeyValue', 3) }),
    SpanLink: message({ traceId: bytes(1), spanId: bytes(2), traceState: text(3), attributes: many('KeyValue', 4) }),
    Status: message({ message: text(2), code: one('int32', 3) }),

    Logs: message({ resourceLogs: many('ResourceLogs', 1) }),
    ResourceLogs: message({ resource: one('Resource', 1), scopeLogs: many('ScopeLogs', 2), schemaUrl: text(3) }),
    ScopeLogs: message({ scope: one('Scope', 1), logRecords: many('LogRecord', 2), schemaUrl: text(3) }),
    LogRecord: message({
      timeUnixNano: time(1),
      severityNumber: one('int32', 2),
      severityText: text(3),
      body: one('AnyValue', 5),
      attributes: many('KeyValue', 6),
      flags: one('fixed32', 8),
      traceId: bytes(9),
      spanId: bytes(10),
      observedTimeUnixNano: time(11),
      eventName: text(12),
    }),

    Metrics: message({ resourceMetrics: many('ResourceMetrics', 1) }),
    ResourceMetrics: message({
      resource: one('Resource', 1),
      scopeMetrics: many('ScopeMetrics', 2),
      schemaUrl: text(3),
    }),
    ScopeMetrics: message({ scope: one('Scope', 1), metrics: many('Metric', 2), schemaUrl: text(3) }),
    Metric: message({
      name: text(1),
      unit: text(3),
      gauge: one('Numbers', 5),
      sum: one('Numbers', 7),
      histogram: one('Histogram', 9),
      exponentialHistogram: one('ExponentialHistogram', 10),
      summary: one('Summary', 11),
    }),
    Numbers: message({ dataPoints: many('NumberDataPoint', 1) }),
    Histogram: message({ dataPoints: many('HistogramDataPoint', 1) }),
    ExponentialHistogram: message({ dataPoints: many('ExponentialHistogramDataPoint', 1) }),
    Summary: message({ dataPoints: many('SummaryDataPoint', 1) }),
    NumberDataPoint: message({
      attributes: many('KeyValue', 7),
      timeUnixNano: time(3),
      asDouble: double(4),
      asInt: one('sfixed64', 6),
    }),
    HistogramDataPoint: message({
      attributes: many('KeyValue', 9),
      timeUnixNano: time(3),
      count: time(4),
      sum: double(5),
      bucketCounts: many('fixed64', 6),
      explicitBounds: many('double', 7),
      min: double(11),
      max: double(12),
    }),
    ExponentialHistogramDataPoint: message({
      attributes: many('KeyValue', 1),
      timeUnixNano: time(3),
      count: time(4),
      sum: double(5),
      scale: one('sint32', 6),
      zeroCount: one('fixed64', 7),
      positive: one('Buckets', 8),
      negative: one('Buckets', 9),
      min: double(12),
      max: double(13),
      zeroThreshold: double(14),
    }),
    Buckets: message({ offset: one('sint32', 1), bucketCounts: many('uint64', 2) }),
    SummaryDataPoint: message({
      attributes: many('KeyValue', 7),
      timeUnixNano: time(3),
      count: time(4),
      sum: double(5),
      quantileValues: many('Quantile', 6),
    }),
    Quantile: message({ quantile: double(1), value: double(2) }),
  },
};

const root = protobuf.Root.fromJSON(descriptor as never);
const types = { traces: 'Traces', logs: 'Logs', metrics: 'Metrics' } as const;

/** The protobuf of a request whose JSON is given. */
export function encodeOtlp(signal: keyof typeof types, json: unknown): Buffer {
  const type = root.lookupType(types[signal]);
  return Buffer.from(type.encode(type.fromObject(withBase64Ids(json) as object)).finish());
}

/** OTLP's JSON has ids in hex digits, protobufjs wants base64. */
function withBase64Ids(value: unknown): unknown {
  if (Array.isArray(value)) return value.map(withBase64Ids);
  if (typeof value !== 'object' || value === null) return value;
  return Object.fromEntries(
    Object.entries(value).map(([key, each]) => [
      key,
      /^(traceId|spanId|parentSpanId)$/.test(key)
        ? Buffer.from(String(each), 'hex').toString('base64')
        : withBase64Ids(each),
    ]),
  );
}
