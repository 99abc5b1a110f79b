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
