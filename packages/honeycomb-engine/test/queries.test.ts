import { expect, test } from 'vitest';
import { createEventStore, runQuery } from '../index.ts';

const minute = 60_000;

test('a query groups, calculates, orders and limits, with series, total and other', () => {
  const store = createEventStore();
  store.append([
    { time: 0, data: { name: 'a', duration_ms: 10 } },
    { time: minute, data: { name: 'a', duration_ms: 30 }, sampleRate: 3 },
    { time: minute, data: { name: 'b', duration_ms: 5 } },
    { time: minute, data: { name: 'c' } },
    { time: 2 * minute, data: { duration_ms: 1.5 } },
  ]);
  const result = runQuery(
    store,
    {
      calculations: [{ op: 'COUNT' }, { op: 'AVG', column: 'duration_ms' }, { op: 'P50', column: 'duration_ms' }],
      breakdowns: ['name'],
      orders: [{ op: 'COUNT', order: 'descending' }],
      limit: 2,
      granularity: 60,
      time_range: 600,
    },
    { now: 10 * minute },
  );
  expect(result).toEqual({
    results: [
      { name: 'a', COUNT: 4, 'AVG(duration_ms)': 25, 'P50(duration_ms)': 30 },
      { name: 'b', COUNT: 1, 'AVG(duration_ms)': 5, 'P50(duration_ms)': 5 },
    ],
    series: [
      { time: 0, data: { name: 'a', COUNT: 1, 'AVG(duration_ms)': 10, 'P50(duration_ms)': 10 } },
      { time: minute, data: { name: 'a', COUNT: 3, 'AVG(duration_ms)': 30, 'P50(duration_ms)': 30 } },
      { time: minute, data: { name: 'b', COUNT: 1, 'AVG(duration_ms)': 5, 'P50(duration_ms)': 5 } },
    ],
    total: { COUNT: 7, 'AVG(duration_ms)': 106.5 / 6, 'P50(duration_ms)': 20 },
    other: { COUNT: 2, 'AVG(duration_ms)': 1.5, 'P50(duration_ms)': 1.5 },
    from: 0,
    to: 10 * minute,
    granularity: minute,
  });
});
