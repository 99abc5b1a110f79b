/** The columns that make a row a span, by the names of Honeycomb's dataset definitions. */
export interface ColumnDefinitions {
  readonly trace_id: string;
  readonly span_id: string;
  readonly parent_id: string;
  readonly duration_ms: string;
}

/** Where OpenTelemetry's spans have them. */
export const defaultDefinitions: ColumnDefinitions = {
  trace_id: 'trace.trace_id',
  span_id: 'trace.span_id',
  parent_id: 'trace.parent_id',
  duration_ms: 'duration_ms',
};
