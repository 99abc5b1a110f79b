/**
 * The spans that lift-sys itself makes, and those of its HTTP and database instrumentation. The column `name` stays an
 * open text: instrumentation adds names of its own, such as one root span for each route.
 */
export const spanNames = [
  'POST /api/sessions',
  'session.create',
  'session.update',
  'session.finalize',
  'ir.generate',
  'ir.validate',
  'constraint.detect',
  'code.generate',
  'code.validate',
  'ast.repair',
  'llm.call',
  'modal.inference',
  'dspy.optimize',
  'robustness.test',
  'db.connect',
  'db.query',
  'db.select',
  'db.insert',
  'db.update',
] as const;

export type SpanName = (typeof spanNames)[number];

/** The row that OpenTelemetry adds for an exception recorded on a span; its `parent_name` is that span's name. */
export const exceptionEventName = 'exception';
