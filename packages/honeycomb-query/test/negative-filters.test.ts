import { describe, expect, test } from 'vitest';
import { formatProblem, IF, type QueryValue, query } from '../index.ts';
import { shop } from './shop.ts';

const field = (name: string, expression: string) => ({
  calculated_fields: [{ name, expression }],
  filters: [{ column: name, op: '=', value: true }],
});

describe('a negative filter says what a missing column means', () => {
  test('combined with AND, exclude asks for the column as well', () => {
    const built = query(shop).where('payment.provider', '!=', 'paypal', { missing: 'exclude' });
    expect(built.specification).toEqual({
      filters: [
        { column: 'payment.provider', op: 'exists' },
        { column: 'payment.provider', op: '!=', value: 'paypal' },
      ],
    });
    expect(built.problems()).toEqual([]);
  });

  test('combined with AND, include is a calculated field, because a comparison with nothing is false', () => {
    const built = query(shop).where('payment.provider', '!=', 'paypal', { missing: 'include' });
    expect(built.specification).toEqual(
      field('payment.provider_is_not_paypal_or_missing', 'NOT($payment.provider = "paypal")'),
    );
    expect(built.problems()).toEqual([]);
  });

  test('combined with OR, exclude is a calculated field too, because filters cannot be nested', () => {
    const built = query(shop)
      .filterCombination('OR')
      .where('payment.provider', '!=', 'paypal', { missing: 'exclude' })
      .where('error', 'exists');
    expect(built.specification).toEqual({
      calculated_fields: [
        {
          name: 'payment.provider_is_not_paypal_and_exists',
          expression: 'EXISTS($payment.provider) AND NOT($payment.provider = "paypal")',
        },
      ],
      filters: [
        { column: 'payment.provider_is_not_paypal_and_exists', op: '=', value: true },
        { column: 'error', op: 'exists' },
      ],
      filter_combination: 'OR',
    });
    expect(built.problems()).toEqual([]);
  });

  test('combined with OR, include is the same field as with AND', () => {
    const built = query(shop).where('name', '!=', 'pay', { missing: 'include' }).where('error', 'exists');
    expect(built.filterCombination('OR').specification.calculated_fields).toEqual(
      built.specification.calculated_fields,
    );
  });

  const asked = query(shop);
  test.each([
    ['!=', asked.where('name', '!=', 'pay', { missing: 'include' }), 'NOT($name = "pay")', 'name_is_not_pay'],
    [
      'not-in',
      asked.where('name', 'not-in', ['pay', 'ship'], { missing: 'include' }),
      'NOT(IN($name, "pay", "ship"))',
      'name_not_in_pay_ship',
    ],
    [
      'does-not-contain',
      asked.where('name', 'does-not-contain', 'pay', { missing: 'include' }),
      'NOT(CONTAINS($name, "pay"))',
      'name_does_not_contain_pay',
    ],
    [
      'does-not-start-with',
      asked.where('name', 'does-not-start-with', 'pay', { missing: 'include' }),
      'NOT(STARTS_WITH($name, "pay"))',
      'name_does_not_start_with_pay',
    ],
    [
      'does-not-end-with',
      asked.where('name', 'does-not-end-with', 'pay', { missing: 'include' }),
      'NOT(ENDS_WITH($name, "pay"))',
      'name_does_not_end_with_pay',
    ],
  ])('%s has its function', (_, built, expression, name) => {
    expect(built.specification).toEqual(field(`${name}_or_missing`, expression));
    expect(built.problems()).toEqual([]);
  });

  test('in the filters of one calculation', () => {
    const built = query(shop)
      .calculate('COUNT', { as: 'kept', where: (event) => event.where('name', '!=', 'pay', { missing: 'exclude' }) })
      .calculate('COUNT', { as: 'all', where: (event) => event.where('name', '!=', 'pay', { missing: 'include' }) });
    expect(built.specification).toEqual({
      calculated_fields: [{ name: 'name_is_not_pay_or_missing', expression: 'NOT($name = "pay")' }],
      calculations: [
        {
          op: 'COUNT',
          name: 'kept',
          filters: [
            { column: 'name', op: 'exists' },
            { column: 'name', op: '!=', value: 'pay' },
          ],
        },
        { op: 'COUNT', name: 'all', filters: [{ column: 'name_is_not_pay_or_missing', op: '=', value: true }] },
      ],
    });
    expect(built.problems()).toEqual([]);
  });

  test('on a calculated field, whose formula is then written out', () => {
    const built = query(shop)
      .calculatedField('failed', ($) => IF($('error'), 1, 0))
      .where('failed', '!=', 1, { missing: 'include' });
    expect(built.specification.calculated_fields).toEqual([
      { name: 'failed', expression: 'IF($error, 1, 0)' },
      { name: 'failed_is_not_1_or_missing', expression: 'NOT(IF($error, 1, 0) = 1)' },
    ]);
    expect(built.problems()).toEqual([]);
  });

  test('with a value that cannot be written, which is told like that of any other filter', () => {
    const built = query(shop).where('duration_ms', '!=', Number.NaN, { missing: 'include' });
    expect(built.problems().map(formatProblem)).toEqual([
      'filters[0].value: text, a number, true, false or a list of these is wanted, got NaN',
    ]);
  });

  test('not without saying what a missing column means, where the compiler did not see it', () => {
    const untyped = query(shop) as unknown as { where(...condition: readonly unknown[]): QueryValue };
    expect(untyped.where('name', '!=', 'pay').problems().map(formatProblem)).toEqual([
      "filters: name !=: what an event without the column means must be said; add { missing: 'include' } or { missing: 'exclude' }",
    ]);
  });

  test('by an operator that is chosen while running, whose policy counts if it is negative', () => {
    const kept = (op: '=' | '!=') => query(shop).where('name', op, 'pay', { missing: 'exclude' }).specification.filters;
    expect([kept('='), kept('!=')]).toEqual([
      [{ column: 'name', op: '=', value: 'pay' }],
      [
        { column: 'name', op: 'exists' },
        { column: 'name', op: '!=', value: 'pay' },
      ],
    ]);
  });

  test('on another span only as exclude, because a calculated field cannot see it', () => {
    const built = query(shop).whereRelated('root', (span) => span.where('name', '!=', 'pay', { missing: 'include' }));
    expect(built.problems().map(formatProblem)).toContain(
      'filters: root.name: a negative condition on another span can only exclude missing columns',
    );
  });
});

test('two negations whose values differ only in signs stay two', () => {
  const built = query(shop)
    .where('name', '!=', 'a b', { missing: 'include' })
    .where('name', '!=', 'a/b', { missing: 'include' })
    .where('name', '!=', 'a b', { missing: 'include' });
  expect(built.specification).toEqual({
    calculated_fields: [
      { name: 'name_is_not_a_b_or_missing', expression: 'NOT($name = "a b")' },
      { name: 'name_is_not_a_b_or_missing_2', expression: 'NOT($name = "a/b")' },
    ],
    filters: [
      { column: 'name_is_not_a_b_or_missing', op: '=', value: true },
      { column: 'name_is_not_a_b_or_missing_2', op: '=', value: true },
    ],
  });
});
