import { SpanKind, SpanStatusCode } from '@opentelemetry/api';
import { resourceFromAttributes } from '@opentelemetry/resources';
import { LoggerProvider, type LogRecordExporter, SimpleLogRecordProcessor } from '@opentelemetry/sdk-logs';
import { MeterProvider, PeriodicExportingMetricReader, type PushMetricExporter } from '@opentelemetry/sdk-metrics';
import { BasicTracerProvider, BatchSpanProcessor, type SpanExporter } from '@opentelemetry/sdk-trace-base';
import type { Event, EventStore } from 'honeycomb-engine';
import { storedRows } from '../src/events/stored-rows.ts';

/** When the spans of `sendSpans` start. */
export const startTime = Date.UTC(2026, 0, 2, 3, 4, 5);

/** Sends a request with a failed call to a model through an OpenTelemetry SDK; returns the ids that it made up. */
export async function sendSpans(exporter: SpanExporter): Promise<{
  readonly trace: string;
  readonly root: string;
  readonly child: string;
}> {
  const provider = new BasicTracerProvider({
    resource: resourceFromAttributes({ 'service.name': ' lift-sys ', 'service.version': '1.2.3' }),
    spanProcessors: [new BatchSpanProcessor(exporter)],
  });
  const tracer = provider.getTracer('lift-sys.http', '0.9.0');
  const { trace, context } = await import('@opentelemetry/api');
  const root = tracer.startSpan('POST /api/sessions', {
    kind: SpanKind.SERVER,
    startTime,
    attributes: {
      'http.status_code': 502,
      'http.route': '/api/sessions',
      tags: ['a', 'b'],
      ratio: 0.25,
      cached: false,
    },
  });
  const child = tracer.startSpan(
    'llm.call',
    {
      kind: SpanKind.CLIENT,
      startTime: startTime + 10.5,
      attributes: { 'llm.provider': 'anthropic', 'llm.tokens': Number.MAX_SAFE_INTEGER, négatif: -7, sampleRate: 4 },
      links: [
        {
          context: { ...root.spanContext(), traceId: '0000000000000000f798a1e7f33c8af6' },
          attributes: { why: 'retry' },
        },
      ],
    },
    trace.setSpan(context.active(), root),
  );
  child.addEvent('exception', { 'exception.type': 'Timeout', 'exception.message': 'no answer — 时间' }, startTime + 20);
  child.setStatus({ code: SpanStatusCode.ERROR, message: 'no answer' });
  child.end(startTime + 30.25);
  root.end(startTime + 40);
  await provider.forceFlush();
  await provider.shutdown();
  const { traceId, spanId } = root.spanContext();
  return { trace: traceId, root: spanId, child: child.spanContext().spanId };
}

/** Sends a warning of a session through an OpenTelemetry SDK. */
export async function sendLogRecord(exporter: LogRecordExporter): Promise<void> {
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
}

/** Sends a counter and a histogram through an OpenTelemetry SDK. */
export async function sendMetrics(exporter: PushMetricExporter): Promise<void> {
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
}

const library = { 'library.name': 'lift-sys.http', 'library.version': '0.9.0' };
const origin = { 'service.name': ' lift-sys ', 'service.version': '1.2.3', ...library };

/** The rows that Honeycomb makes of `sendSpans`, without when they arrived. */
export function expectedRows(ids: Awaited<ReturnType<typeof sendSpans>>): readonly Event[] {
  const exception = { 'exception.type': 'Timeout', 'exception.message': 'no answer — 时间' };
  const annotation = {
    'trace.trace_id': ids.trace,
    'trace.parent_id': ids.child,
    parent_name: 'llm.call',
    'meta.signal_type': 'trace',
    error: true,
    ...origin,
  };
  return [
    {
      time: startTime + 10.5,
      sampleRate: 4,
      data: {
        'trace.trace_id': ids.trace,
        'trace.span_id': ids.child,
        'trace.parent_id': ids.root,
        type: 'client',
        'span.kind': 'client',
        name: 'llm.call',
        duration_ms: 19.75,
        error: true,
        status_code: 2,
        status_message: 'no answer',
        'span.num_events': 1,
        'span.num_links': 1,
        'meta.signal_type': 'trace',
        ...origin,
        'llm.provider': 'anthropic',
        'llm.tokens': Number.MAX_SAFE_INTEGER,
        négatif: -7,
        ...exception,
      },
    },
    {
      time: startTime + 20,
      sampleRate: 4,
      data: {
        ...annotation,
        name: 'exception',
        'meta.annotation_type': 'span_event',
        'meta.time_since_span_start_ms': 9.5,
        ...exception,
      },
    },
    {
      time: startTime + 10.5,
      sampleRate: 4,
      data: {
        ...annotation,
        'meta.annotation_type': 'link',
        'trace.link.trace_id': 'f798a1e7f33c8af6',
        'trace.link.span_id': ids.root,
        why: 'retry',
      },
    },
    {
      time: startTime,
      sampleRate: 1,
      data: {
        'trace.trace_id': ids.trace,
        'trace.span_id': ids.root,
        type: 'server',
        'span.kind': 'server',
        name: 'POST /api/sessions',
        duration_ms: 40,
        status_code: 0,
        'span.num_events': 0,
        'span.num_links': 0,
        'meta.signal_type': 'trace',
        ...origin,
        'http.status_code': 502,
        'http.route': '/api/sessions',
        tags: '["a","b"]\n',
        ratio: 0.25,
        cached: false,
      },
    },
  ];
}

/** Everything in a store, without when it arrived. */
export const rowsIn = (store: EventStore): readonly Event[] =>
  Array.from(storedRows(store), ({ arrival: _, ...event }) => event);
