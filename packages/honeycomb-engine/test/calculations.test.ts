import { describe, expect, test } from 'vitest';
import { createEventStore, type Event, runQuery } from '../index.ts';

const second = 1000;
const minute = 60 * second;

describe('CONCURRENCY', () => {
  const store = createEventStore();
  store.append([
    { time: 0, data: { duration_ms: 90 * second } },
    { time: 30 * second, data: { duration_ms: 30 * second }, sampleRate: 2 },
    { time: 4 * minute, data: { duration_ms: 10 * minute } },
  ]);
  const query = { calculations: [{ op: 'CONCURRENCY' }], granularity: 60, time_range: 300 } as const;

  test('is the time that spans cover of each step, clipped to the window', () => {
    const { series, results } = runQuery(store, query, { now: 5 * minute });
    expect(series).toEqual([
      { time: 0, data: { CONCURRENCY: 2 } },
      { time: minute, data: { CONCURRENCY: 0.5 } },
      { time: 4 * minute, data: { CONCURRENCY: 1 } },
    ]);
    expect(results).toEqual([{ CONCURRENCY: 3.5 / 5 }]);
  });

  test('leaves out spans from before the window, or counts what they still run', () => {
    const at = { now: 14 * minute, totals: false };
    expect(runQuery(store, query, at).results).toEqual([{ CONCURRENCY: 0 }]);
    const semantics = { concurrencyOfEarlierSpans: 'counted' } as const;
    expect(runQuery(store, query, { ...at, semantics }).results).toEqual([{ CONCURRENCY: 1 }]);
  });
});

test('RATE_SUM is the difference to the step before, and over the window that of the last two steps', () => {
  const store = createEventStore();
  store.append([1, 4, 9, 3].map((value, n): Event => ({ time: n * minute, data: { value } })));
  const query = {
    calculations: [{ op: 'RATE_SUM', column: 'value' }],
    granularity: 60,
    time_range: 240,
  } as const;
  const { series, results } = runQuery(store, query, { now: 4 * minute });
  expect(series.map(({ data }) => data['RATE_SUM(value)'])).toEqual([null, 3, 5, -6]);
  expect(results).toEqual([{ 'RATE_SUM(value)': -6 }]);
});

test('HEATMAP counts values by bins of one width, over the window and for each step', () => {
  const store = createEventStore();
  store.append([
    { time: 0, data: { duration_ms: 1 } },
    { time: 1, data: { duration_ms: 9.5 }, sampleRate: 3 },
    { time: minute, data: { duration_ms: 41 } },
    { time: minute, data: {} },
  ]);
  const query = { calculations: [{ op: 'HEATMAP', column: 'duration_ms' }], granularity: 60, time_range: 120 } as const;
  const { results, series } = runQuery(store, query, { now: 2 * minute, semantics: { heatmapBins: 10 } });
  expect(results).toEqual([
    {
      'HEATMAP(duration_ms)': {
        bins: [
          { from: 0, to: 5, count: 1 },
          { from: 5, to: 10, count: 3 },
          { from: 40, to: 45, count: 1 },
        ],
      },
    },
  ]);
  expect(series[1]).toEqual({
    time: minute,
    data: { 'HEATMAP(duration_ms)': { bins: [{ from: 40, to: 45, count: 1 }] } },
  });
});

describe('relational fields', () => {
  const span = (id: string, parent: string | undefined, time: number, data: Event['data']): Event => ({
    time,
    data: { 'trace.trace_id': id[0], 'trace.span_id': id, 'trace.parent_id': parent, ...data },
  });
  const store = createEventStore();
  store.append([
    span('a1', undefined, 1, { name: 'GET /', service: 'web' }),
    span('a2', 'a1', 2, { name: 'query', service: 'db', error: true }),
    span('a3', 'a1', 3, { name: 'render', service: 'web' }),
    span('b1', undefined, 4, { name: 'GET /login', service: 'web' }),
    span('b2', 'b1', 5, { name: 'query', service: 'db' }),
    { time: 6, data: { name: 'log' } },
  ]);
  const at = { now: 60_000 };
  const ids = (filters: readonly object[]) =>
    runQuery(
      store,
      { filters, breakdowns: ['trace.span_id'], orders: [{ column: 'trace.span_id' }] } as never,
      at,
    ).results.map((row) => row['trace.span_id']);

  test('root. means the root of the trace, for itself too', () => {
    expect(ids([{ column: 'root.name', op: '=', value: 'GET /' }])).toEqual(['a1', 'a2', 'a3']);
  });
  test('parent. means the span above', () => {
    expect(ids([{ column: 'parent.name', op: 'starts-with', value: 'GET' }])).toEqual(['a2', 'a3', 'b2']);
  });
  test('child. gives the parent of such a span', () => {
    expect(ids([{ column: 'child.service', op: '=', value: 'db' }])).toEqual(['a1', 'b1']);
  });
  test('any. gives all spans of a trace that has one span which passes all its filters', () => {
    expect(
      ids([
        { column: 'any.service', op: '=', value: 'db' },
        { column: 'any.error', op: '=', value: true },
      ]),
    ).toEqual(['a1', 'a2', 'a3']);
    expect(
      ids([
        { column: 'any.service', op: '=', value: 'web' },
        { column: 'any.error', op: '=', value: true },
      ]),
    ).toEqual([]);
  });
  test('none. gives the rows of traces without such a span', () => {
    expect(ids([{ column: 'none.error', op: 'exists' }])).toEqual(['b1', 'b2', null]);
  });
  test('a breakdown reads the related span, and null where there is none', () => {
    expect(runQuery(store, { breakdowns: ['root.name', 'parent.service'] }, at).results).toEqual([
      { 'root.name': 'GET /', 'parent.service': 'web', COUNT: 2 },
      { 'root.name': 'GET /', 'parent.service': null, COUNT: 1 },
      { 'root.name': 'GET /login', 'parent.service': 'web', COUNT: 1 },
      { 'root.name': 'GET /login', 'parent.service': null, COUNT: 1 },
      { 'root.name': null, 'parent.service': null, COUNT: 1 },
    ]);
  });
});
