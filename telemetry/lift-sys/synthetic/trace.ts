import type { LiftSysData, LiftSysRow, LiftSysValues } from '../row.ts';
import type { SpanName } from '../spans.ts';
import { exceptionEventName } from '../spans.ts';
import type { Random } from './random.ts';

/** Why a span failed: the exception that was recorded on it. */
export interface Failure {
  /** `exception.type` */
  readonly type: string;
  /** `exception.message`, which the span's status repeats. */
  readonly message: string;
  /** HTTP status of a request that ends with it. */
  readonly httpStatus: number;
}

/** How a span ended: what it says about its work, and why it failed if it did. */
export interface Ended {
  readonly attributes?: LiftSysData | undefined;
  readonly failure?: Failure | undefined;
}

/** What all rows of a trace have in common. */
export interface TraceResource {
  readonly version: string;
  readonly environment: LiftSysValues['deployment.environment'];
  readonly userId: string;
  readonly requestId: string;
}

/** A request while it runs: each span takes as long as what is done in it. */
export interface Trace {
  /** Time passes: work of the span that is open, in milliseconds. */
  work(milliseconds: number): void;
  /** Does something in a span of its own. Gives the failure back, for the caller to handle or to fail with. */
  span(name: SpanName, kind: SpanKind, work: () => Ended): Failure | undefined;
  /** Ends the root span. Gives every row of the trace, in the order of time. */
  end(attributes: LiftSysData, failure: Failure | undefined): readonly LiftSysRow[];
}

export type SpanKind = 'internal' | 'client';

/** OpenTelemetry's batch exporter sends what has ended every five seconds; then it is on its way, and indexed. */
const exportEveryMs = 5000;
const onTheWayMs = 150;

const statusOf = ({ message }: Failure): LiftSysData => ({ error: true, status_message: message });

/** Spans of the application say why they failed; those of its database instrumentation have the status alone. */
const failedWith = (failure: Failure, name: SpanName): LiftSysData =>
  name.startsWith('db.') ? statusOf(failure) : { ...statusOf(failure), 'error.message': failure.message };

const toMicroseconds = (milliseconds: number): number => Math.round(milliseconds * 1000) / 1000;

/** Twice as quick as spreading both into a third object, and rows are most of the work. */
function addTo(data: LiftSysData, attributes: LiftSysData | undefined): void {
  const fields = data as Record<string, unknown>;
  for (const name in attributes) fields[name] = attributes[name as keyof LiftSysData];
}

const tracebackOf = (name: string, { type, message }: Failure): string =>
  `Traceback (most recent call last):\n  File "lift_sys/${name.replaceAll('.', '/')}.py", in run\n${type}: ${message}`;

/**
 * Starts a trace with its root span at a time in whole milliseconds since 1970.
 *
 * A span is stamped with the whole millisecond in which it starts, and its duration is measured from there to a
 * microsecond, so that no span ends after its parent.
 */
export function startTrace(random: Random, name: string, start: number, resource: TraceResource): Trace {
  const traceId = random.hex(32);
  const rootId = random.hex(16);
  const exportPhase = random.integer(0, exportEveryMs - 1);
  // A row for each span in the order of their starts; exceptions between them, at the end of their spans.
  const rows: (LiftSysRow | undefined)[] = [undefined];
  const everySpan: LiftSysData = {
    'service.name': 'lift-sys',
    'service.version': resource.version,
    'deployment.environment': resource.environment,
    'user.id': resource.userId,
    'request.id': resource.requestId,
    environment: resource.environment,
  };
  let elapsed = 0;
  let parentId = rootId;

  const arrivalOf = (end: number): number =>
    Math.ceil((end - exportPhase) / exportEveryMs) * exportEveryMs + exportPhase + onTheWayMs;

  function recordException(spanId: string, spanName: string, failure: Failure): void {
    const end = start + elapsed;
    rows.push({
      time: Math.floor(end),
      arrival: arrivalOf(end),
      data: {
        'trace.trace_id': traceId,
        'trace.parent_id': spanId,
        name: exceptionEventName,
        error: true,
        'meta.signal_type': 'trace',
        'meta.annotation_type': 'span_event',
        parent_name: spanName,
        'service.name': 'lift-sys',
        'service.version': resource.version,
        'deployment.environment': resource.environment,
        'exception.type': failure.type,
        'exception.message': failure.message,
        'exception.stacktrace': tracebackOf(spanName, failure),
      },
    });
  }

  function rowOf(startedAt: number, data: LiftSysData): LiftSysRow {
    return { time: start + startedAt, arrival: arrivalOf(start + elapsed), data };
  }

  return {
    work(milliseconds) {
      elapsed = toMicroseconds(elapsed + milliseconds);
    },

    span(spanName, kind, work) {
      const ownParent = parentId;
      const spanId = random.hex(16);
      const index = rows.push(undefined) - 1;
      const startedAt = Math.floor(elapsed);
      parentId = spanId;
      const { attributes, failure } = work();
      parentId = ownParent;
      if (failure) recordException(spanId, spanName, failure);
      const data: LiftSysData = {
        'trace.trace_id': traceId,
        'trace.span_id': spanId,
        'trace.parent_id': ownParent,
        name: spanName,
        duration_ms: toMicroseconds(elapsed - startedAt),
        'meta.signal_type': 'trace',
        'span.kind': kind,
      };
      addTo(data, everySpan);
      addTo(data, attributes);
      if (failure) addTo(data, failedWith(failure, spanName));
      rows[index] = rowOf(startedAt, data);
      return failure;
    },

    end(attributes, failure) {
      if (failure) recordException(rootId, name, failure);
      const data: LiftSysData = {
        'trace.trace_id': traceId,
        'trace.span_id': rootId,
        name,
        duration_ms: elapsed,
        'meta.signal_type': 'trace',
        'span.kind': 'server',
      };
      addTo(data, everySpan);
      addTo(data, attributes);
      if (failure) addTo(data, statusOf(failure));
      rows[0] = rowOf(0, data);
      return rows as readonly LiftSysRow[];
    },
  };
}
