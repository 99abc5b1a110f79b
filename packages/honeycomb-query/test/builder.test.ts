import { describe, expect, test } from 'vitest';
import { DIV, EQUALS, formatProblem, IF, MUL, type QueryValue, query, rawExpression, rawQuery } from '../index.ts';
import { load, shop } from './shop.ts';

/** The specification of a query that is in order. */
function specified(built: QueryValue) {
  expect(built.problems().map(formatProblem)).toEqual([]);
  return built.specification;
}

describe('a query says only what was said', () => {
  test('nothing', () => {
    expect(specified(query(shop))).toEqual({});
  });

  test('everything at once', () => {
    const built = query(shop)
      .where('duration_ms', '>', 100)
      .where('name', 'in', ['checkout', 'pay'])
      .where('trace.parent_id', 'does-not-exist')
      .calculatedField('failed', ($) => IF($('error'), 1, 0))
      .calculate('P95', 'duration_ms')
      .calculate('COUNT')
      .calculate('CONCURRENCY')
      .calculate('AVG', 'failed')
      .groupBy('name', 'payment.provider')
      .having('COUNT', '>=', 10)
      .orderBy('P95(duration_ms)', 'descending')
      .orderBy('name', 'ascending')
      .limit(20)
      .timeRange('24h')
      .granularity('5m')
      .compareTimeOffset('7d');
    expect(specified(built)).toEqual({
      calculated_fields: [{ name: 'failed', expression: 'IF($error, 1, 0)' }],
      calculations: [
        { op: 'P95', column: 'duration_ms' },
        { op: 'COUNT' },
        { op: 'CONCURRENCY' },
        { op: 'AVG', column: 'failed' },
      ],
      filters: [
        { column: 'duration_ms', op: '>', value: 100 },
        { column: 'name', op: 'in', value: ['checkout', 'pay'] },
        { column: 'trace.parent_id', op: 'does-not-exist' },
      ],
      breakdowns: ['name', 'payment.provider'],
      havings: [{ calculate_op: 'COUNT', op: '>=', value: 10 }],
      orders: [
        { op: 'P95', column: 'duration_ms', order: 'descending' },
        { column: 'name', order: 'ascending' },
      ],
      limit: 20,
      time_range: 86_400,
      granularity: 300,
      compare_time_offset_seconds: 604_800,
    });
  });

  test('filters combined with OR', () => {
    const either = query(shop).filterCombination('OR').where('error', 'exists').where('duration_ms', '>', 1000);
    expect(specified(either)).toEqual({
      filters: [
        { column: 'error', op: 'exists' },
        { column: 'duration_ms', op: '>', value: 1000 },
      ],
      filter_combination: 'OR',
    });
  });

  test('a combination of no filters is not said', () => {
    expect(specified(query(shop).filterCombination('OR'))).toEqual({});
  });

  test('the same filter is said once', () => {
    const twice = query(shop).where('error', 'exists').where('error', 'exists');
    expect(specified(twice)).toEqual({ filters: [{ column: 'error', op: 'exists' }] });
  });

  test('a having and an order of the count that nobody asked for', () => {
    expect(specified(query(shop).groupBy('name').having('COUNT', '>', 1).orderBy('COUNT', 'descending'))).toEqual({
      breakdowns: ['name'],
      havings: [{ calculate_op: 'COUNT', op: '>', value: 1 }],
      orders: [{ op: 'COUNT', order: 'descending' }],
    });
  });
});

describe('Query Math', () => {
  test('names calculations, filters each of them, and makes a number of them', () => {
    const share = query(shop)
      .calculate('SUM', 'duration_ms', { as: 'slow', where: (event) => event.where('duration_ms', '>', 100) })
      .calculate('COUNT', { as: 'all' })
      .formula('share', ($) => MUL(DIV($('slow'), $('all')), 100))
      .groupBy('name')
      .orderBy('share', 'descending')
      .having('slow', '>', 0);
    expect(specified(share)).toEqual({
      calculations: [
        {
          op: 'SUM',
          column: 'duration_ms',
          name: 'slow',
          filters: [{ column: 'duration_ms', op: '>', value: 100 }],
        },
        { op: 'COUNT', name: 'all' },
      ],
      formulas: [{ name: 'share', expression: '($slow / $all) * 100' }],
      breakdowns: ['name'],
      havings: [{ calculate_op: 'SUM', column: 'duration_ms', op: '>', value: 0 }],
      orders: [{ column: 'share', order: 'descending' }],
    });
  });

  test('orders by the name of a calculation', () => {
    expect(specified(query(shop).calculate('COUNT', { as: 'all' }).orderBy('all', 'ascending')).orders).toEqual([
      { column: 'all', order: 'ascending' },
    ]);
  });
});

describe('other spans of the trace', () => {
  test('are filtered and grouped by with their relation before the column', () => {
    const related = query(shop)
      .whereRelated('any', (span) => span.where('name', '=', 'db.query').where('error', '=', true))
      .whereRelated('none', (span) => span.where('payment.provider', 'exists'))
      .groupByRelated('root', 'name');
    expect(specified(related)).toEqual({
      filters: [
        { column: 'any.name', op: '=', value: 'db.query' },
        { column: 'any.error', op: '=', value: true },
        { column: 'none.payment.provider', op: 'exists' },
      ],
      breakdowns: ['root.name'],
    });
  });
});

describe('a calculated field', () => {
  test('that reads an earlier one holds its formula, because Honeycomb cannot read one from another', () => {
    const built = query(shop)
      .calculatedField('server_error', ($) => EQUALS($('http.status_code'), 500))
      .calculatedField('score', ($) => IF($('server_error'), 1, 0))
      .calculate('AVG', 'score');
    expect(specified(built)).toEqual({
      calculated_fields: [
        { name: 'server_error', expression: '$http.status_code = 500' },
        { name: 'score', expression: 'IF($http.status_code = 500, 1, 0)' },
      ],
      calculations: [{ op: 'AVG', column: 'score' }],
    });
  });

  test('tells what is wrong with its formula', () => {
    const built = query(shop).calculatedField('x', () => rawExpression<number>('IF('));
    expect(built.problems().map(formatProblem)).toEqual([
      'calculated_fields[0].expression: column 4: expected a value after "(", got the end in IF(',
    ]);
  });
});

describe('times', () => {
  const absolute = (from: string | Date | number, to: string | Date | number) =>
    query(shop).startTime(from).endTime(to);
  const spoken = { start_time: 1_767_225_600, end_time: 1_767_229_200 };

  test.each<[as: string, from: string | Date | number, to: string | Date | number]>([
    ['ISO 8601 in UTC', '2026-01-01T00:00:00Z', '2026-01-01T01:00:00.999Z'],
    ['ISO 8601 with another zone', '2026-01-01T01:00+01:00', '2025-12-31T20:00:00-05:00'],
    ['a date', '2026-01-01', '2026-01-01T01:00Z'],
    ['Date', new Date(1_767_225_600_000), new Date(1_767_229_200_000)],
    ['unix seconds', 1_767_225_600, 1_767_229_200],
  ])('are read from %s', (_, from, to) => {
    expect(specified(absolute(from, to))).toEqual(spoken);
  });

  test('that are no moments on every machine are refused', () => {
    expect(absolute('2026-01-01T00:00:00', 'yesterday').problems().map(formatProblem)).toEqual([
      'start_time: cannot read "2026-01-01T00:00:00"; write an ISO 8601 time with its zone, such as 2026-01-31T14:00:00Z',
      'end_time: cannot read "yesterday"; write an ISO 8601 time with its zone, such as 2026-01-31T14:00:00Z',
    ]);
    expect(query(shop).startTime(new Date(Number.NaN)).problems().map(formatProblem)).toEqual([
      'start_time: cannot read Invalid Date; write an ISO 8601 time with its zone, such as 2026-01-31T14:00:00Z',
    ]);
    expect(absolute('2026-02-31', '2026-02-30T01:00:00Z').problems().map(formatProblem)).toEqual([
      'start_time: cannot read "2026-02-31"; write an ISO 8601 time with its zone, such as 2026-01-31T14:00:00Z',
      'end_time: cannot read "2026-02-30T01:00:00Z"; write an ISO 8601 time with its zone, such as 2026-01-31T14:00:00Z',
    ]);
    expect(query(shop).startTime(1_767_225_600_000).problems().map(formatProblem)).toEqual([
      'start_time: 1767225600000 is in milliseconds; it takes unix seconds',
    ]);
  });

  test('are lengths with a unit', () => {
    const lengths = ['90s', '5m', '2h', '7d', '1w', '1.5h'] as const;
    expect(lengths.map((length) => specified(query(shop).timeRange(length)).time_range)).toEqual([
      90, 300, 7200, 604_800, 604_800, 5400,
    ]);
    expect(query(shop).timeRange('0.001s').problems().map(formatProblem)).toEqual([
      'time_range: cannot read "0.001s"; write whole seconds with a unit, such as 90s, 5m, 2h or 7d',
    ]);
  });
});

test('a query never changes: each step is another query', () => {
  const base = query(shop).calculate('COUNT').where('error', 'exists');
  const before = structuredClone(base.specification);
  base.where('name', '=', 'pay').groupBy('name').limit(5).timeRange('1h').calculate('AVG', 'duration_ms');
  expect(base.specification).toEqual(before);
});

test('a metrics dataset calculates what metrics have', () => {
  expect(specified(query(load).calculate('COUNT_DATAPOINTS').calculate('HISTOGRAM_COUNT', 'cpu'))).toEqual({
    calculations: [{ op: 'COUNT_DATAPOINTS' }, { op: 'HISTOGRAM_COUNT', column: 'cpu' }],
  });
});

test('a raw query is kept as it is and checked like a built one', () => {
  const specification = { calculations: [{ op: 'AVG', column: 'name' }] } as const;
  const raw = rawQuery(shop, specification);
  expect(raw.specification).toBe(specification);
  expect(raw.problems().map(formatProblem)).toEqual([
    'calculations[0].column: AVG needs a numeric column, and name is a string column',
  ]);
});
