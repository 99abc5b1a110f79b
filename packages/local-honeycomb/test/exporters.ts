import { Metadata } from '@grpc/grpc-js';
import type { LogRecordExporter } from '@opentelemetry/sdk-logs';
import type { PushMetricExporter } from '@opentelemetry/sdk-metrics';
import type { SpanExporter } from '@opentelemetry/sdk-trace-base';

/** How OpenTelemetry's exporters deliver: the end of their package's name, and whether they compress. */
export interface Protocol {
  readonly of: 'grpc' | 'proto' | 'http';
  readonly compression?: 'gzip';
}

const protobuf: Protocol = { of: 'proto' };
const grpc: Protocol = { of: 'grpc' };
export const protocols: Readonly<Record<string, Protocol>> = {
  'HTTP, protobuf': protobuf,
  'HTTP, protobuf, gzip': { ...protobuf, compression: 'gzip' },
  gRPC: grpc,
  'gRPC, gzip': { ...grpc, compression: 'gzip' },
};
/** There are such exporters of all signals; those of spans stand for them. */
export const json: Protocol = { of: 'http' };

/** What the exporters of a signal are called, and where they deliver. */
const signals = {
  trace: { className: 'OTLPTraceExporter', path: '/v1/traces', service: 'trace.v1.TraceService' },
  logs: { className: 'OTLPLogExporter', path: '/v1/logs', service: 'logs.v1.LogsService' },
  metrics: { className: 'OTLPMetricExporter', path: '/v1/metrics', service: 'metrics.v1.MetricsService' },
} as const;

/** The request by which they deliver, as the server counts it. */
export const requestOf = (signal: keyof typeof signals, { of }: Protocol): string =>
  of === 'grpc'
    ? `gRPC /opentelemetry.proto.collector.${signals[signal].service}/Export`
    : `POST ${signals[signal].path}`;

/** An exporter for spans as it is in OpenTelemetry's package. */
export const spanExporter = (protocol: Protocol, url: string): Promise<SpanExporter> =>
  exporter('trace', protocol, url, {});

/** An exporter for log records as it is in OpenTelemetry's package. */
export const logExporter = (protocol: Protocol, url: string): Promise<LogRecordExporter> =>
  exporter('logs', protocol, url, {});

/** An exporter for metrics as it is in OpenTelemetry's package, that names a dataset. */
export const metricExporter = (protocol: Protocol, url: string, dataset: string): Promise<PushMetricExporter> =>
  exporter('metrics', protocol, url, { 'x-honeycomb-dataset': dataset });

/** The packages are found by name: their declarations would be a tenth of all that the type check reads. */
async function exporter<E>(
  signal: keyof typeof signals,
  { of, compression }: Protocol,
  url: string,
  further: Readonly<Record<string, string>>,
): Promise<E> {
  const { className, path } = signals[signal];
  const packaged = await import(`@opentelemetry/exporter-${signal}-otlp-${of}`);
  const headers = { 'x-honeycomb-team': 'local-honeycomb', ...further };
  if (of !== 'grpc') return new packaged[className]({ url: url + path, headers, compression });
  const metadata = new Metadata();
  for (const [name, value] of Object.entries(headers)) metadata.set(name, value);
  return new packaged[className]({ url, metadata, compression });
}
