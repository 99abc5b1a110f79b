import { execFile, spawnSync } from 'node:child_process';
import { promisify } from 'node:util';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { type LocalHoneycomb, startLocalHoneycomb } from '../index.ts';
import { rowsIn } from './telemetry.ts';

/** LOCAL_HONEYCOMB_PYTHON names an interpreter that has opentelemetry-sdk and opentelemetry-exporter-otlp. */
const python = process.env.LOCAL_HONEYCOMB_PYTHON ?? 'python3';
const packages =
  'import opentelemetry.sdk, opentelemetry.exporter.otlp.proto.grpc, opentelemetry.exporter.otlp.proto.http';
const missing = spawnSync(python, ['-c', packages]).status !== 0;
const script = new URL('./python/send.py', import.meta.url).pathname;

describe('an unmodified OpenTelemetry SDK of Python', () => {
  if (missing) {
    test('is not tried: no Python with its packages here', () => {
      process.stderr.write(
        `Python's exporters are not tried: ${python} lacks opentelemetry-sdk and opentelemetry-exporter-otlp (LOCAL_HONEYCOMB_PYTHON names another).\n`,
      );
      // The default may lack them; one that was named on purpose must not.
      expect(process.env.LOCAL_HONEYCOMB_PYTHON).toBeUndefined();
    });
    return;
  }

  let honeycomb: LocalHoneycomb;
  beforeEach(async () => {
    honeycomb = await startLocalHoneycomb();
  });
  afterEach(() => honeycomb.close());

  test.each(['grpc', 'http'])('delivers a span, its exception and a counter over %s', async (protocol) => {
    const { stdout } = await promisify(execFile)(python, [script, protocol, honeycomb.url, honeycomb.key]);
    const [trace, span] = stdout.trim().split(' ') as [string, string];
    const common = {
      'trace.trace_id': trace,
      'meta.signal_type': 'trace',
      'service.name': 'lift-sys-python',
      'library.name': 'lift-sys.llm',
      'library.version': '0.1',
      error: true,
      'exception.type': 'Timeout',
      'exception.message': 'no answer',
    };
    expect(rowsIn(honeycomb.events('lift-sys-python'))).toEqual([
      {
        time: 1_767_323_045_000,
        sampleRate: 1,
        data: {
          ...common,
          'trace.span_id': span,
          type: 'client',
          'span.kind': 'client',
          name: 'llm.call',
          duration_ms: 12.5,
          status_code: 2,
          status_message: 'no answer',
          'span.num_events': 1,
          'span.num_links': 0,
          'llm.tokens': 1234,
          'llm.cost_usd': 0.25,
          retries: '[1,2]\n',
          note: '日本',
        },
      },
      {
        time: 1_767_323_045_005,
        sampleRate: 1,
        data: {
          ...common,
          'trace.parent_id': span,
          name: 'exception',
          parent_name: 'llm.call',
          'meta.annotation_type': 'span_event',
          'meta.time_since_span_start_ms': 5,
        },
      },
    ]);
    expect(rowsIn(honeycomb.events('lift-sys-python-metrics')).map(({ data }) => data)).toEqual([
      {
        'meta.signal_type': 'metric',
        'service.name': 'lift-sys-python',
        'library.name': 'lift-sys.llm',
        'library.version': '0.1',
        'llm.provider': 'anthropic',
        'llm.calls': 2,
      },
    ]);
  });
});
