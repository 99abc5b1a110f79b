import fc from 'fast-check';
import type { QuerySpecification } from 'honeycomb-query/language';
import { describe, expect, test } from 'vitest';
import { compileQuery, createEventStore, type Event, runQuery, type Semantics } from '../index.ts';

const second = 1000;
const minute = 60 * second;
const hour = 60 * minute;

/** An event every second from 0 to before `seconds`. */
function everySecond(seconds: number) {
  const store = createEventStore();
  store.append(Array.from({ length: seconds }, (_, n) => ({ time: n * second, data: { n } })));
  return store;
}

describe('the window of a query', () => {
  const store = everySecond(600);
  const windowOf = (query: QuerySpecification, semantics?: Partial<Semantics>) => {
    const { from, to, results } = runQuery(store, query, { now: 300 * second, semantics });
    return { from: from / second, to: to / second, count: results[0]!.COUNT };
  };

  test('ends now, follows a start, precedes an end, or lies between both', () => {
    expect(windowOf({ time_range: 60 })).toEqual({ from: 240, to: 300, count: 60 });
    expect(windowOf({ time_range: 60, start_time: 10 })).toEqual({ from: 10, to: 70, count: 60 });
    expect(windowOf({ time_range: 60, end_time: 100 })).toEqual({ from: 40, to: 100, count: 60 });
    expect(windowOf({ start_time: 5, end_time: 8 })).toEqual({ from: 5, to: 8, count: 3 });
    expect(windowOf({ start_time: 290 })).toEqual({ from: 290, to: 300, count: 10 });
    expect(windowOf({})).toEqual({ from: -6900, to: 300, count: 300 });
  });

  test('holds its start and not its end, or the other way round', () => {
    const query = {
      time_range: 2,
      calculations: [
        { op: 'MIN', column: 'n' },
        { op: 'MAX', column: 'n' },
      ],
    } as const;
    const extremes = (semantics?: Partial<Semantics>) =>
      runQuery(store, query, { now: 300 * second, semantics }).results;
    expect(extremes()).toEqual([{ 'MIN(n)': 298, 'MAX(n)': 299 }]);
    expect(extremes({ windowIncludes: 'end' })).toEqual([{ 'MIN(n)': 299, 'MAX(n)': 300 }]);
  });

  test('leaves out what had not arrived: a span arrives when it ends', () => {
    const spans = createEventStore();
    spans.append([
      { time: 0, data: { duration_ms: 5 * second } },
      { time: 0, arrival: 2 * second, data: { duration_ms: 9 * second } },
      { time: 0, data: {} },
    ]);
    const seen = (arrivedBy: number) => runQuery(spans, {}, { now: hour, arrivedBy }).results[0]!.COUNT;
    expect([0, 2, 4.999, 5].map((by) => seen(by * second))).toEqual([1, 2, 2, 3]);
  });

  test('finds the same rows in whatever order they came, over several blocks', () => {
    fc.assert(
      fc.property(
        fc.integer({ min: 0, max: 2 ** 31 }),
        fc.constantFrom(0, 50, 100_000),
        fc.tuple(fc.nat(30_000), fc.nat(30_000), fc.nat(30_000)),
        (seed, disorder, [a, b, by]) => {
          let state = seed;
          const random = (): number => {
            state = (Math.imul(state, 1_103_515_245) + 12_345) & 0x7fff_ffff;
            return state / 0x7fff_ffff;
          };
          const rows = Array.from({ length: 20_000 }, (_, n): Event => {
            const time = second * Math.floor((n % 30_000) + random() * disorder);
            return { time, arrival: time + Math.floor(random() * 100) * second, data: { n } };
          });
          const shuffled = createEventStore();
          shuffled.append(rows);
          const [from, to, arrivedBy] = [Math.min(a, b), Math.max(a, b), by * second];
          const { results } = runQuery(
            shuffled,
            { start_time: from, end_time: to, calculations: [{ op: 'COUNT' }, { op: 'SUM', column: 'n' }] },
            { now: 0, arrivedBy },
          );
          const wanted = rows.filter(
            ({ time, arrival }) => time >= from * second && time < to * second && arrival! <= arrivedBy,
          );
          const sum = wanted.reduce((total, { data }) => total + (data.n as number), 0);
          expect(results).toEqual([{ COUNT: wanted.length, 'SUM(n)': wanted.length > 0 ? sum : null }]);
        },
      ),
      { numRuns: 30 },
    );
  });
});

describe('time buckets', () => {
  test('have the shortest width that Honeycomb offers and that gives 300 of them at most', () => {
    const store = createEventStore();
    const width = (time_range: number) => runQuery(store, { time_range }, { now: 0 }).granularity / second;
    expect([60, 600, 3600, 7200, 86_400, 604_800, 2_419_200, 31_536_000].map(width)).toEqual([
      1, 5, 15, 30, 300, 3600, 10_800, 172_800,
    ]);
  });

  test('begin at multiples of their width, or with the window', () => {
    const store = everySecond(120);
    const query = { time_range: 90, granularity: 60 } as const;
    const series = (semantics?: Partial<Semantics>) =>
      runQuery(store, query, { now: 120 * second, semantics }).series.map(({ time, data }) => [
        time / second,
        data.COUNT,
      ]);
    expect(series()).toEqual([
      [0, 30],
      [60, 60],
    ]);
    expect(series({ bucketAlignment: 'window' })).toEqual([
      [30, 60],
      [90, 30],
    ]);
  });

  test('are compared with those of an earlier window', () => {
    const store = createEventStore();
    store.append([0, 1, 1, 2].map((hours) => ({ time: hours * hour + minute, data: {} })));
    const query = { time_range: 1800, granularity: 1800, compare_time_offset_seconds: 3600 } as const;
    const { results, comparison } = runQuery(store, query, { now: 2.5 * hour });
    expect(results).toEqual([{ COUNT: 1 }]);
    expect(comparison).toEqual({
      results: [{ COUNT: 2 }],
      series: [{ time: hour, data: { COUNT: 2 } }],
      total: { COUNT: 2 },
      from: hour,
      to: 1.5 * hour,
      granularity: 30 * minute,
    });
  });
});

test('a compiled query sees what the store has taken in since, new columns too', () => {
  const store = createEventStore({ columns: { name: 'string' } });
  const query = compileQuery({ breakdowns: ['name'], time_range: 60 }, { semantics: { unknownColumn: 'missing' } });
  const later = compileQuery({ breakdowns: ['later'], time_range: 60 }, { semantics: { unknownColumn: 'missing' } });
  store.append([{ time: 0, data: {} }]);
  expect(query.run(store, { now: second }).results).toEqual([{ name: null, COUNT: 1 }]);
  expect(later.run(store, { now: second }).results).toEqual([{ later: null, COUNT: 1 }]);
  store.append([{ time: 1, data: { name: 'a', later: 7 } }]);
  expect(query.run(store, { now: second }).results).toEqual([
    { name: 'a', COUNT: 1 },
    { name: null, COUNT: 1 },
  ]);
  expect(later.run(store, { now: second }).results).toEqual([
    { later: 7, COUNT: 1 },
    { later: null, COUNT: 1 },
  ]);
  expect(query.run(createEventStore({ columns: { name: 'string' } }), { now: second }).results).toEqual([]);
});
