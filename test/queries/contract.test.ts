import { describe, expect, it } from 'vitest';
import { columnGroups, liftSys } from '../../telemetry/lift-sys/contract.ts';
import { liftSysDefinitions } from '../../telemetry/lift-sys/definitions.ts';
import { exceptionEventName, spanNames } from '../../telemetry/lift-sys/spans.ts';

const columns = Object.entries(liftSys.columns);

/** What a column holds, as the plan writes it: an enumeration by its values, anything else by its Honeycomb type. */
const held = ({ type, values }: (typeof liftSys.columns)[keyof typeof liftSys.columns]): string =>
  values ? values.join(' ') : type;

const providers = 'anthropic openai modal';
const routes = 'best_available modal_inference';
const languages = 'typescript rust go java python zig cpp';
const environments = 'production staging dev';

describe('the telemetry contract', () => {
  it('has every column, group by group, with its type', () => {
    const found = Object.entries(columnGroups).map(([group, members]) => [
      group,
      Object.fromEntries(Object.entries(members).map(([name, column]) => [name, held(column)])),
    ]);
    expect(Object.fromEntries(found)).toEqual({
      trace: {
        'trace.trace_id': 'string',
        'trace.span_id': 'string',
        'trace.parent_id': 'string',
        name: 'string',
        duration_ms: 'float',
        error: 'true',
        status_message: 'string',
        'meta.signal_type': 'trace log',
        'meta.annotation_type': 'span_event link',
        'span.kind': 'internal server client producer consumer unspecified',
        parent_name: 'string',
      },
      resource: { 'service.name': 'string', 'service.version': 'string', 'deployment.environment': environments },
      everySpan: { 'user.id': 'string', 'request.id': 'string', environment: environments },
      http: {
        'http.method': 'string',
        'http.request.method': 'string',
        'http.route': 'string',
        'http.status_code': 'integer',
        'http.response.status_code': 'integer',
      },
      error: {
        'exception.type': 'string',
        'exception.message': 'string',
        'exception.stacktrace': 'string',
        'error.message': 'string',
      },
      session: {
        'session.id': 'string',
        'session.status': 'active finalized abandoned',
        'session.holes_count': 'integer',
        'session.holes_resolved': 'integer',
        'session.prompt_length': 'integer',
        'session.source': 'string',
        'session.has_metadata': 'boolean',
        'session.ir_version': 'string',
        'session.validation_status': 'string',
      },
      ir: {
        'ir.provider': providers,
        'ir.provider_route': routes,
        'ir.model': 'string',
        'ir.completeness': 'float',
        'ir.constraints_count': 'integer',
        'ir.validation_status': 'valid incomplete contradictory',
        'ir.quality_score': 'float',
        'ir.version': 'string',
        'ir.holes_count': 'integer',
      },
      code: {
        'code.language': languages,
        'code.generator': 'string',
        'code.retries': 'integer',
        'code.retry_reason': 'string',
        'code.success': 'boolean',
        'code.compilation_success': 'boolean',
        'code.execution_success': 'boolean',
        'code.lines': 'integer',
        'code.quality_score': 'float',
        'code.robustness_score': 'float',
      },
      dspy: {
        'dspy.optimizer': 'miprov2 copro',
        'dspy.signature': 'string',
        'dspy.metric': 'ir_quality code_quality end_to_end',
        'dspy.improvement': 'float',
        'dspy.examples_count': 'integer',
      },
      llm: {
        'llm.provider': providers,
        'llm.provider_route': routes,
        'llm.model': 'string',
        'llm.temperature': 'float',
        'llm.input_tokens': 'integer',
        'llm.output_tokens': 'integer',
        'llm.cost_usd': 'float',
        'llm.latency_ms': 'float',
      },
      robustness: {
        'robustness.test_type': 'ir_paraphrase code_variant',
        'robustness.variant_count': 'integer',
        'robustness.sensitivity': 'float',
        'robustness.language': languages,
      },
      database: {
        'db.operation': 'insert select update delete',
        'db.table': 'sessions holes func_specs execution_history',
        'db.statement': 'string',
        'db.rows_affected': 'integer',
      },
    });
  });

  it('puts every group into the dataset', () => {
    expect(Object.keys(liftSys.columns)).toEqual(Object.values(columnGroups).flatMap((group) => Object.keys(group)));
    expect(liftSys.name).toBe('lift-sys');
  });

  it.each(columns)('describes %s within the 255 characters that Honeycomb takes', (_, { description }) => {
    expect(description).toMatch(/^.{1,255}$/u);
  });

  it.each(columns)('names known spans for %s', (_, { spans = [] }) => {
    const known: readonly string[] = [...spanNames, exceptionEventName];
    expect(spans.filter((span) => !known.includes(span))).toEqual([]);
  });

  it.each([
    ['a score above 1', 'code.quality_score', 1.01],
    ['a negative duration', 'duration_ms', -1],
    ['half a token', 'llm.input_tokens', 0.5],
    ['a language that lift-sys does not write', 'code.language', 'perl'],
    ['an error that is false', 'error', false],
    ['a missing trace id', 'trace.trace_id', undefined],
  ] as const)('refuses %s', (_, name, value) => {
    expect(liftSys.columns[name].schema.safeParse(value).success).toBe(false);
  });

  it('lets all be missing that not every row has', () => {
    const required = columns.filter(([, { schema }]) => !schema.safeParse(undefined).success).map(([name]) => name);
    expect(required).toEqual([
      'trace.trace_id',
      'name',
      'meta.signal_type',
      'service.name',
      'service.version',
      'deployment.environment',
    ]);
  });

  it('tells Honeycomb which columns its own pages read', () => {
    expect(liftSysDefinitions).toEqual({
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
    });
  });
});
