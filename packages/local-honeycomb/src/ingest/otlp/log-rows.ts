import { knownName } from '../field-name.ts';
import type { RowBuilder } from '../row-builder.ts';
import { takeSampleRate } from './sample-rate.ts';
import { jsonOf, setAttributes, setValue } from './set-attributes.ts';
import type { Attributes, LogRecord } from './signals.ts';
import { type Emit, shortTraceId, timeOf } from './span-rows.ts';

const traceId = knownName('trace.trace_id');
const parentId = knownName('trace.parent_id');
const annotationType = knownName('meta.annotation_type');
const signalType = knownName('meta.signal_type');
const severity = knownName('severity');
const severityCode = knownName('severity_code');
const severityText = knownName('severity_text');
const flags = knownName('flags');
const eventName = knownName('event.name');
const body = knownName('body');

/** Each has four numbers, from 1 on. */
const severities = ['trace', 'debug', 'info', 'warn', 'error', 'fatal'];

/** The row of a log record: an annotation of its span when it was written within one. */
export function logRow(row: RowBuilder, origin: Attributes, record: LogRecord, arrival: number, emit: Emit): void {
  row.start();
  row.set(severity, severities[Math.ceil(record.severity / 4) - 1] ?? 'unspecified');
  row.set(severityCode, record.severity);
  row.set(signalType, 'log');
  row.set(flags, record.flags);
  if (record.traceId !== '') {
    row.set(traceId, shortTraceId(record.traceId));
    row.set(annotationType, 'span_event');
  }
  if (record.spanId !== '') row.set(parentId, record.spanId);
  if (record.severityText !== '') row.set(severityText, record.severityText);
  if (record.eventName !== '') row.set(eventName, record.eventName);
  if (record.body !== null) {
    setValue(row, body, record.body);
    if (!row.has(body)) row.set(body, jsonOf(record.body));
  }
  setAttributes(row, origin);
  setAttributes(row, record.attributes);
  const rate = takeSampleRate(row);
  emit(timeOf(record.time, timeOf(record.observed, arrival)), rate);
}
