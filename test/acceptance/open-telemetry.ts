import {
  type Attributes,
  ROOT_CONTEXT,
  type Span,
  SpanKind,
  SpanStatusCode,
  TraceFlags,
  trace,
} from '@opentelemetry/api';
import { OTLPTraceExporter } from '@opentelemetry/exporter-trace-otlp-proto';
import { resourceFromAttributes } from '@opentelemetry/resources';
import { BasicTracerProvider, BatchSpanProcessor } from '@opentelemetry/sdk-trace-base';
import type { LiftSysData, LiftSysRow } from '../../telemetry/lift-sys/row.ts';

/** Sends what lift-sys does as lift-sys would: as spans of an unmodified OpenTelemetry SDK, over OTLP. */
export interface OpenTelemetry {
  /** Returns when the exporter has an answer. Annotations go with the span that they are on. */
  send(rows: readonly LiftSysRow[]): Promise<void>;
  close(): Promise<void>;
}

/** What OTLP has a place of its own for, or what Honeycomb adds by itself. */
const ownPlace = new Set<string>([
  'trace.trace_id',
  'trace.span_id',
  'trace.parent_id',
  'name',
  'parent_name',
  'duration_ms',
  'error',
  'status_message',
  'span.kind',
  'meta.signal_type',
  'meta.annotation_type',
]);
const ofResource = ['service.name', 'service.version', 'deployment.environment'] as const;
const kinds = { server: SpanKind.SERVER, client: SpanKind.CLIENT, internal: SpanKind.INTERNAL } as const;

export function openTelemetry({ url, key }: { readonly url: string; readonly key: string }): OpenTelemetry {
  // The SDK makes up ids; the next span's are given here.
  let ids = { trace: '', span: '' };
  const providers = new Map<string, BasicTracerProvider>();
  const providerOf = (data: LiftSysData): BasicTracerProvider => {
    const resource = Object.fromEntries(ofResource.map((name) => [name, data[name] ?? '']));
    const name = JSON.stringify(resource);
    const known = providers.get(name);
    if (known !== undefined) return known;
    const exporter = new OTLPTraceExporter({ url: `${url}/v1/traces`, headers: { 'x-honeycomb-team': key } });
    const provider = new BasicTracerProvider({
      resource: resourceFromAttributes(resource),
      idGenerator: { generateTraceId: () => ids.trace, generateSpanId: () => ids.span },
      spanProcessors: [new BatchSpanProcessor(exporter, { maxQueueSize: 100_000, scheduledDelayMillis: 3_600_000 })],
    });
    providers.set(name, provider);
    return provider;
  };
  const start = ({ time, data }: LiftSysRow): Span => {
    const parent = data['trace.parent_id'];
    ids = { trace: data['trace.trace_id'] ?? '', span: data['trace.span_id'] ?? '' };
    const context =
      parent === undefined
        ? ROOT_CONTEXT
        : trace.setSpanContext(ROOT_CONTEXT, { traceId: ids.trace, spanId: parent, traceFlags: TraceFlags.SAMPLED });
    const kind = kinds[data['span.kind'] as keyof typeof kinds];
    const attributes = attributesOf(data);
    return providerOf(data)
      .getTracer('lift-sys')
      .startSpan(data.name ?? '', { startTime: preciseTime(time), kind, attributes }, context);
  };
  return {
    async send(rows) {
      const annotations = new Map<string | undefined, LiftSysRow[]>();
      for (const row of rows)
        if (row.data['meta.annotation_type'] !== undefined) {
          const span = row.data['trace.parent_id'];
          annotations.set(span, [...(annotations.get(span) ?? []), row]);
        }
      for (const row of rows) {
        const { data, time } = row;
        if (data['meta.annotation_type'] !== undefined) continue;
        const span = start(row);
        for (const each of annotations.get(data['trace.span_id']) ?? [])
          span.addEvent(each.data.name ?? '', attributesOf(each.data), preciseTime(each.time));
        if (data.error) span.setStatus({ code: SpanStatusCode.ERROR, message: data.status_message ?? '' });
        span.end(preciseTime(time + (data.duration_ms ?? 0)));
      }
      await Promise.all(Array.from(providers.values(), (provider) => provider.forceFlush()));
    },
    async close() {
      await Promise.all(Array.from(providers.values(), (provider) => provider.shutdown()));
    },
  };
}

const attributesOf = (data: LiftSysData): Attributes =>
  Object.fromEntries(
    Object.entries(data).filter(([name]) => !ownPlace.has(name) && !ofResource.includes(name as never)),
  ) as Attributes;

/** Seconds and nanoseconds since 1970: a number alone could be taken for one of performance.now(). */
function preciseTime(milliseconds: number): [number, number] {
  const seconds = Math.floor(milliseconds / 1000);
  return [seconds, Math.round((milliseconds - seconds * 1000) * 1e6)];
}
