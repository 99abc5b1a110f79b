import type { QuerySpecification } from 'honeycomb-query/language';
import { describe, expect, test } from 'vitest';
import { createEventStore, type Event, QueryError, runQuery, type Semantics } from '../index.ts';

const at = { now: 10_000 };

function storeOf(...rows: readonly Event['data'][]) {
  const store = createEventStore();
  store.append(rows.map((data, time) => ({ time, data })));
  return store;
}

const answer = (
  store: ReturnType<typeof createEventStore>,
  query: QuerySpecification,
  semantics?: Partial<Semantics>,
) => runQuery(store, query, { ...at, semantics }).results;

function problemsOf(work: () => unknown): readonly string[] {
  try {
    work();
  } catch (error) {
    if (error instanceof QueryError) return error.message.split('\n');
    throw error;
  }
  return [];
}

describe('a query that cannot be answered is refused with all its problems', () => {
  const store = storeOf({ name: 'a', duration_ms: 1 });

  test('columns that there are not, with what was meant', () => {
    const query: QuerySpecification = {
      filters: [{ column: 'nmae', op: 'exists' }],
      breakdowns: ['gone'],
      calculations: [{ op: 'P95', column: 'duration' }],
      calculated_fields: [{ name: 'field', expression: '$duration_sm + 1' }],
      orders: [{ column: 'gone' }],
      havings: [{ calculate_op: 'P95', column: 'duration', op: '>', value: 1 }],
    };
    expect(problemsOf(() => answer(store, query))).toEqual([
      'filters[0].column: there is no column nmae, did you mean name?',
      'breakdowns[0]: there is no column gone',
      'calculations[0].column: there is no column duration',
    ]);
    expect(problemsOf(() => answer(store, { ...query, breakdowns: ['field'], orders: [] }))).toContain(
      'breakdowns[0]: there is no column duration_sm, did you mean duration_ms?',
    );
    const calculated = answer(store, { ...query, filters: [], havings: [] }, { unknownColumn: 'missing' });
    expect(calculated).toEqual([{ gone: null, 'P95(duration)': null }]);
  });

  test('numbers wanted of texts, unless they are to be passed over or read', () => {
    const texts = storeOf({ size: '1' }, { size: 'x' }, { size: '3' });
    const query: QuerySpecification = { calculations: [{ op: 'AVG', column: 'size' }] };
    expect(problemsOf(() => answer(texts, query))).toEqual([
      'calculations[0].column: AVG needs a numeric column, and size is a string column',
    ]);
    expect(answer(texts, query, { textInCalculation: 'missing' })).toEqual([{ 'AVG(size)': null }]);
    expect(answer(texts, query, { textInCalculation: 'parse' })).toEqual([{ 'AVG(size)': 2 }]);
  });

  test('formulas that cannot be read, and what is no query', () => {
    expect(
      problemsOf(() => runQuery(store, {}, { ...at, derivedColumns: { 'sli.ok': 'IF($name,', old: 'RATE($x)' } })),
    ).toEqual([
      'derived columns.sli.ok: column 10: expected a value after ",", got the end',
      'derived columns.old: RATE works on metrics datasets only',
    ]);
    expect(problemsOf(() => answer(store, { limit: 0, breakdown: [] } as QuerySpecification))).toEqual([
      'limit: 0 is too small; it takes at least 1',
      'there is no breakdown in a query specification, did you mean breakdowns?',
    ]);
  });

  test('regexes that RE2 does not know, wherever they stand', () => {
    const expression = 'REG_COUNT($name, `a**`)';
    const query: QuerySpecification = {
      calculated_fields: [{ name: 'field', expression }],
      calculations: [{ op: 'COUNT', name: 'name' }],
    };
    const refused = 'is no regex of RE2: error parsing regexp: invalid nested repetition operator: `**`';
    expect(problemsOf(() => answer(store, query))).toEqual([
      `calculated_fields[0].expression: argument 2 of REG_COUNT ${refused}`,
    ]);
    const inFormula = { calculations: query.calculations, formulas: [{ name: 'formula', expression }] };
    expect(problemsOf(() => answer(store, inFormula))).toEqual([
      `formulas[0].expression: argument 2 of REG_COUNT ${refused}`,
    ]);
  });

  test('more time buckets than a window can have', () => {
    expect(problemsOf(() => runQuery(store, { start_time: 0, granularity: 10 }, { now: 1e12 }))).toEqual([
      'granularity: a window of 1000000000 s can have 1000 steps, so one is at least 1000000 s, got 10 s',
    ]);
  });

  test('a calculated field that reads another, unless it may', () => {
    const derivedColumns = { one: '1', two: '$one + $one', loop: '$pool', pool: '$loop' };
    const query: QuerySpecification = { calculations: [{ op: 'SUM', column: 'two' }] };
    const run = (column: string, semantics?: Partial<Semantics>) =>
      runQuery(store, { calculations: [{ op: 'SUM', column }] }, { ...at, derivedColumns, semantics }).results;
    expect(problemsOf(() => run('two'))).toEqual([
      'calculations[0].column: two reads the calculated field one; write its formula there instead',
    ]);
    expect(run('two', { calculatedFieldOfAnother: 'read' })).toEqual([{ 'SUM(two)': 2 }]);
    expect(problemsOf(() => run('loop', { calculatedFieldOfAnother: 'read' }))).toEqual([
      'calculations[0].column: loop reads pool reads loop: a calculated field cannot read itself',
    ]);
    expect(query.calculations).toHaveLength(1);
  });

  test('CONCURRENCY without durations, and relations without ids', () => {
    expect(problemsOf(() => answer(storeOf({ a: 1 }), { calculations: [{ op: 'CONCURRENCY' }] }))).toEqual([
      'calculations[0].column: there is no column duration_ms',
    ]);
    expect(problemsOf(() => answer(store, { filters: [{ column: 'root.name', op: 'exists' }] }))).toEqual([
      'definitions.trace_id: there is no column trace.trace_id',
      'definitions.span_id: there is no column trace.span_id',
      'definitions.parent_id: there is no column trace.parent_id',
    ]);
  });
});

describe('values that JSON or UTF-8 cannot say', () => {
  test('NaN, infinities, null, lists and objects are missing', () => {
    const values = [Number.NaN, Number.POSITIVE_INFINITY, null, [1], { a: 1 }, 4] as never[];
    const store = storeOf(...values.map((value) => ({ value })));
    expect(store.columns).toEqual(new Map([['value', 'integer']]));
    expect(answer(store, { calculations: [{ op: 'COUNT', column: 'value' }, { op: 'COUNT' }] })).toEqual([
      { 'COUNT(value)': 1, COUNT: 6 },
    ]);
  });

  test('half a surrogate pair is U+FFFD', () => {
    const store = storeOf({ text: '\ud83d' }, { text: '\ufffd' }, { text: '\ud83d\ude00' });
    expect(answer(store, { breakdowns: ['text'] })).toEqual([
      { text: '\ufffd', COUNT: 2 },
      { text: '\ud83d\ude00', COUNT: 1 },
    ]);
  });

  test('a result too great for a number is none', () => {
    const store = storeOf({ value: 1e308 }, { value: 1e308 }, { value: -1e308 });
    const query: QuerySpecification = {
      calculated_fields: [{ name: 'tenfold', expression: '$value * 10' }],
      calculations: [
        { op: 'MAX', column: 'tenfold' },
        { op: 'P50', column: 'value' },
        { op: 'SUM', column: 'tenfold' },
      ],
    };
    expect(answer(store, query)).toEqual([{ 'MAX(tenfold)': null, 'P50(value)': 1e308, 'SUM(tenfold)': null }]);
  });

  test('an event without a time is refused', () => {
    expect(() => createEventStore().append([{ time: Number.NaN, data: {} }])).toThrow(
      "an event's time is milliseconds since 1970, got NaN",
    );
  });

  test('an event without data is refused', () => {
    const event = { time: 0 } as unknown as Event;
    expect(() => createEventStore().append([event])).toThrow("an event's values are its data, got undefined");
  });
});

describe('columns', () => {
  test("a column's first value makes its type, and an integer column turns into floats", () => {
    const store = storeOf({ a: 1, b: 'x', c: true, d: 1.5 }, { a: 2.5, b: 3, c: 'false', d: '7' }, { c: 0, d: 'x' });
    expect(Object.fromEntries(store.columns)).toEqual({ a: 'float', b: 'string', c: 'boolean', d: 'float' });
    expect(answer(store, { breakdowns: ['a', 'b', 'c', 'd'] })).toEqual([
      { a: 1, b: 'x', c: true, d: 1.5, COUNT: 1 },
      { a: 2.5, b: '3', c: false, d: 7, COUNT: 1 },
      { a: null, b: null, c: false, d: null, COUNT: 1 },
    ]);
  });

  test('values of another type can be taken as missing', () => {
    const store = createEventStore({ valueOfOtherType: 'missing', columns: { a: 'string' } });
    store.append([{ time: 0, data: { a: 1 } }]);
    expect(answer(store, { breakdowns: ['a'] })).toEqual([{ a: null, COUNT: 1 }]);
  });

  test('2 001 of them, one called __proto__', () => {
    const data = Object.fromEntries(Array.from({ length: 2000 }, (_, n) => [`column ${n}`, n]));
    Object.defineProperty(data, '__proto__', { value: 'x', enumerable: true });
    const store = storeOf(data);
    expect(store.columns.size).toBe(2001);
    const [row] = answer(store, { breakdowns: ['__proto__', 'column 1999'] });
    expect(Object.entries(row!)).toEqual([
      ['__proto__', 'x'],
      ['column 1999', 1999],
      ['COUNT', 1],
    ]);
  });
});

describe('sizes', () => {
  test('10 000 groups, of which the limit leaves 3, keep total and other right', () => {
    const store = createEventStore();
    store.append(
      Array.from({ length: 20_000 }, (_, n) => ({ time: n, data: { key: `k${n % 10_000}`, value: n % 10_000 } })),
    );
    const { results, series, total, other } = runQuery(
      store,
      {
        breakdowns: ['key'],
        calculations: [{ op: 'MAX', column: 'value' }, { op: 'COUNT' }],
        orders: [{ op: 'MAX', column: 'value', order: 'descending' }],
        limit: 3,
        granularity: 1,
        time_range: 100,
      },
      { now: 20_000 },
    );
    expect(results.map((row) => row.key)).toEqual(['k9999', 'k9998', 'k9997']);
    expect(series).toHaveLength(6);
    expect(total).toEqual({ 'MAX(value)': 9999, COUNT: 20_000 });
    expect(other).toEqual({ 'MAX(value)': 9996, COUNT: 19_994 });
  });

  test('groups by columns of every type that are too many for a table of all combinations', () => {
    const rows = Array.from({ length: 12_000 }, (_, n) => ({ a: n % 200, b: `b${n % 300}`, c: n % 7 === 0 }));
    const store = storeOf(...rows);
    const query: QuerySpecification = {
      calculated_fields: [{ name: 'd', expression: 'CONCAT($b, $a)' }],
      breakdowns: ['a', 'd', 'c', 'b'],
    };
    const { results } = runQuery(store, query, { now: 20_000, limit: 10_000, series: false, totals: false });
    const wanted = new Map<string, number>();
    for (const { a, b, c } of rows) {
      const key = JSON.stringify([a, `${b}${a}`, c, b]);
      wanted.set(key, (wanted.get(key) ?? 0) + 1);
    }
    expect(new Map(results.map(({ COUNT, ...keys }) => [JSON.stringify(Object.values(keys)), COUNT]))).toEqual(wanted);
  });

  test('an expression 900 levels deep', () => {
    const deep = `${'NOT('.repeat(899)}$a${')'.repeat(899)}`;
    const query: QuerySpecification = { calculated_fields: [{ name: 'deep', expression: deep }], breakdowns: ['deep'] };
    expect(answer(storeOf({ a: 1 }, { a: 0 }), query)).toEqual([
      { deep: false, COUNT: 1 },
      { deep: true, COUNT: 1 },
    ]);
  });

  test('a window that ends before it begins has no events', () => {
    const store = storeOf({ a: 1 });
    for (const windowIncludes of ['start', 'end'] as const) {
      const result = runQuery(store, { start_time: 100 }, { now: 0, semantics: { windowIncludes } });
      expect([result.results, result.series]).toEqual([[{ COUNT: 0 }], []]);
    }
  });

  test('no events: a count is 0, other results are none, and groups are none', () => {
    const store = createEventStore({ columns: { duration_ms: 'float', name: 'string' } });
    const calculations = [
      { op: 'COUNT' },
      { op: 'AVG', column: 'duration_ms' },
      { op: 'SUM', column: 'duration_ms' },
    ] as const;
    expect(answer(store, { calculations })).toEqual([{ COUNT: 0, 'AVG(duration_ms)': null, 'SUM(duration_ms)': null }]);
    expect(answer(store, { calculations: [calculations[2]] }, { sumOfNothing: 'zero' })).toEqual([
      { 'SUM(duration_ms)': 0 },
    ]);
    expect(answer(store, { calculations, breakdowns: ['name'] })).toEqual([]);
  });
});
