import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { equivalent, type QuerySpecification } from '../index.ts';

type Pair = [a: QuerySpecification, b: QuerySpecification];

const error = { column: 'error', op: 'exists' } as const;
const slow = { column: 'duration_ms', op: '>', value: 100 } as const;
const count = { op: 'COUNT' } as const;
const p95 = { op: 'P95', column: 'duration_ms' } as const;
const one = { name: 'one', expression: '1' };
const two = { name: 'two', expression: '2' };
const above = { calculate_op: 'COUNT', op: '>', value: 1 } as const;
const below = { calculate_op: 'COUNT', op: '<', value: 9 } as const;

describe('means the same to the provider', () => {
  test.each(
    Object.entries<Pair>({
      'the order of filters': [{ filters: [error, slow] }, { filters: [slow, error] }],
      'a filter said twice': [{ filters: [error, slow] }, { filters: [error, slow, error] }],
      'the order of keys': [{ filters: [slow] }, { filters: [{ value: 100, op: '>', column: 'duration_ms' }] }],
      'the order of havings': [{ havings: [above, below] }, { havings: [below, above] }],
      'the order of calculated fields': [{ calculated_fields: [one, two] }, { calculated_fields: [two, one] }],
      'the order of the filters of a calculation': [
        { calculations: [{ ...count, name: 'n', filters: [error, slow] }] },
        { calculations: [{ ...count, name: 'n', filters: [slow, error] }] },
      ],
      'no calculation and COUNT': [{}, { calculations: [count] }],
      'an empty list of calculations and COUNT': [{ calculations: [] }, { calculations: [count] }],
      'no combination and AND': [{ filters: [error] }, { filters: [error], filter_combination: 'AND' }],
      'no combination and AND in a calculation': [
        { calculations: [{ ...count, name: 'n', filters: [error] }] },
        { calculations: [{ ...count, name: 'n', filters: [error], filter_combination: 'AND' }] },
      ],
      'no limit and 1000': [{}, { limit: 1000 }],
      'no window and two hours': [{}, { time_range: 7200 }],
      'no step and 0': [{}, { granularity: 0 }],
      'no direction and ascending': [{ orders: [count] }, { orders: [{ ...count, order: 'ascending' }] }],
      'no lists and empty ones': [
        {},
        { filters: [], havings: [], orders: [], breakdowns: [], formulas: [], calculated_fields: [] },
      ],
      '1 and 1.0': [
        { filters: [{ ...slow, value: JSON.parse('1') }] },
        { filters: [{ ...slow, value: JSON.parse('1.0') }] },
      ],
    }),
  )('%s', (_, [a, b]) => {
    expect([equivalent(a, b), equivalent(b, a)]).toEqual([true, true]);
  });
});

describe('means something else to the provider', () => {
  test.each(
    Object.entries<Pair>({
      'the order of calculations': [{ calculations: [count, p95] }, { calculations: [p95, count] }],
      'the order of formulas': [{ formulas: [one, two] }, { formulas: [two, one] }],
      'the order of orders': [{ orders: [count, p95] }, { orders: [p95, count] }],
      'the order of groups': [{ breakdowns: ['a', 'b'] }, { breakdowns: ['b', 'a'] }],
      'a group said twice': [{ breakdowns: ['a'] }, { breakdowns: ['a', 'a'] }],
      'another filter': [{ filters: [error] }, { filters: [slow] }],
      'one filter more': [{ filters: [error] }, { filters: [error, slow] }],
      'another combination': [{ filters: [error] }, { filters: [error], filter_combination: 'OR' }],
      'another combination in a calculation': [
        { calculations: [{ ...count, name: 'n', filters: [error] }] },
        { calculations: [{ ...count, name: 'n', filters: [error], filter_combination: 'OR' }] },
      ],
      'another name': [{ calculations: [{ ...count, name: 'a' }] }, { calculations: [{ ...count, name: 'b' }] }],
      'another having': [{ havings: [above] }, { havings: [below] }],
      'another expression': [{ calculated_fields: [one] }, { calculated_fields: [{ ...one, expression: '2' }] }],
      'another direction': [{ orders: [count] }, { orders: [{ ...count, order: 'descending' }] }],
      'another limit': [{}, { limit: 100 }],
      'another window': [{}, { time_range: 3600 }],
      'another step': [{}, { granularity: 60 }],
      'a start': [{}, { start_time: 0 }],
      'an end': [{ end_time: 1 }, { end_time: 2 }],
      'a comparison': [{}, { compare_time_offset_seconds: 7200 }],
      '1 and "1"': [{ filters: [{ ...slow, value: 1 }] }, { filters: [{ ...slow, value: '1' }] }],
      'the order of the values of in': [
        { filters: [{ column: 'a', op: 'in', value: [1, 2] }] },
        { filters: [{ column: 'a', op: 'in', value: [2, 1] }] },
      ],
    }),
  )('%s', (_, [a, b]) => {
    expect([equivalent(a, b), equivalent(b, a)]).toEqual([false, false]);
  });
});

test('shuffled filters are the same, shuffled groups are not', () => {
  const values = fc.uniqueArray(fc.string({ minLength: 1, maxLength: 5 }), { minLength: 2, maxLength: 6 });
  const shuffled = values.chain((list) =>
    fc.tuple(fc.constant(list), fc.shuffledSubarray(list, { minLength: list.length, maxLength: list.length })),
  );
  fc.assert(
    fc.property(shuffled, ([list, other]) => {
      const filters = (names: readonly string[]): QuerySpecification => ({
        filters: names.map((value) => ({ column: 'name', op: '=', value })),
      });
      expect(equivalent(filters(list), filters(other))).toBe(true);
      const sameOrder = list.every((value, index) => value === other[index]);
      expect(equivalent({ breakdowns: list }, { breakdowns: other })).toBe(sameOrder);
    }),
  );
});
