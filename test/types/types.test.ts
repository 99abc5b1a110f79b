import { defineSlo, defineTrigger, type TriggerDefinition, type TriggerQueryCheck } from 'honeycomb-constructs';
import {
  column,
  type Dataset,
  DIV,
  dataset,
  EQUALS,
  type Formula,
  IF,
  NOT,
  type Query,
  type QueryValue,
  query,
  rawExpression,
  rawQuery,
} from 'honeycomb-query';
import { describe, expect, expectTypeOf, test } from 'vitest';
import { z } from 'zod';
import { alert, load, shop } from './shop.ts';

type Shop = {
  readonly name: string;
  readonly duration_ms: number;
  readonly error: true;
  readonly provider: 'visa' | 'paypal';
};

describe('a contract as a type', () => {
  test('has plain values, without what may be missing', () => {
    expectTypeOf(shop).toEqualTypeOf<Dataset<Shop, 'events'>>();
    expectTypeOf(load).toEqualTypeOf<Dataset<{ readonly cpu: number }, 'metrics'>>();
  });
});

describe('what a query knows of itself', () => {
  test('at the start: nothing is calculated, named or used', () => {
    expectTypeOf(query(shop)).toEqualTypeOf<Query<Shop>>();
    expectTypeOf(query(load)).toEqualTypeOf<Query<{ readonly cpu: number }, never, never, never, 'metrics'>>();
  });

  test('what it calculates, in the words of having() and orderBy()', () => {
    const built = query(shop)
      .calculate('P95', 'duration_ms')
      .calculate('COUNT')
      .calculate('SUM', 'duration_ms', { as: 'sum' });
    expectTypeOf(built.having).parameter(0).toEqualTypeOf<'P95(duration_ms)' | 'COUNT' | 'sum'>();
    expectTypeOf(built.groupBy('name').orderBy)
      .parameter(0)
      .toEqualTypeOf<'P95(duration_ms)' | 'COUNT' | 'sum' | 'name'>();
  });

  test('that it counts when nothing else is said', () => {
    expectTypeOf(query(shop).having).parameter(0).toEqualTypeOf<'COUNT'>();
  });

  test('that a calculated field is a column from then on', () => {
    const built = query(shop).calculatedField('failed', ($) => IF($('error'), 1, 0));
    built.calculate('AVG', 'failed').groupBy('failed').where('failed', '=', 1);
    // @ts-expect-error: the field gives 0 or 1
    built.where('failed', '=', 'yes');
    // @ts-expect-error: the field is not there before it is made
    query(shop).groupBy('failed');
  });
});

describe('what must compile', () => {
  test('every way to write a calculation', () => {
    query(shop)
      .calculate('COUNT')
      .calculate('COUNT', 'error')
      .calculate('COUNT', { as: 'a' })
      .calculate('COUNT', 'error', { as: 'b', where: (event) => event.where('name', '=', 'pay') })
      .calculate('CONCURRENCY')
      .calculate('CONCURRENCY', { as: 'c' })
      .calculate('COUNT_DISTINCT', 'provider')
      .formula('share', ($) => DIV($('a'), $('b')));
    query(load).calculate('COUNT_DATAPOINTS').calculate('HISTOGRAM_COUNT', 'cpu').calculate('AVG', 'cpu');
  });

  test('every kind of filter', () => {
    query(shop)
      .where('error', '=', true)
      .where('error', 'does-not-exist')
      .where('provider', 'in', ['visa', 'paypal'])
      .where('name', 'contains', 'x')
      .where('provider', 'not-in', ['visa'], { missing: 'exclude' })
      .where('duration_ms', '<=', 1);
  });

  test('an operator that is chosen while running, with a policy if it can be negative', () => {
    const [either, bound] = ['!=', '<'] as ['=' | '!=', '<' | '>='];
    query(shop).where('name', either, 'x', { missing: 'exclude' }).where('duration_ms', bound, 1);
    // @ts-expect-error: what a missing column means is not said
    query(shop).where('name', either, 'x');
    // @ts-expect-error: a list fits one of them alone
    query(shop).where('provider', 'in' as 'in' | '=', ['visa']);
    // @ts-expect-error: an operator that may take no value
    query(shop).where('name', 'exists' as 'exists' | '=', 'x');
    // @ts-expect-error: a policy of no use
    query(shop).where('name', '=', 'x', { missing: 'exclude' });
  });

  test('a bound that the column never has', () => {
    const codes = dataset('codes', { code: column(z.literal([200, 404]), 'Status') });
    const errors = query(codes).where('code', '>=', 400);
    expect(errors.problems()).toEqual([]);
    // @ts-expect-error: it is never equal to that
    errors.where('code', '=', 400);
  });

  test('a trigger over each legal shape of query', () => {
    const share = query(shop)
      .calculate('COUNT', { as: 'all' })
      .calculate('COUNT', { as: 'bad', where: (event) => event.where('error', '=', true) })
      .formula('share', ($) => DIV($('bad'), $('all')));
    const busy = query(shop).calculate('AVG', 'duration_ms').calculate('COUNT').having('COUNT', '>', 10);
    for (const trigger of [
      defineTrigger({ ...alert, query: query(shop).where('error', '=', true).groupBy('name').timeRange('5m') }),
      defineTrigger({ ...alert, query: share }),
      defineTrigger({ ...alert, query: busy }),
      defineTrigger({ ...alert, query: rawQuery(shop, { calculations: [{ op: 'COUNT' }] }) }),
    ])
      expectTypeOf(trigger).toEqualTypeOf<TriggerDefinition>();
  });

  test('an SLI that is boolean, or nothing for events that do not count', () => {
    const slo = {
      name: 'a',
      description: 'b',
      dataset: shop,
      targetPercentage: 95,
      timePeriod: '30d',
      burnAlerts: [],
    } as const;
    const sli = { alias: 'sli.a', description: 'b' };
    defineSlo({ ...slo, sli: { ...sli, expression: ($) => IF(EQUALS($('name'), 'pay'), NOT($('error'))) } });
    defineSlo({ ...slo, sli: { ...sli, expression: () => rawExpression<boolean>('$error = false') } });
    // @ts-expect-error: text is no verdict
    defineSlo({ ...slo, sli: { ...sli, expression: ($) => $('name') } });
  });
});

describe('the check of a trigger query, as a type', () => {
  test('is unknown when the query is legal, and else a sentence', () => {
    expectTypeOf<TriggerQueryCheck<never>>().toEqualTypeOf<unknown>();
    expectTypeOf<TriggerQueryCheck<'calculation' | 'where'>>().toEqualTypeOf<unknown>();
    expectTypeOf<TriggerQueryCheck<'limit'>>().toEqualTypeOf<'A trigger query cannot use limit().'>();
    expectTypeOf<
      TriggerQueryCheck<'formula' | 'name' | 'where'>
    >().toEqualTypeOf<'A trigger query with named calculations cannot use where(); filter each calculation.'>();
  });

  test('does not stand in the way of raw JSON, whose problems synthesis tells', () => {
    expectTypeOf(rawQuery(shop, { limit: 10 })).toEqualTypeOf<QueryValue<never>>();
    defineTrigger({ ...alert, query: rawQuery(shop, { limit: 10 }) });
  });
});

test('a formula knows when it can give nothing', () => {
  expectTypeOf(IF(true, 1)).toEqualTypeOf<Formula<1 | null>>();
  expectTypeOf(IF(true, 1, 0)).toEqualTypeOf<Formula<1 | 0>>();
});
