import { Metadata } from '@grpc/grpc-js';
import { OTLPLogExporter } from '@opentelemetry/exporter-logs-otlp-proto';
import { OTLPMetricExporter } from '@opentelemetry/exporter-metrics-otlp-proto';
import { OTLPTraceExporter as GrpcExporter } from '@opentelemetry/exporter-trace-otlp-grpc';
import { OTLPTraceExporter as HttpJsonExporter } from '@opentelemetry/exporter-trace-otlp-http';
import { OTLPTraceExporter as HttpProtobufExporter } from '@opentelemetry/exporter-trace-otlp-proto';
import { resourceFromAttributes } from '@opentelemetry/resources';
import { LoggerProvider, SimpleLogRecordProcessor } from '@opentelemetry/sdk-logs';
import { MeterProvider, PeriodicExportingMetricReader } from '@opentelemetry/sdk-metrics';
import type { SpanExporter } from '@opentelemetry/sdk-trace-base';
import { afterEach, describe, expect, test } from 'vitest';
import { type LocalHoneycomb, startLocalHoneycomb } from '../index.ts';
import { expectedRows, rowsIn, sendSpans, startTime } from './telemetry.ts';

let honeycomb: LocalHoneycomb | undefined;
afterEach(async () => {
  await honeycomb?.close();
  honeycomb = undefined;
});

const headers = { 'x-honeycomb-team': 'local-honeycomb' };
const keyed = () => {
  const metadata = new Metadata();
  metadata.set('x-honeycomb-team', 'local-honeycomb');
  return metadata;
};
const exporters: Readonly<Record<string, (url: string) => SpanExporter>> = {
  'HTTP, protobuf': (url) => new HttpProtobufExporter({ url: `${url}/v1/traces`, headers }),
  'HTTP, protobuf, gzip': (url) =>
    new HttpProtobufExporter({ url: `${url}/v1/traces`, headers, compression: 'gzip' as never }),
  gRPC: (url) => new GrpcExporter({ url, metadata: keyed() }),
  'gRPC, gzip': (url) => new GrpcExporter({ url, metadata: keyed(), compression: 'gzip' as never }),
  'HTTP, JSON': (url) => new HttpJsonExporter({ url: `${url}/v1/traces`, headers }),
};

describe('an unmodified OpenTelemetry SDK delivers its spans, events and links over', () => {
  test.each(Object.keys(exporters))('%s', async (protocol) => {
    honeycomb = await startLocalHoneycomb();
    const ids = await sendSpans(exporters[protocol]!(honeycomb.url));
    expect(rowsIn(honeycomb.events('lift-sys'))).toEqual(expectedRows(ids));
  });
});

describe('an unmodified OpenTelemetry SDK delivers', () => {
  test('log records over HTTP, protobuf', async () => {
    honeycomb = await startLocalHoneycomb();
    const exporter = new OTLPLogExporter({ url: `${honeycomb.url}/v1/logs`, headers });
    const provider = new LoggerProvider({
      resource: resourceFromAttributes({ 'service.name': 'lift-sys' }),
      processors: [new SimpleLogRecordProcessor({ exporter })],
    });
    provider.getLogger('lift-sys.session', '1').emit({
      timestamp: startTime,
      observedTimestamp: startTime + 5,
      severityNumber: 13,
      severityText: 'WARN',
      body: 'session kept waiting',
      attributes: { 'session.id': 'a1', waited: 2.5, tags: ['x', 1] as never },
    });
    await provider.forceFlush();
    await provider.shutdown();
    expect(rowsIn(honeycomb.events('lift-sys'))).toEqual([
      {
        time: startTime,
        sampleRate: 1,
        data: {
          'meta.signal_type': 'log',
          severity: 'warn',
          severity_code: 13,
          severity_text: 'WARN',
          flags: 0,
          body: 'session kept waiting',
          'service.name': 'lift-sys',
          'library.name': 'lift-sys.session',
          'library.version': '1',
          'session.id': 'a1',
          waited: 2.5,
          tags: '["x",1]\n',
        },
      },
    ]);
  });

  test('metrics over HTTP, protobuf, to the dataset that a header names', async () => {
    honeycomb = await startLocalHoneycomb();
    const exporter = new OTLPMetricExporter({
      url: `${honeycomb.url}/v1/metrics`,
      headers: { ...headers, 'x-honeycomb-dataset': 'lift-sys-metrics' },
    });
    const reader = new PeriodicExportingMetricReader({ exporter, exportIntervalMillis: 3_600_000 });
    const provider = new MeterProvider({
      resource: resourceFromAttributes({ 'service.name': 'lift-sys' }),
      readers: [reader],
    });
    const meter = provider.getMeter('lift-sys.queue');
    meter.createCounter('jobs').add(3, { queue: 'ir' });
    const duration = meter.createHistogram('wait_ms');
    for (const each of [10, 20, 60]) duration.record(each, { queue: 'ir' });
    await provider.forceFlush();
    await provider.shutdown();
    const rows = rowsIn(honeycomb.events('lift-sys-metrics')).map(({ data }) => data);
    const row = {
      'meta.signal_type': 'metric',
      'service.name': 'lift-sys',
      'library.name': 'lift-sys.queue',
      queue: 'ir',
      jobs: 3,
      'wait_ms.count': 3,
      'wait_ms.sum': 90,
      'wait_ms.avg': 30,
      'wait_ms.min': 10,
      'wait_ms.max': 60,
    };
    // The two instruments are read one after the other, so that their times may differ by some microseconds.
    expect(Object.assign({}, ...rows)).toEqual(row);
    expect(rows.length).toBeGreaterThan(0);
  });
});
