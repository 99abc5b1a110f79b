import {
  AND,
  COALESCE,
  type ColumnReference,
  type Dataset,
  EXISTS,
  type Formula,
  IF,
  LT,
  NOT,
  query,
  type Scalar,
} from 'honeycomb-query';
import { liftSys } from '../../telemetry/lift-sys/contract.ts';
import { exceptionEventName, type SpanName } from '../../telemetry/lift-sys/spans.ts';

/** Names a column of lift-sys in a formula: `$('duration_ms')`. */
export type LiftSysColumn = typeof liftSys extends Dataset<infer Columns> ? ColumnReference<Columns> : never;

/** Spans, without the rows that Honeycomb makes of the events recorded on them: those repeat `error = true`. */
export const spans = query(liftSys).where('meta.annotation_type', 'does-not-exist');

/** The spans of one operation. */
export const spansNamed = (name: SpanName) => spans.where('name', '=', name);

/** Spans of every database operation, connecting included. */
export const databaseSpans = spans.where('name', 'starts-with', 'db.');

/** Spans that failed, healthy requests' handled failures included. */
export const failedSpans = spans.where('error', '=', true);

/** Exceptions, one row each. Their type is on this row alone, not on the span that failed. */
export const exceptions = query(liftSys)
  .where('meta.annotation_type', '=', 'span_event')
  .where('name', '=', exceptionEventName);

/** Requests: the root spans of traces. Annotations are left out as well, because they have a parent. */
export const requests = query(liftSys).where('trace.parent_id', 'does-not-exist').where('trace.trace_id', 'exists');

/** Whether an event is a request, as `requests` says it in filters. */
export const isRequest = ($: LiftSysColumn) => AND(EXISTS($('trace.trace_id')), NOT(EXISTS($('trace.parent_id'))));

/** 1 for a failure, 0 otherwise. `error` is never false, only absent, so that its own average would be 1. */
export const failed = ($: LiftSysColumn) => IF($('error'), 1, 0);

/** Message of a failure, from the first place that has one. */
export const whyItFailed = ($: LiftSysColumn) =>
  COALESCE($('error.message'), $('status_message'), $('exception.message'));

/** HTTP status of a response, by its newer or older name. */
export const httpStatus = ($: LiftSysColumn) => COALESCE($('http.response.status_code'), $('http.status_code'));

/**
 * 1 where the condition holds, 0 where it does not, nothing where the value is missing: its average is a share of the
 * events that have the value. Unguarded, a comparison with a missing value is false and would count as 0.
 */
export const oneOrZero = <T extends Scalar>(value: Formula<T>, holds: (value: Formula<T>) => Formula<boolean>) =>
  IF(EXISTS(value), IF(holds(value), 1, 0));

/** 1 for an HTTP status below 400, 0 for any other, nothing for what has no status. */
export const succeeded = ($: LiftSysColumn) => oneOrZero(httpStatus($), (status) => LT(status, 400));

/** Milliseconds from which a request is slow: for the trigger, the SLO and the saved queries alike. */
export const slowRequestMs = 10_000;
