import { describe, expect, it } from 'vitest';
import { liftSys } from '../../telemetry/lift-sys/contract.ts';
import { exception, type LiftSysColumns, request, span } from '../../telemetry/lift-sys/events.ts';
import { every } from '../../telemetry/lift-sys/every.ts';
import { event } from '../../telemetry/lift-sys/typed-event.ts';
import { shop } from '../types/shop.ts';

const always = {
  'meta.signal_type': 'trace',
  'service.name': 'lift-sys',
  'service.version': 'test',
  'deployment.environment': 'production',
};

describe('rows for an alert test', () => {
  it('are requests that succeed or fail as it is worked out, each in a trace of its own', () => {
    const rows = every(liftSys, '30s', { from: '1m', to: '2m', event: (n) => request({ error: n === 1 }) });
    const common = {
      ...always,
      name: 'POST /api/sessions',
      'trace.span_id': '0000000000000001',
      duration_ms: 1000,
      'span.kind': 'server',
      'http.method': 'POST',
      'http.route': '/api/sessions',
    };
    expect(rows).toEqual([
      {
        time: 60_000,
        data: { ...common, 'trace.trace_id': expect.stringMatching(/^[0-9a-f]{32}$/), 'http.status_code': 201 },
      },
      {
        time: 90_000,
        data: {
          ...common,
          'trace.trace_id': expect.stringMatching(/^[0-9a-f]{32}$/),
          'http.status_code': 500,
          error: true,
        },
      },
    ]);
    expect(rows[0]!.data['trace.trace_id']).not.toBe(rows[1]!.data['trace.trace_id']);
  });

  it('are whole traces: spans and exceptions belong to the row that comes first', () => {
    const failed: LiftSysColumns = { error: true, status_message: 'no' };
    const rows = every(liftSys, '1s', {
      to: '1s',
      event: () => [
        request(failed),
        span('llm.call', { ...failed, 'llm.provider': 'openai' }),
        exception('Oops', 'no'),
      ],
    });
    const ids = rows.map(({ data }) => [data.name, data['trace.span_id'], data['trace.parent_id']]);
    expect(ids).toEqual([
      ['POST /api/sessions', '0000000000000001', undefined],
      ['llm.call', '0000000000000002', '0000000000000001'],
      ['exception', undefined, '0000000000000001'],
    ]);
    expect(new Set(rows.map(({ data }) => data['trace.trace_id'])).size).toBe(1);
    expect(rows[2]!.data).toEqual({
      ...always,
      'trace.trace_id': rows[0]!.data['trace.trace_id'],
      'trace.parent_id': '0000000000000001',
      name: 'exception',
      'meta.annotation_type': 'span_event',
      error: true,
      'exception.type': 'Oops',
      'exception.message': 'no',
    });
  });

  it('have the ids that they say, and the same ones in every run', () => {
    const made = () => every(liftSys, '1s', { to: '5s', event: () => span('db.connect', { 'trace.parent_id': 'a' }) });
    expect(made()).toEqual(made());
    expect(new Set(made().map(({ data }) => data['trace.trace_id'])).size).toBe(5);
    expect(made()[0]!.data['trace.parent_id']).toBe('a');
  });

  it('are left out where there is nothing', () => {
    const rows = every(liftSys, '1s', { to: '4s', event: (n) => (n % 2 === 0 ? request() : undefined) });
    expect(rows.map(({ time }) => time)).toEqual([0, 2000]);
  });

  it('are of any dataset', () => {
    const rows = every(shop, '1m', { to: '2m', event: (n) => event(shop, { name: 'pay', duration_ms: n }) });
    expect(rows).toEqual([
      { time: 0, data: { name: 'pay', duration_ms: 0 } },
      { time: 60_000, data: { name: 'pay', duration_ms: 1 } },
    ]);
  });

  it('are what the contract takes, or it is said which is not', () => {
    const made = (values: LiftSysColumns) => () => every(liftSys, '1s', { to: '1s', event: () => request(values) });
    expect(made({ 'ir.completeness': 1.5 })).toThrow(
      new TypeError(
        'event 0 of every 1s: ir.completeness does not take 1.5; it is: Share of the IR that is specified, 0 to 1',
      ),
    );
    const misspelt = { 'llm.provder': 'openai' };
    expect(made(misspelt as LiftSysColumns)).toThrow(
      new TypeError('event 0 of every 1s: lift-sys has no column "llm.provder", did you mean llm.provider?'),
    );
  });

  it.each([
    ['0s', { to: '1m' }, 'every: the interval is 0s; give a longer one, such as 1s'],
    ['1s', { from: '2m', to: '1m' }, 'every: to is 1m; it has to be later than from, 2m'],
    ['0.5s', { to: '1m' }, 'every: interval is "0.5s"; it takes whole seconds as a duration, such as 90s or 5m'],
  ] as const)('are made in intervals that make sense, which %s for %j does not', (interval, during, message) => {
    expect(() => every(liftSys, interval, { ...during, event: () => request() })).toThrow(new RangeError(message));
  });
});
