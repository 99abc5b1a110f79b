import type { FieldValue } from 'honeycomb-engine';
import { type FieldName, knownName } from '../field-name.ts';
import type { RowBuilder } from '../row-builder.ts';
import { takeSampleRate } from './sample-rate.ts';
import { setAttributes } from './set-attributes.ts';
import { type Attributes, millisecondsBetween, millisecondsOf, type Nanoseconds, type Span } from './signals.ts';

const traceId = knownName('trace.trace_id');
const spanId = knownName('trace.span_id');
const parentId = knownName('trace.parent_id');
const traceState = knownName('trace.trace_state');
const linkTraceId = knownName('trace.link.trace_id');
const linkSpanId = knownName('trace.link.span_id');
const type = knownName('type');
const kind = knownName('span.kind');
const name = knownName('name');
const parentName = knownName('parent_name');
const duration = knownName('duration_ms');
const invalidDuration = knownName('meta.invalid_duration');
const sinceStart = knownName('meta.time_since_span_start_ms');
const invalidSinceStart = knownName('meta.invalid_time_since_span_start');
const statusCode = knownName('status_code');
const statusMessage = knownName('status_message');
const error = knownName('error');
const eventCount = knownName('span.num_events');
const linkCount = knownName('span.num_links');
const signalType = knownName('meta.signal_type');
const annotationType = knownName('meta.annotation_type');

const kinds = ['unspecified', 'internal', 'server', 'client', 'producer', 'consumer'];
const statusError = 2;

/** Of a trace id that is 16 bytes long only because it was filled up with zeros, Honeycomb shows the other eight. */
export const shortTraceId = (id: string): string =>
  id.charCodeAt(0) === 48 && id.length === 32 && id.startsWith('0000000000000000') ? id.slice(16) : id;

/** 0 is no time: it stands for one that was not set. */
export const timeOf = (time: Nanoseconds, otherwise: number): number =>
  time.high === 0 && time.low === 0 ? otherwise : millisecondsOf(time);

/** Takes the row that was built, with its time and sample rate, or rejects it. */
export type Emit = (time: number, sampleRate: number) => void;

/**
 * The rows of a span: the span itself, then each of its events and links. A failed span's events and links have `error`
 * too, and the first exception is also told on the span.
 */
export function spanRows(row: RowBuilder, origin: Attributes, span: Span, arrival: number, emit: Emit): void {
  const trace = shortTraceId(span.traceId);
  const failed = span.status === statusError;
  const start = timeOf(span.start, arrival);

  row.start();
  row.set(traceId, trace);
  row.set(spanId, span.spanId);
  const kindName = kinds[span.kind] ?? kinds[0]!;
  row.set(type, kindName);
  row.set(kind, kindName);
  row.set(name, span.name);
  row.set(statusCode, span.status);
  row.set(linkCount, span.links.length);
  row.set(eventCount, span.events.length);
  row.set(signalType, 'trace');
  const milliseconds = millisecondsBetween(span.start, span.end);
  row.set(duration, Math.max(0, milliseconds));
  if (milliseconds < 0) row.set(invalidDuration, true);
  if (span.parentId !== '') row.set(parentId, span.parentId);
  if (failed) row.set(error, true);
  if (span.statusMessage !== '') row.set(statusMessage, span.statusMessage);
  if (span.traceState !== '') row.set(traceState, span.traceState);
  setAttributes(row, origin);
  setAttributes(row, span.attributes);
  const rate = takeSampleRate(row, span.traceState, trace);
  for (const event of span.events) if (event.name === 'exception') copyException(row, event.attributes);
  emit(start, rate);

  for (const event of span.events) {
    row.start();
    row.set(traceId, trace);
    row.set(parentId, span.spanId);
    row.set(name, event.name);
    row.set(parentName, span.name);
    row.set(annotationType, 'span_event');
    row.set(signalType, 'trace');
    const since = millisecondsBetween(span.start, event.time);
    row.set(sinceStart, Math.max(0, since));
    if (since < 0) row.set(invalidSinceStart, true);
    setAttributes(row, origin);
    setAttributes(row, event.attributes);
    if (failed) row.set(error, true);
    emit(timeOf(event.time, start), rate);
  }

  for (const link of span.links) {
    row.start();
    row.set(traceId, trace);
    row.set(parentId, span.spanId);
    row.set(linkTraceId, shortTraceId(link.traceId));
    row.set(linkSpanId, link.spanId);
    row.set(parentName, span.name);
    row.set(annotationType, 'link');
    row.set(signalType, 'trace');
    setAttributes(row, origin);
    setAttributes(row, link.attributes);
    if (failed) row.set(error, true);
    emit(start, rate);
  }
}

/** What of an exception its span shows, and the value where it has another type. */
const exceptionFields: ReadonlyMap<FieldName, FieldValue> = new Map<FieldName, FieldValue>([
  [knownName('exception.message'), ''],
  [knownName('exception.type'), ''],
  [knownName('exception.stacktrace'), ''],
  [knownName('exception.escaped'), false],
]);

function copyException(row: RowBuilder, { names, values, size }: Attributes): void {
  for (let place = 0; place < size; place += 1) {
    const field = names[place]!;
    const otherwise = exceptionFields.get(field);
    if (otherwise === undefined || row.has(field)) continue;
    const value = values[place]!;
    row.set(field, typeof value === typeof otherwise ? (value as FieldValue) : otherwise);
  }
}
