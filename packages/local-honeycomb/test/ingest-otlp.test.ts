import { describe, expect, test } from 'vitest';
import { encodeOtlp } from './otlp-protobuf.ts';
import { keys, testServer } from './support.ts';
import { rowsIn } from './telemetry.ts';

const now = Date.UTC(2026, 0, 2, 3, 4, 5);
const protobuf = { 'content-type': 'application/x-protobuf' };
const json = { 'content-type': 'application/json' };

const attribute = (key: string, value: unknown) => ({
  key,
  value: typeof value === 'object' ? value : { stringValue: String(value) },
});
const resource = (...attributes: readonly object[]) => ({ attributes });
const traces = (spans: readonly object[], service: string | null = 'shop') => ({
  resourceSpans: [
    { resource: resource(...(service === null ? [] : [attribute('service.name', service)])), scopeSpans: [{ spans }] },
  ],
});
const logs = (logRecords: readonly object[], ...attributes: readonly object[]) => ({
  resourceLogs: [{ resource: resource(...attributes), scopeLogs: [{ logRecords }] }],
});
const dataOf = (rows: ReturnType<typeof rowsIn>) => rows.map(({ data }) => data);

describe('an answer', () => {
  test('to what was taken is empty', async () => {
    const server = testServer();
    const body = traces([{ name: 'a' }]);
    expect(await server.send('POST', '/v1/traces', body, json)).toMatchObject({ status: 200, body: {} });
    expect(await server.send('POST', '/v1/traces', encodeOtlp('traces', body), protobuf)).toMatchObject({
      status: 200,
      body: null,
      type: 'application/x-protobuf',
    });
    expect(server.events('shop').size).toBe(2);
  });

  test('tells how many rows were left out, and why', async () => {
    const server = testServer();
    const wide = Array.from({ length: 2001 }, (_, n) => attribute(`f${n}`, n));
    const long = Array.from({ length: 16 }, (_, n) => attribute(`f${n}`, 'x'.repeat(65_000)));
    const body = traces([{ name: 'a' }, { name: 'wide', attributes: wide }, { name: 'long', attributes: long }]);
    expect(await server.send('POST', '/v1/traces', body, json)).toMatchObject({
      status: 200,
      body: { partialSuccess: { rejectedSpans: '2', errorMessage: 'Event has too many columns.' } },
    });
    const answer = await server.app.fetch(
      new Request('http://honeycomb.test/v1/traces', {
        method: 'POST',
        headers: { ...protobuf, 'x-honeycomb-team': keys.local },
        body: encodeOtlp('traces', body),
      }),
    );
    const reason = 'Event has too many columns.';
    // partial_success = 1 { rejected_spans = 1: 2, error_message = 2: reason }
    expect(Buffer.from(await answer.arrayBuffer())).toEqual(
      Buffer.concat([Buffer.from([10, 31, 8, 2, 18, 27]), Buffer.from(reason)]),
    );
    expect(dataOf(rowsIn(server.events('shop'))).map(({ name }) => name)).toEqual(['a', 'a']);
  });

  test.each([
    ['without a key', { 'x-honeycomb-team': '' }, traces([]), 401, "missing 'x-honeycomb-team' header"],
    ['with an unknown key', { 'x-honeycomb-team': 'x' }, traces([]), 401, 'unknown API key - check your credentials'],
    [
      'with a number as a name',
      {},
      traces([{ name: 7 }]),
      400,
      'failed to parse OTLP request body: name must be a text',
    ],
    [
      'with a time that is none',
      {},
      traces([{ startTimeUnixNano: '12.5' }]),
      400,
      'failed to parse OTLP request body: startTimeUnixNano must be nanoseconds since 1970, got 12.5',
    ],
    [
      'with a body that is not packed as it says',
      { 'content-encoding': 'gzip' },
      traces([]),
      400,
      'failed to parse OTLP request body: the body is not gzip data, as its Content-Encoding says',
    ],
    [
      'with spans that are no list',
      {},
      { resourceSpans: {} },
      400,
      'failed to parse OTLP request body: resourceSpans must be a list',
    ],
  ])('to a request %s has the reason as a status message', async (_, headers, body, status, message) => {
    const server = testServer();
    const all = { ...json, ...(headers as Record<string, string>) };
    expect(await server.send('POST', '/v1/traces', body, all)).toMatchObject({ status, body: { message } });
  });

  test('to protobuf that is cut short is a google.rpc.Status', async () => {
    const server = testServer();
    const bytes = encodeOtlp('traces', traces([{ name: 'a' }]));
    const answer = await server.send('POST', '/v1/traces', bytes.subarray(0, -1), protobuf);
    expect(answer.status).toBe(400);
    const message = `failed to parse OTLP request body: the message ends at byte ${bytes.length - 1}, in the middle of a field`;
    expect(answer.body).toBe(`\u0012${String.fromCharCode(message.length)}${message}`);
  });

  test('to another content type is 415', async () => {
    const server = testServer();
    expect(await server.send('POST', '/v1/logs', {}, { 'content-type': 'constructor' })).toMatchObject({
      status: 415,
      body: 'unsupported content-type, valid types are: application/protobuf, application/x-protobuf, application/json',
    });
  });
});

describe('a span', () => {
  test('has the values of its own attributes before those of its scope, its resource and its fields', async () => {
    const server = testServer();
    const value = (of: string) => ['name', 'a', 'b', 'c'].map((key) => attribute(key, of));
    await server.send(
      'POST',
      '/v1/traces',
      {
        resourceSpans: [
          {
            schemaUrl: 'https://example.com/resource',
            resource: resource(attribute('service.name', 'shop'), ...value('resource')),
            scopeSpans: [
              {
                schemaUrl: 'https://example.com/scope',
                scope: { name: '@opentelemetry/instrumentation-http', attributes: value('scope').slice(1) },
                spans: [
                  { name: 'span', attributes: [attribute('c', 'span'), attribute('SampleRate', { doubleValue: 2.5 })] },
                ],
              },
            ],
          },
        ],
      },
      json,
    );
    expect(rowsIn(server.events('shop'))).toEqual([
      {
        time: now,
        sampleRate: 3,
        data: {
          'trace.trace_id': '',
          'trace.span_id': '',
          type: 'unspecified',
          'span.kind': 'unspecified',
          status_code: 0,
          'span.num_links': 0,
          'span.num_events': 0,
          'meta.signal_type': 'trace',
          duration_ms: 0,
          'service.name': 'shop',
          'library.name': '@opentelemetry/instrumentation-http',
          'telemetry.instrumentation_library': true,
          'resource.schema_url': 'https://example.com/resource',
          'scope.schema_url': 'https://example.com/scope',
          name: 'resource',
          a: 'scope',
          b: 'scope',
          c: 'span',
        },
      },
    ]);
  });

  test('has fields for maps, and JSON for lists, bytes and what is too deep', async () => {
    const server = testServer();
    const map = (...values: readonly object[]) => ({ kvlistValue: { values } });
    let deep: object = { intValue: '1' };
    for (const key of ['g', 'f', 'e', 'd', 'c', 'b']) deep = map(attribute(key, deep));
    const attributes = [
      attribute(
        'map',
        map(attribute('x', { intValue: '-3' }), attribute('y', map(attribute('z', { boolValue: true })))),
      ),
      attribute('list', {
        arrayValue: { values: [{ stringValue: 'é"' }, map(attribute('b', 1), attribute('a', 2)), {}] },
      }),
      attribute('bytes', { bytesValue: 'AQID' }),
      attribute('a', deep),
      attribute('nothing', {}),
    ];
    await server.send('POST', '/v1/traces', traces([{ attributes }]), json);
    const [data] = dataOf(rowsIn(server.events('shop')));
    expect(data).toMatchObject({
      'map.x': -3,
      'map.y.z': true,
      list: '["é\\"",{"a":"2","b":"1"},null]\n',
      bytes: '"AQID"\n',
      'a.b.c.d.e.f': '{"g":1}\n',
    });
    expect(data).not.toHaveProperty('nothing');
  });

  test('that ends before it starts has no duration and says so', async () => {
    const server = testServer();
    const span = { startTimeUnixNano: '1767323045000000500', endTimeUnixNano: '1767323045000000000' };
    const event = { name: 'early', timeUnixNano: '1767323044000000000' };
    await server.send('POST', '/v1/traces', traces([{ ...span, events: [event] }]), json);
    expect(dataOf(rowsIn(server.events('shop')))).toMatchObject([
      { duration_ms: 0, 'meta.invalid_duration': true },
      { 'meta.time_since_span_start_ms': 0, 'meta.invalid_time_since_span_start': true },
    ]);
  });

  test('is weighed by the threshold in its trace state, up or down by its trace id', async () => {
    const server = testServer();
    const span = (traceState: string, tail: string) => ({ traceState, traceId: `0102030405060708090a0b0c${tail}` });
    await server.send(
      'POST',
      '/v1/traces',
      traces([
        span('ot=th:c', '00000000'),
        span('x=1,ot=rv:1;th:8', '00000000'),
        span('th=e', '00000000'),
        span('ot=th:4', '00000000'),
        span('ot=th:4', 'ffffffff'),
        span('ot=th:zz', '00000000'),
      ]),
      json,
    );
    expect(rowsIn(server.events('shop')).map(({ sampleRate }) => sampleRate)).toEqual([4, 2, 8, 2, 1, 1]);
  });

  test('of no service goes to unknown_service', async () => {
    const server = testServer();
    for (const service of [null, '', '  ', 'unknown_service:node', 'Web Shop '])
      await server.send('POST', '/v1/traces', traces([{}], service), json);
    const { body } = await server.send('GET', '/1/datasets');
    expect((body as { name: string; slug: string }[]).map(({ name, slug }) => [name, slug])).toEqual([
      ['unknown_service', 'unknown_service'],
      ['Web Shop', 'web-shop'],
    ]);
    expect(server.events('unknown_service').size).toBe(4);
  });
});

describe('a log record', () => {
  test('has its body, severity and span', async () => {
    const server = testServer();
    const record = {
      timeUnixNano: '1767323045000000000',
      severityNumber: 17,
      severityText: 'ERROR',
      eventName: 'checkout',
      traceId: '0000000000000000f798a1e7f33c8af6',
      spanId: 'f798a1e7f33c8af6',
      body: { kvlistValue: { values: [attribute('text', 'no stock')] } },
      attributes: [attribute('sampleRate', { intValue: '5' })],
    };
    const plain = {
      observedTimeUnixNano: '1767323046000000000',
      severityNumber: 'SEVERITY_NUMBER_INFO2',
      body: { stringValue: 'hi' },
    };
    await server.send('POST', '/v1/logs', logs([record, plain, {}], attribute('service.name', 'shop')), json);
    const common = { 'service.name': 'shop', 'meta.signal_type': 'log', flags: 0 };
    expect(rowsIn(server.events('shop'))).toEqual([
      {
        time: 1_767_323_045_000,
        sampleRate: 5,
        data: {
          ...common,
          severity: 'error',
          severity_code: 17,
          severity_text: 'ERROR',
          'event.name': 'checkout',
          'trace.trace_id': 'f798a1e7f33c8af6',
          'trace.parent_id': 'f798a1e7f33c8af6',
          'meta.annotation_type': 'span_event',
          'body.text': 'no stock',
          body: '{"text":"no stock"}\n',
        },
      },
      { time: 1_767_323_046_000, sampleRate: 1, data: { ...common, severity: 'info', severity_code: 10, body: 'hi' } },
      { time: now, sampleRate: 1, data: { ...common, severity: 'unspecified', severity_code: 0 } },
    ]);
  });

  test('of no service goes where the header says, or to unknown_log_source', async () => {
    const server = testServer();
    await server.send('POST', '/v1/logs', logs([{}]), json);
    await server.send('POST', '/v1/logs', logs([{}]), { ...json, 'x-honeycomb-dataset': ' Syslog ' });
    const { body } = await server.send('GET', '/1/datasets');
    expect((body as { name: string }[]).map(({ name }) => name)).toEqual(['unknown_log_source', 'Syslog']);
  });
});

describe('metrics', () => {
  test('of one time and the same attributes share a row, in the dataset of the header', async () => {
    const server = testServer();
    const timeUnixNano = '1767323045000000000';
    const attributes = [attribute('host', 'a')];
    const metrics = [
      {
        name: 'cpu',
        gauge: {
          dataPoints: [
            { timeUnixNano, attributes, asDouble: 0.5 },
            { timeUnixNano, asInt: '7' },
          ],
        },
      },
      { name: 'requests', sum: { dataPoints: [{ timeUnixNano, attributes, asInt: '12' }] } },
      {
        name: 'latency',
        histogram: { dataPoints: [{ timeUnixNano, attributes, count: '4', sum: 10, min: 1, max: 5 }] },
      },
      {
        name: 'size',
        summary: {
          dataPoints: [
            {
              timeUnixNano,
              attributes,
              count: '2',
              sum: 3,
              quantileValues: [0.5, 0.999].map((quantile) => ({ quantile, value: 2 })),
            },
          ],
        },
      },
    ];
    const body = {
      resourceMetrics: [{ resource: resource(attribute('service.name', 'shop')), scopeMetrics: [{ metrics }] }],
    };
    await server.send('POST', '/v1/metrics', body, { ...json, 'x-honeycomb-dataset': 'shop-metrics' });
    await server.send('POST', '/v1/metrics', body, json);
    const common = { 'service.name': 'shop', 'meta.signal_type': 'metric' };
    const rows = [
      {
        time: 1_767_323_045_000,
        sampleRate: 1,
        data: {
          ...common,
          host: 'a',
          cpu: 0.5,
          requests: 12,
          'latency.count': 4,
          'latency.sum': 10,
          'latency.avg': 2.5,
          'latency.min': 1,
          'latency.max': 5,
          'size.count': 2,
          'size.sum': 3,
          'size.avg': 1.5,
          'size.p50': 2,
          'size.p999': 2,
        },
      },
      { time: 1_767_323_045_000, sampleRate: 1, data: { ...common, cpu: 7 } },
    ];
    expect(rowsIn(server.events('shop-metrics'))).toEqual(rows);
    expect(rowsIn(server.events('unknown_metrics'))).toEqual(rows);
  });
});
