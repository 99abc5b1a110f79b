import fc from 'fast-check';

/** Requests of OTLP as their JSON: whatever senders may put together, with 64-bit numbers as text. */
const text = fc.oneof(
  fc.constantFrom('service.name', 'name', 'error', 'sampleRate', 'llm.provider', 'a', '', 'ключ', '😀', '__proto__'),
  fc.string({ unit: 'grapheme', maxLength: 80 }),
);
const hex = (bytes: number) =>
  fc.oneof(
    fc.uint8Array({ minLength: bytes, maxLength: bytes }).map((each) => Buffer.from(each).toString('hex')),
    fc.constant('f798a1e7f33c8af6'.padStart(bytes * 2, '0').slice(-bytes * 2)),
  );
const whole = fc.bigInt({ min: -(2n ** 63n), max: 2n ** 63n - 1n }).map(String);
const time = fc
  .oneof(
    fc.constant(0n),
    fc.bigInt({ min: 1_767_323_045_000_000_000n, max: 1_767_323_046_000_000_000n }),
    fc.bigInt({ min: 0n, max: 2n ** 64n - 1n }),
  )
  .map(String);
const double = fc.double({ noNaN: true, noDefaultInfinity: true });

const { value, attributes } = fc.letrec<{ value: object; attributes: object[] }>((tie) => ({
  value: fc.oneof(
    { maxDepth: 4, depthSize: 'small' },
    fc.record({ stringValue: text }),
    fc.record({ boolValue: fc.boolean() }),
    fc.record({ intValue: whole }),
    fc.record({ doubleValue: double }),
    fc.record({ bytesValue: fc.uint8Array({ maxLength: 9 }).map((each) => Buffer.from(each).toString('base64')) }),
    fc.constant({}),
    fc.record({ arrayValue: fc.record({ values: fc.array(tie('value'), { maxLength: 3 }) }) }),
    fc.record({ kvlistValue: fc.record({ values: tie('attributes') }) }),
  ),
  attributes: fc.array(fc.record({ key: text, value: tie('value') }), { maxLength: 4 }),
}));

const some = <T>(model: { [K in keyof T]: fc.Arbitrary<T[K]> }) => fc.record(model, { requiredKeys: [] });
const list = <T>(item: fc.Arbitrary<T>) => fc.array(item, { maxLength: 3 });
const scope = some({ name: text, version: text, attributes });
const resource = some({ attributes });

const span = some({
  traceId: hex(16),
  spanId: hex(8),
  parentSpanId: hex(8),
  traceState: fc.oneof(fc.constantFrom('ot=th:c', 'a=b,ot=th:8;rv:1'), text),
  name: text,
  kind: fc.integer({ min: 0, max: 6 }),
  startTimeUnixNano: time,
  endTimeUnixNano: time,
  attributes,
  events: list(some({ timeUnixNano: time, name: fc.oneof(fc.constant('exception'), text), attributes })),
  links: list(some({ traceId: hex(16), spanId: hex(8), attributes })),
  status: some({ code: fc.integer({ min: 0, max: 2 }), message: text }),
});
const record = some({
  timeUnixNano: time,
  observedTimeUnixNano: time,
  severityNumber: fc.integer({ min: 0, max: 24 }),
  severityText: text,
  eventName: text,
  flags: fc.integer({ min: 0, max: 2 ** 31 }),
  traceId: hex(16),
  spanId: hex(8),
  body: value,
  attributes,
});
const point = { timeUnixNano: time, attributes };
const count = fc.bigInt({ min: 0n, max: 1_000_000n }).map(String);
const numbers = some({
  dataPoints: list(fc.oneof(some({ ...point, asDouble: double }), some({ ...point, asInt: whole }))),
});
const distribution = { ...point, count, sum: double };
const side = some({ offset: fc.integer({ min: -1100, max: 1100 }), bucketCounts: list(count) });
const metric = fc.oneof(
  some({ name: text, gauge: numbers }),
  some({ name: text, sum: numbers }),
  some({
    name: text,
    histogram: some({
      dataPoints: list(
        some({ ...distribution, min: double, max: double, bucketCounts: list(count), explicitBounds: list(double) }),
      ),
    }),
  }),
  some({
    name: text,
    exponentialHistogram: some({
      dataPoints: list(
        some({
          ...distribution,
          max: double,
          scale: fc.integer({ min: -10, max: 20 }),
          zeroCount: count,
          zeroThreshold: double,
          positive: side,
          negative: side,
        }),
      ),
    }),
  }),
  some({
    name: text,
    summary: some({
      dataPoints: list(
        some({
          ...distribution,
          quantileValues: list(fc.record({ quantile: fc.constantFrom(0, 0.5, 0.99, 0.999, 1), value: double })),
        }),
      ),
    }),
  }),
);

export const anyOtlp = {
  traces: some({
    resourceSpans: list(
      some({ resource, schemaUrl: text, scopeSpans: list(some({ scope, schemaUrl: text, spans: list(span) })) }),
    ),
  }),
  logs: some({
    resourceLogs: list(
      some({ resource, schemaUrl: text, scopeLogs: list(some({ scope, schemaUrl: text, logRecords: list(record) })) }),
    ),
  }),
  metrics: some({
    resourceMetrics: list(
      some({ resource, schemaUrl: text, scopeMetrics: list(some({ scope, schemaUrl: text, metrics: list(metric) })) }),
    ),
  }),
} as const;
