import type { QuerySpecification } from 'honeycomb-query/language';
import { describe, expect, test } from 'vitest';
import { createEventStore, type Event, type ResultRow, type RunOptions, runQuery, type Semantics } from '../index.ts';

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

function answer(
  rows: readonly Event['data'][],
  query: QuerySpecification,
  options: Partial<RunOptions> & { readonly semantics?: Partial<Semantics> } = {},
): readonly ResultRow[] {
  const store = createEventStore();
  store.append(rows.map((data, time) => ({ time, data })));
  return runQuery(store, query, { now: minute, ...options }).results;
}

test('formulas stand in place of the calculations, which filters of their own and orders can mean', () => {
  const rows = [
    { user: 'a', status: 'done' },
    { user: 'a', status: 'open' },
    { user: 'b', status: 'done' },
    { user: 'c', status: 'open' },
  ];
  const query: QuerySpecification = {
    breakdowns: ['user'],
    calculations: [
      { op: 'COUNT', name: 'done', filters: [{ column: 'status', op: '=', value: 'done' }] },
      { op: 'COUNT', name: 'all', filters: [] },
    ],
    formulas: [{ name: 'rate', expression: 'DIV($done, $all)' }],
    orders: [{ column: 'rate', order: 'descending' }],
  };
  expect(answer(rows, query)).toEqual([
    { user: 'b', rate: 1 },
    { user: 'a', rate: 0.5 },
    { user: 'c', rate: 0 },
  ]);
  expect(answer(rows, { ...query, orders: [{ column: 'done' }] }).map(({ user }) => user)).toEqual(['c', 'a', 'b']);
});

test('having leaves out groups by a calculation, and those that have no value of it', () => {
  const rows = [{ name: 'a', ms: 5 }, { name: 'b', ms: 1 }, { name: 'c' }];
  const query: QuerySpecification = {
    breakdowns: ['name'],
    calculations: [{ op: 'COUNT' }, { op: 'MAX', column: 'ms' }],
    havings: [{ calculate_op: 'MAX', column: 'ms', op: '<', value: 5 }],
  };
  expect(answer(rows, query)).toEqual([{ name: 'b', COUNT: 1, 'MAX(ms)': 1 }]);
});

describe('the order of groups', () => {
  const rows = [{ key: 'a', ms: 1 }, { key: 'b', ms: 3 }, { key: 'b' }, { key: 'c' }, { ms: 2 }];
  const query: QuerySpecification = { breakdowns: ['key'], calculations: [{ op: 'AVG', column: 'ms' }] };
  const keys = (more: QuerySpecification, semantics?: Partial<Semantics>) =>
    answer(rows, { ...query, ...more }, { semantics }).map(({ key }) => key);

  test('is by the first result from the greatest down when nothing is said', () => {
    expect(keys({})).toEqual(['b', null, 'a', 'c']);
    expect(keys({}, { defaultOrder: 'groups ascending' })).toEqual(['a', 'b', 'c', null]);
  });
  test('is ascending when no direction is said, with null last', () => {
    expect(keys({ orders: [{ op: 'AVG', column: 'ms' }] })).toEqual(['a', null, 'b', 'c']);
    expect(keys({ orders: [{ column: 'key', order: 'descending' }] })).toEqual(['c', 'b', 'a', null]);
    expect(keys({ orders: [{ op: 'AVG', column: 'ms' }] }, { nullOrder: 'first' })).toEqual(['c', 'a', null, 'b']);
  });
  test('goes on to the next order where the first finds no difference, and then to the keys', () => {
    const pairs = [
      { a: 1, b: 'y' },
      { a: 1, b: 'x' },
      { a: 2, b: 'y' },
    ];
    const orders = [{ op: 'COUNT' as const }, { column: 'a', order: 'descending' as const }];
    expect(answer(pairs, { breakdowns: ['a', 'b'], orders }).map(({ a, b }) => `${a}${b}`)).toEqual(['2y', '1x', '1y']);
  });
});

describe('limits', () => {
  const rows = Array.from({ length: 1500 }, (_, key) => ({ key }));
  const count = (query: QuerySpecification, options?: Parameters<typeof answer>[2]) =>
    answer(rows, { breakdowns: ['key'], ...query }, options).length;

  test('are 1000 when none is set, and can be taken to be another', () => {
    expect(count({})).toBe(1000);
    expect(count({}, { semantics: { defaultLimit: 100 } })).toBe(100);
  });
  test('of a run go before those of the query', () => {
    expect(count({ limit: 10 })).toBe(10);
    expect(count({ limit: 10 }, { limit: 10_000 })).toBe(1500);
  });
});

test('rows count as often as their sample rate, but in COUNT_DISTINCT, MIN, MAX, and with usage_mode', () => {
  const store = createEventStore();
  store.append([
    { time: 0, sampleRate: 10, data: { user: 'a', ms: 1 } },
    { time: 1, sampleRate: 1, data: { user: 'b', ms: 12 } },
    { time: 2, sampleRate: 0, data: { user: 'b' } },
  ]);
  const query: QuerySpecification = {
    calculations: [
      { op: 'COUNT' },
      { op: 'COUNT', column: 'ms' },
      { op: 'SUM', column: 'ms' },
      { op: 'AVG', column: 'ms' },
      { op: 'P50', column: 'ms' },
      { op: 'MAX', column: 'ms' },
      { op: 'COUNT_DISTINCT', column: 'user' },
    ],
  };
  const values = (more: QuerySpecification) =>
    Object.values(runQuery(store, { ...query, ...more }, { now: minute }).results[0]!);
  expect(values({})).toEqual([12, 11, 22, 2, 1, 12, 2]);
  expect(values({ usage_mode: true })).toEqual([3, 2, 13, 6.5, 6.5, 12, 2]);
});

test('percentiles lie between neighbours, or on the nearest rank', () => {
  const rows = [1, 2, 3, 10].map((ms) => ({ ms }));
  const query: QuerySpecification = {
    calculations: (['P50', 'P25', 'P75'] as const).map((op) => ({ op, column: 'ms' })),
  };
  expect(Object.values(answer(rows, query)[0]!)).toEqual([2.5, 1.75, 4.75]);
  expect(Object.values(answer(rows, query, { semantics: { percentile: 'nearest rank' } })[0]!)).toEqual([2, 1, 3]);
});

test('true and false count as 1 and 0 in calculations, or not at all', () => {
  const rows = [{ error: true }, { error: false }, { error: true }, {}];
  const query: QuerySpecification = { calculations: [{ op: 'AVG', column: 'error' }] };
  expect(answer(rows, query)).toEqual([{ 'AVG(error)': 2 / 3 }]);
  expect(answer(rows, query, { semantics: { booleanInCalculation: 'missing' } })).toEqual([{ 'AVG(error)': null }]);
});

test("the dataset's calculated fields can be named like columns, and the query's own go before them", () => {
  const store = createEventStore();
  store.append([
    { time: 0, data: { error: true } },
    { time: 1, data: { name: 'a' } },
  ]);
  const derivedColumns = { 'sli.ok': 'IF(EXISTS($name), !$error)', failed: '2' };
  const query: QuerySpecification = {
    calculated_fields: [{ name: 'failed', expression: 'IF($error, 1, 0)' }],
    breakdowns: ['sli.ok'],
    calculations: [{ op: 'SUM', column: 'failed' }],
  };
  expect(runQuery(store, query, { now: minute, derivedColumns }).results).toEqual([
    { 'sli.ok': null, 'SUM(failed)': 1 },
    { 'sli.ok': true, 'SUM(failed)': 0 },
  ]);
});

test('without series and totals a result is its rows', () => {
  const store = createEventStore();
  store.append([{ time: 0, data: {} }]);
  expect(runQuery(store, { time_range: 60 }, { now: minute, series: false, totals: false })).toEqual({
    results: [{ COUNT: 1 }],
    series: [],
    total: {},
    from: 0,
    to: minute,
    granularity: 1000,
  });
});
