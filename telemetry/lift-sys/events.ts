import { liftSys } from './contract.ts';
import { spanIdOf } from './every.ts';
import type { LiftSysData, LiftSysValues } from './row.ts';
import { exceptionEventName, type SpanName } from './spans.ts';
import { event, type TypedEvent } from './typed-event.ts';

/** Columns of lift-sys for a test. `error` may be worked out: false leaves the column out, as lift-sys does. */
export type LiftSysColumns = {
  readonly [Name in keyof LiftSysData]: Name extends 'error' ? boolean | undefined : LiftSysData[Name];
};

export type LiftSysEvent = TypedEvent<LiftSysValues>;

const always = {
  'meta.signal_type': 'trace',
  'service.name': 'lift-sys',
  'service.version': 'test',
  'deployment.environment': 'production',
} as const;

/** What is put into one object column by column takes a third of the time of what is spread into it. */
function liftSysEvent(...parts: readonly LiftSysColumns[]): LiftSysEvent {
  const data: Record<string, unknown> = { ...always };
  let failed: unknown;
  for (const values of parts)
    for (const name in values) {
      const value = values[name as keyof LiftSysColumns];
      if (name === 'error') failed = value;
      else data[name] = value;
    }
  if (failed) data.error = true;
  return event(liftSys, data as LiftSysData);
}

/** A span that is not a request, by default in one whose row comes first. @default duration_ms 100 */
export const span = (name: SpanName, values: LiftSysColumns = {}): LiftSysEvent =>
  liftSysEvent({ name, 'trace.parent_id': spanIdOf(0), duration_ms: 100, 'span.kind': 'internal' }, values);

/** A request: the root span of a trace. @default POST /api/sessions, 1000 ms, status 500 if it failed, else 201 */
export const request = (values: LiftSysColumns = {}): LiftSysEvent =>
  liftSysEvent(
    {
      name: 'POST /api/sessions',
      duration_ms: 1000,
      'span.kind': 'server',
      'http.method': 'POST',
      'http.route': '/api/sessions',
      'http.status_code': values.error ? 500 : 201,
    },
    values,
  );

/** An exception recorded on a span, by its type and message. @default on the span whose row comes first */
export const exception = (type: string, message: string, values: LiftSysColumns = {}): LiftSysEvent =>
  liftSysEvent(
    {
      name: exceptionEventName,
      'meta.annotation_type': 'span_event',
      'trace.parent_id': spanIdOf(0),
      error: true,
      'exception.type': type,
      'exception.message': message,
    },
    values,
  );
