import { type Column, column, dataset } from 'honeycomb-query';
import { z } from 'zod';
import { exceptionEventName, type SpanName } from './spans.ts';

const text = z.string();
const count = z.int().nonnegative();
const share = z.number().min(0).max(1);
const milliseconds = z.number().nonnegative();
const environment = z.enum(['production', 'staging', 'dev']);
const language = z.enum(['typescript', 'rust', 'go', 'java', 'python', 'zig', 'cpp']);
const llmProvider = z.enum(['anthropic', 'openai', 'modal']);
const providerRoute = z.enum(['best_available', 'modal_inference']);

const on = (...spans: readonly SpanName[]) => ({ spans });
const onRequests = on('POST /api/sessions');
const onExceptions = { spans: [exceptionEventName] };
const onSessions = on('session.create', 'session.update', 'session.finalize');
const onIr = on('ir.generate', 'ir.validate');
const onCode = on('code.generate', 'code.validate');
const onLlmCalls = on('llm.call', 'modal.inference');
const onDatabase = on('db.query', 'db.select', 'db.insert', 'db.update');

/** What Honeycomb makes of every OpenTelemetry span, and of each event recorded on one (an annotation: its own row). */
const trace = {
  'trace.trace_id': column(text, 'Trace that the row belongs to, in hex digits'),
  'trace.span_id': column(text.optional(), 'Span id in hex digits; absent on annotations'),
  'trace.parent_id': column(text.optional(), 'Span id of the parent, for an annotation its span; absent on root spans'),
  name: column(text, 'Operation, {component}.{operation}; HTTP method and route on root spans'),
  duration_ms: column(milliseconds.optional(), 'Duration of the span in milliseconds; absent on annotations'),
  error: column(
    z.literal(true).optional(),
    'true on failed spans and their annotations, absent otherwise; never false',
  ),
  status_message: column(text.optional(), 'Message of a failed span; absent when none was given'),
  'meta.signal_type': column(z.enum(['trace', 'log']), 'Kind of telemetry that the row was made from'),
  'meta.annotation_type': column(
    z.enum(['span_event', 'link']).optional(),
    'What the row is when it is no span: an event recorded on a span, or a link to another',
  ),
  'span.kind': column(
    z.enum(['internal', 'server', 'client', 'producer', 'consumer', 'unspecified']).optional(),
    'OpenTelemetry span kind; server on root spans',
  ),
  parent_name: column(text.optional(), 'Name of the span that an annotation belongs to', onExceptions),
};

const resource = {
  'service.name': column(text, 'Service that sent the row: lift-sys'),
  'service.version': column(text, 'Deployed version: tells deployments apart'),
  'deployment.environment': column(environment, 'Environment that the service runs in'),
};

const everySpan = {
  'user.id': column(text.optional(), 'Hash of the id of the user who made the request; never the id itself'),
  'request.id': column(text.optional(), 'Id of the HTTP request, as in its response headers and logs'),
  environment: column(
    environment.optional(),
    'Environment as the application names it; same as deployment.environment',
  ),
};

const http = {
  'http.method': column(text.optional(), 'HTTP method of the request', onRequests),
  'http.request.method': column(text.optional(), 'HTTP method, as newer instrumentation names it', onRequests),
  'http.route': column(text.optional(), 'Route template that matched, such as /api/sessions', onRequests),
  'http.status_code': column(z.int().optional(), 'HTTP status of the response', onRequests),
  'http.response.status_code': column(
    z.int().optional(),
    'HTTP status of the response, as newer instrumentation names it',
    onRequests,
  ),
};

const error = {
  'exception.type': column(text.optional(), 'Class of the exception, such as ValidationError', onExceptions),
  'exception.message': column(text.optional(), 'Message of the exception', onExceptions),
  'exception.stacktrace': column(text.optional(), 'Stack trace of the exception', onExceptions),
  'error.message': column(text.optional(), 'Message of a failure, on failed spans where the application sets it'),
};

const session = {
  'session.id': column(text.optional(), 'Id of the session', onSessions),
  'session.status': column(
    z.enum(['active', 'finalized', 'abandoned']).optional(),
    'State of the session after the operation',
    onSessions,
  ),
  'session.holes_count': column(count.optional(), 'Number of holes in the IR of the session', onSessions),
  'session.holes_resolved': column(
    count.optional(),
    'Number of holes that this operation resolved, so that the values of a session add up',
    on('session.update', 'session.finalize'),
  ),
  'session.prompt_length': column(count.optional(), 'Length of the prompt in characters', on('session.create')),
  'session.source': column(text.optional(), 'Where the session was started from, such as api or cli', onSessions),
  'session.has_metadata': column(z.boolean().optional(), 'Whether the session came with metadata', onSessions),
  'session.ir_version': column(text.optional(), 'Version of the IR that the session holds', onSessions),
  'session.validation_status': column(text.optional(), 'Result of the last validation of the session', onSessions),
};

const ir = {
  'ir.provider': column(llmProvider.optional(), 'LLM provider that generated the IR', onIr),
  'ir.provider_route': column(providerRoute.optional(), 'Route by which the provider was chosen', onIr),
  'ir.model': column(text.optional(), 'Model that generated the IR', onIr),
  'ir.completeness': column(share.optional(), 'Share of the IR that is specified, 0 to 1', onIr),
  'ir.constraints_count': column(
    count.optional(),
    'Number of constraints in the IR',
    on('ir.generate', 'ir.validate', 'constraint.detect'),
  ),
  'ir.validation_status': column(
    z.enum(['valid', 'incomplete', 'contradictory']).optional(),
    'Result of the validation of the IR',
    onIr,
  ),
  'ir.quality_score': column(share.optional(), 'Quality of the IR, 0 to 1', onIr),
  'ir.version': column(text.optional(), 'Version of the IR', onIr),
  'ir.holes_count': column(count.optional(), 'Number of holes left in the IR', onIr),
};

const code = {
  'code.language': column(language.optional(), 'Language of the generated code', onCode),
  'code.generator': column(text.optional(), 'Generator that wrote the code', onCode),
  'code.retries': column(count.optional(), 'Number of attempts after the first', on('code.generate', 'ast.repair')),
  'code.retry_reason': column(text.optional(), 'Why the last retry was needed', on('code.generate', 'ast.repair')),
  'code.success': column(
    z.boolean().optional(),
    'Whether code was generated in the end; false also when an exception ended it',
    on('code.generate'),
  ),
  'code.compilation_success': column(z.boolean().optional(), 'Whether the code compiled', onCode),
  'code.execution_success': column(z.boolean().optional(), 'Whether the code ran without failure', onCode),
  'code.lines': column(count.optional(), 'Number of lines of the generated code', on('code.generate')),
  'code.quality_score': column(share.optional(), 'Quality of the code, 0 to 1', onCode),
  'code.robustness_score': column(share.optional(), 'Robustness of the code to paraphrased prompts, 0 to 1', onCode),
};

const dspy = {
  'dspy.optimizer': column(z.enum(['miprov2', 'copro']).optional(), 'Optimizer that ran', on('dspy.optimize')),
  'dspy.signature': column(text.optional(), 'DSPy signature that was optimized', on('dspy.optimize')),
  'dspy.metric': column(
    z.enum(['ir_quality', 'code_quality', 'end_to_end']).optional(),
    'Metric that was optimized for',
    on('dspy.optimize'),
  ),
  'dspy.improvement': column(
    z.number().optional(),
    'Gain in the metric over the unoptimized program; negative when it got worse',
    on('dspy.optimize'),
  ),
  'dspy.examples_count': column(count.optional(), 'Number of training examples', on('dspy.optimize')),
};

const llm = {
  'llm.provider': column(llmProvider.optional(), 'LLM provider that was called', onLlmCalls),
  'llm.provider_route': column(providerRoute.optional(), 'Route by which the provider was chosen', onLlmCalls),
  'llm.model': column(text.optional(), 'Model that was called', onLlmCalls),
  'llm.temperature': column(z.number().nonnegative().optional(), 'Sampling temperature of the call', onLlmCalls),
  'llm.input_tokens': column(count.optional(), 'Number of tokens sent', onLlmCalls),
  'llm.output_tokens': column(count.optional(), 'Number of tokens received', onLlmCalls),
  'llm.cost_usd': column(
    z.number().nonnegative().optional(),
    'Cost of this one call in US dollars; never copied to parent spans, so that the values of a trace add up',
    onLlmCalls,
  ),
  'llm.latency_ms': column(
    milliseconds.optional(),
    'Time the provider took in milliseconds, as the client measured it',
    onLlmCalls,
  ),
};

const robustness = {
  'robustness.test_type': column(
    z.enum(['ir_paraphrase', 'code_variant']).optional(),
    'What was varied in the test',
    on('robustness.test'),
  ),
  'robustness.variant_count': column(count.optional(), 'Number of variants that were tried', on('robustness.test')),
  'robustness.sensitivity': column(
    share.optional(),
    'Share of the variants that changed the result, 0 (robust) to 1',
    on('robustness.test'),
  ),
  'robustness.language': column(language.optional(), 'Language of the tested code', on('robustness.test')),
};

const database = {
  'db.operation': column(
    z.enum(['insert', 'select', 'update', 'delete']).optional(),
    'Kind of database statement',
    onDatabase,
  ),
  'db.table': column(
    z.enum(['sessions', 'holes', 'func_specs', 'execution_history']).optional(),
    'Table that the statement works on',
    onDatabase,
  ),
  'db.statement': column(text.optional(), 'Statement with placeholders instead of values', onDatabase),
  'db.rows_affected': column(count.optional(), 'Number of rows that were read or changed', onDatabase),
};

/** The columns of lift-sys by what they tell about. */
export const columnGroups = {
  trace,
  resource,
  everySpan,
  http,
  error,
  session,
  ir,
  code,
  dspy,
  llm,
  robustness,
  database,
} as const;

/**
 * The telemetry contract: every column that lift-sys sends to Honeycomb, with its type, meaning, and the spans that carry
 * it. Queries, alert tests, synthetic traces, column resources and the column reference are all made from it.
 */
export const liftSys = dataset('lift-sys', {
  ...trace,
  ...resource,
  ...everySpan,
  ...http,
  ...error,
  ...session,
  ...ir,
  ...code,
  ...dspy,
  ...llm,
  ...robustness,
  ...database,
});

/** The type of each column of the contract. */
export const typesOfColumns: Readonly<Record<string, Column['type']>> = Object.fromEntries(
  Object.entries<Column>(liftSys.columns).map(([name, { type }]) => [name, type]),
);
