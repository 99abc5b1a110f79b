import type { liftSys } from './contract.ts';

type LiftSysColumn = keyof typeof liftSys.columns;

/**
 * Which column Honeycomb's own pages (the trace view, the home page, BubbleUp) read for each of its dataset definitions.
 * Left out, and so left to Honeycomb's defaults, is what lift-sys never sends: span links and log records.
 */
export const liftSysDefinitions = {
  trace_id: 'trace.trace_id',
  span_id: 'trace.span_id',
  parent_id: 'trace.parent_id',
  name: 'name',
  service_name: 'service.name',
  duration_ms: 'duration_ms',
  span_kind: 'span.kind',
  annotation_type: 'meta.annotation_type',
  error: 'error',
  status: 'http.status_code',
  route: 'http.route',
  user: 'user.id',
} as const satisfies Readonly<Record<string, LiftSysColumn>>;
