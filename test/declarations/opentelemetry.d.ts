/** What the tests use of OpenTelemetry's packages, whose own declarations are 200 files; see vitest.d.ts. */
export type Attributes = Readonly<Record<string, string | number | boolean | readonly string[] | undefined>>;

type Time = number | [seconds: number, nanoseconds: number];

export const SpanKind: { readonly INTERNAL: 0; readonly SERVER: 1; readonly CLIENT: 2 };
export const SpanStatusCode: { readonly ERROR: 2 };
export const TraceFlags: { readonly SAMPLED: 1 };
export const ROOT_CONTEXT: Context;
export const context: { active(): Context };
export const trace: {
  setSpan(context: Context, span: Span): Context;
  setSpanContext(context: Context, spanContext: SpanContext): Context;
};

interface Context {
  getValue(key: symbol): unknown;
}

interface SpanContext {
  readonly traceId: string;
  readonly spanId: string;
  readonly traceFlags: number;
}

export interface Span {
  spanContext(): SpanContext;
  addEvent(name: string, attributes: Attributes, time: Time): void;
  setStatus(status: { readonly code: number; readonly message: string }): void;
  end(time: Time): void;
}

interface SpanOptions {
  readonly kind: number;
  readonly startTime: Time;
  readonly attributes: Attributes;
  readonly links?: readonly { readonly context: SpanContext; readonly attributes: Attributes }[];
}

interface Resource {
  readonly attributes: Attributes;
}
export function resourceFromAttributes(attributes: Attributes): Resource;

interface Provider {
  forceFlush(): Promise<void>;
  shutdown(): Promise<void>;
}

/** Exporters are only handed on. */
export interface SpanExporter extends Provider {
  readonly 'exports spans': never;
}
export interface LogRecordExporter extends Provider {
  readonly 'exports log records': never;
}
export interface PushMetricExporter extends Provider {
  readonly 'exports metrics': never;
}

export const OTLPTraceExporter: new (options: {
  readonly url: string;
  readonly headers: Readonly<Record<string, string>>;
}) => SpanExporter;

interface Processor<Of> {
  readonly of: Of;
}
export const BatchSpanProcessor: new (
  exporter: SpanExporter,
  options?: { readonly maxQueueSize: number; readonly scheduledDelayMillis: number },
) => Processor<'spans'>;
export const SimpleLogRecordProcessor: new (options: { readonly exporter: LogRecordExporter }) => Processor<'logs'>;
export const PeriodicExportingMetricReader: new (options: {
  readonly exporter: PushMetricExporter;
  readonly exportIntervalMillis: number;
}) => Processor<'metrics'>;

export class BasicTracerProvider implements Provider {
  constructor(options: {
    readonly resource: Resource;
    readonly idGenerator?: { generateTraceId(): string; generateSpanId(): string };
    readonly spanProcessors: readonly Processor<'spans'>[];
  });
  getTracer(name: string, version?: string): { startSpan(name: string, options: SpanOptions, parent?: Context): Span };
  forceFlush(): Promise<void>;
  shutdown(): Promise<void>;
}

export class LoggerProvider implements Provider {
  constructor(options: { readonly resource: Resource; readonly processors: readonly Processor<'logs'>[] });
  getLogger(name: string, version: string): { emit(record: LogRecord): void };
  forceFlush(): Promise<void>;
  shutdown(): Promise<void>;
}

interface LogRecord {
  readonly timestamp: Time;
  readonly observedTimestamp: Time;
  readonly severityNumber: number;
  readonly severityText: string;
  readonly body: string;
  readonly attributes: Attributes;
}

export class MeterProvider implements Provider {
  constructor(options: { readonly resource: Resource; readonly readers: readonly Processor<'metrics'>[] });
  getMeter(name: string): {
    createCounter(name: string): { add(value: number, attributes: Attributes): void };
    createHistogram(name: string): { record(value: number, attributes: Attributes): void };
  };
  forceFlush(): Promise<void>;
  shutdown(): Promise<void>;
}
