import { Metadata } from '@grpc/grpc-js';
import { OTLPTraceExporter as GrpcExporter } from '@opentelemetry/exporter-trace-otlp-grpc';
import { OTLPTraceExporter as HttpJsonExporter } from '@opentelemetry/exporter-trace-otlp-http';
import { OTLPTraceExporter as HttpProtobufExporter } from '@opentelemetry/exporter-trace-otlp-proto';
import type { SpanExporter } from '@opentelemetry/sdk-trace-base';
import { afterEach, describe, expect, test } from 'vitest';
import { type LocalHoneycomb, startLocalHoneycomb } from '../index.ts';
import { expectedRows, rowsIn, sendSpans } from './telemetry.ts';

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
