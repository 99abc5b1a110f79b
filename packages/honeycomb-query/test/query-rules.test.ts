import { describe, expect, test } from 'vitest';
import { checkQuery, checkTriggerQuery, formatProblem, type QuerySpecification } from '../index.ts';
import { load, shop } from './shop.ts';

type Case = [specification: unknown, messages: readonly string[]];

describe('what a query of an events dataset cannot mean', () => {
  test.each(
    Object.entries<Case>({
      'a percentile of text': [
        { calculations: [{ op: 'P95', column: 'name' }] },
        ['calculations[0].column: P95 needs a numeric column, and name is a string column'],
      ],
      'a sum without a column': [{ calculations: [{ op: 'SUM' }] }, ['calculations[0]: SUM needs a column']],
      'CONCURRENCY of a column': [
        { calculations: [{ op: 'CONCURRENCY', column: 'name' }] },
        ['calculations[0].column: CONCURRENCY takes no column'],
      ],
      'a calculation of metrics': [
        { calculations: [{ op: 'COUNT_DATAPOINTS' }] },
        ['calculations[0].op: COUNT_DATAPOINTS works on metrics datasets only'],
      ],
      'a misspelt column': [
        { calculations: [{ op: 'AVG', column: 'duration' }] },
        ['calculations[0].column: the dataset shop has no column duration'],
      ],
      'filters without a name': [
        { calculations: [{ op: 'COUNT', filters: [{ column: 'error', op: 'exists' }] }] },
        ['calculations[0]: COUNT has filters of its own, so it needs a name'],
      ],
      'a related column in the filter of a calculation': [
        { calculations: [{ op: 'COUNT', name: 'n', filters: [{ column: 'root.name', op: 'exists' }] }] },
        ["calculations[0].filters[0].column: root.name looks at another span, which a calculation's own filter cannot"],
      ],
      'one name for two calculations': [
        {
          calculations: [
            { op: 'COUNT', name: 'n' },
            { op: 'COUNT', name: 'n', filters: [{ column: 'error', op: 'exists' }] },
          ],
        },
        ['calculations[1].name: two calculations are named n; give each its own name'],
      ],
      'one name for a calculation and a formula': [
        { calculations: [{ op: 'COUNT', name: 'n' }], formulas: [{ name: 'n', expression: '$n' }] },
        ['formulas[0].name: the name n is taken; calculations and formulas need names of their own'],
      ],
      'HEATMAP beside a formula': [
        {
          calculations: [
            { op: 'HEATMAP', column: 'duration_ms' },
            { op: 'COUNT', name: 'n' },
          ],
          formulas: [{ name: 'f', expression: '$n' }],
        },
        ['calculations[0].op: HEATMAP cannot stand beside a formula'],
      ],
      'a related filter beside a formula': [
        {
          calculations: [{ op: 'COUNT', name: 'n' }],
          formulas: [{ name: 'f', expression: '$n' }],
          filters: [{ column: 'any.error', op: '=', value: true }],
        },
        ['filters[0]: any.error looks at another span, which a query with formulas or filtered calculations cannot'],
      ],
      'a related group beside a formula': [
        {
          calculations: [{ op: 'COUNT', name: 'n' }],
          formulas: [{ name: 'f', expression: '$n' }],
          breakdowns: ['root.name'],
        },
        ['breakdowns[0]: root.name looks at another span, which a query with formulas or filtered calculations cannot'],
      ],
      'a formula of an unnamed calculation': [
        { calculations: [{ op: 'COUNT' }], formulas: [{ name: 'f', expression: 'DIV($n, 2)' }] },
        ['formulas[0].expression: no calculation is named n; give the calculation a name to use it in a formula'],
      ],
      'a formula of a misspelt calculation': [
        { calculations: [{ op: 'COUNT', name: 'calls' }], formulas: [{ name: 'f', expression: '$call' }] },
        ['formulas[0].expression: no calculation is named call, did you mean calls?; the named ones are calls'],
      ],
      'a formula that is none': [
        { calculations: [{ op: 'COUNT', name: 'n' }], formulas: [{ name: 'f', expression: 'DVI($n, 2)' }] },
        ['formulas[0].expression: column 1: unknown function DVI, did you mean DIV?'],
      ],
      'a calculated field that is none': [
        { calculated_fields: [{ name: 'f', expression: 'IF($error, 1, 2, COALSECE($name))' }] },
        ['calculated_fields[0].expression: column 18: unknown function COALSECE, did you mean COALESCE?'],
      ],
      'a calculated field called like a column': [
        { calculated_fields: [{ name: 'error', expression: '1' }] },
        ['calculated_fields[0].name: error is already a column; choose another name'],
      ],
      'two calculated fields of one name': [
        {
          calculated_fields: [
            { name: 'f', expression: '1' },
            { name: 'f', expression: '2' },
          ],
        },
        ['calculated_fields[1].name: two calculated fields are named f; give each its own name'],
      ],
      'a calculated field that reads another': [
        {
          calculated_fields: [
            { name: 'f', expression: '1' },
            { name: 'g', expression: '$f + 1' },
          ],
        },
        [
          'calculated_fields[1].expression: $f is a calculated field, and one cannot read another; write its formula here',
        ],
      ],
      'a calculated field that looks at another span': [
        { calculated_fields: [{ name: 'f', expression: '$root.name' }] },
        ['calculated_fields[0].expression: $root.name looks at another span, which a calculated field cannot'],
      ],
      'a calculated field of a misspelt column': [
        { calculated_fields: [{ name: 'f', expression: '$eror' }] },
        ['calculated_fields[0].expression: the dataset shop has no column eror, did you mean error?'],
      ],
      'a filter on a misspelt column': [
        { filters: [{ column: 'nmae', op: '=', value: 'x' }] },
        ['filters[0].column: the dataset shop has no column nmae, did you mean name?'],
      ],
      'a related filter on a misspelt column': [
        { filters: [{ column: 'root.nmae', op: '=', value: 'x' }] },
        ['filters[0].column: the dataset shop has no column nmae, did you mean name?'],
      ],
      'a value for exists': [
        { filters: [{ column: 'name', op: 'exists', value: 'x' }] },
        ['filters[0].value: exists takes no value, got "x"'],
      ],
      'no value': [{ filters: [{ column: 'name', op: '=' }] }, ['filters[0].value: = needs a value']],
      'in without a list': [
        { filters: [{ column: 'name', op: 'in', value: 'x' }] },
        ['filters[0].value: in takes a list of values, got "x"'],
      ],
      'in with an empty list': [
        { filters: [{ column: 'name', op: 'in', value: [] }] },
        ['filters[0].value: in needs at least one value; the list is empty'],
      ],
      '= with a list': [
        { filters: [{ column: 'name', op: '=', value: ['x'] }] },
        ['filters[0].value: = takes one value, got a list; use in or not-in'],
      ],
      'starts-with a number': [
        { filters: [{ column: 'name', op: 'starts-with', value: 4 }] },
        ['filters[0].value: starts-with compares text, got 4; write it as a string'],
      ],
      '> on text': [
        { filters: [{ column: 'name', op: '>', value: 4 }] },
        ['filters[0].op: > compares numbers, and name is a string column'],
      ],
      'contains on a number': [
        { filters: [{ column: 'duration_ms', op: 'contains', value: '4' }] },
        ['filters[0].op: contains compares text, and duration_ms is a float column'],
      ],
      null: [
        { filters: [{ column: 'name', op: '=', value: null }] },
        ['filters[0].value: = null never matches; use exists or does-not-exist'],
      ],
      'a number as text': [
        { filters: [{ column: 'http.status_code', op: '=', value: '500' }] },
        ['filters[0].value: http.status_code is an integer column, and "500" is a string: Honeycomb compares strictly'],
      ],
      'a boolean as text': [
        { filters: [{ column: 'error', op: '=', value: 'true' }] },
        ['filters[0].value: error is a boolean column, and "true" is a string: Honeycomb compares strictly'],
      ],
      'a value that an enumeration lacks': [
        { filters: [{ column: 'payment.provider', op: 'in', value: ['visa', 'cash'] }] },
        ['filters[0].value[1]: payment.provider is never "cash"; it is one of visa, paypal'],
      ],
      'related filters with OR': [
        { filters: [{ column: 'any.error', op: '=', value: true }], filter_combination: 'OR' },
        ['filters[0].column: any.error looks at another span, which only works with filter_combination AND'],
      ],
      'groups by none': [
        { breakdowns: ['none.name'] },
        ['breakdowns[0]: none.name: "none" means that no such span exists, so there is nothing to group by'],
      ],
      'groups by a misspelt column': [
        { breakdowns: ['nmae'] },
        ['breakdowns[0]: the dataset shop has no column nmae, did you mean name?'],
      ],
      'a having on what is not calculated': [
        {
          calculations: [{ op: 'AVG', column: 'duration_ms' }],
          havings: [{ calculate_op: 'COUNT', op: '>', value: 1 }],
        },
        ['havings[0]: the query does not calculate COUNT; it has AVG(duration_ms)'],
      ],
      'a having on HEATMAP': [
        {
          calculations: [{ op: 'HEATMAP', column: 'duration_ms' }],
          havings: [{ calculate_op: 'HEATMAP', column: 'duration_ms', op: '>', value: 1 }],
        },
        ['havings[0].calculate_op: HEATMAP has no single value to compare'],
      ],
      'a having that two calculations answer to': [
        {
          calculations: [
            { op: 'COUNT', name: 'all' },
            { op: 'COUNT', name: 'bad', filters: [{ column: 'error', op: 'exists' }] },
          ],
          havings: [{ calculate_op: 'COUNT', op: '>', value: 1 }],
        },
        ['havings[0]: 2 calculations are COUNT, and a having cannot tell them apart'],
      ],
      'an order by what is not calculated': [
        { calculations: [{ op: 'COUNT' }], breakdowns: ['name'], orders: [{ op: 'P95', column: 'duration_ms' }] },
        ['orders[0]: the query does not calculate P95(duration_ms); it has COUNT, name'],
      ],
      'an order by a column that is no group': [
        { orders: [{ column: 'name' }] },
        ['orders[0]: the query does not calculate name; it has COUNT'],
      ],
      'an order by HEATMAP': [
        {
          calculations: [{ op: 'HEATMAP', column: 'duration_ms' }],
          orders: [{ op: 'HEATMAP', column: 'duration_ms' }],
        },
        ['orders[0].op: HEATMAP has no single value to order by'],
      ],
      'an order by nothing': [{ orders: [{ order: 'descending' }] }, ['orders[0]: an order needs an op or a column']],
      'range, start and end': [
        { time_range: 60, start_time: 0, end_time: 60 },
        ['time_range: give at most two of time_range, start_time and end_time'],
      ],
      'an end before the start': [{ start_time: 60, end_time: 0 }, ['start_time: start_time 60 is after end_time 0']],
      'a step longer than the window': [
        { time_range: 3600, granularity: 7200 },
        ['granularity: a step of 2h is longer than the window of 1h'],
      ],
      'a step too short for the window': [
        { time_range: 604800, granularity: 60 },
        ['granularity: a window of 7d can have 1000 steps, so one is at least 604 s, got 60 s'],
      ],
      'a comparison at an unknown offset': [
        { time_range: 600, compare_time_offset_seconds: 900 },
        ['compare_time_offset_seconds: a query can be compared with 30m, 1h, 2h, 8h, 1d, 7d, 28d, 182d ago, not 900 s'],
      ],
      'a comparison that overlaps': [
        { time_range: 7200, compare_time_offset_seconds: 3600 },
        ['compare_time_offset_seconds: the window of 2h overlaps itself 1h ago; compare with at least 2h'],
      ],
    }),
  )('%s', (_, [specification, messages]) => {
    expect(checkQuery(specification, shop).map(formatProblem)).toEqual(messages);
  });
});

describe('what a query of a metrics dataset cannot calculate', () => {
  test.each(
    Object.entries<Case>({
      'no calculation': [{}, ['calculations: a query on a metrics dataset needs at least one calculation']],
      COUNT: [{ calculations: [{ op: 'COUNT' }] }, ['calculations[0].op: COUNT works on events datasets only']],
      CONCURRENCY: [
        { calculations: [{ op: 'CONCURRENCY' }] },
        ['calculations[0].op: CONCURRENCY works on events datasets only'],
      ],
      RATE_SUM: [
        { calculations: [{ op: 'RATE_SUM', column: 'cpu' }] },
        ['calculations[0].op: RATE_SUM works on events datasets only'],
      ],
    }),
  )('%s', (_, [specification, messages]) => {
    expect(checkQuery(specification, load).map(formatProblem)).toEqual(messages);
  });
});

describe('what a trigger query cannot use', () => {
  test.each(
    Object.entries<Case>({
      orders: [{ orders: [] }, ['orders: A trigger query cannot use orderBy().']],
      limit: [{ limit: 10 }, ['limit: A trigger query cannot use limit().']],
      'start time': [{ start_time: 0 }, ['start_time: A trigger query cannot use startTime() or endTime().']],
      'end time': [{ end_time: 0 }, ['end_time: A trigger query cannot use startTime() or endTime().']],
      HEATMAP: [
        { calculations: [{ op: 'HEATMAP', column: 'duration_ms' }] },
        ['calculations: A trigger query cannot calculate HEATMAP.'],
      ],
      CONCURRENCY: [
        { calculations: [{ op: 'CONCURRENCY' }] },
        ['calculations: A trigger query cannot calculate CONCURRENCY.'],
      ],
      'two calculations': [
        { calculations: [{ op: 'COUNT' }, { op: 'AVG', column: 'duration_ms' }] },
        ['calculations: A trigger query has one calculation, or one formula over its calculations.'],
      ],
      'two calculations, both for the having': [
        { calculations: [{ op: 'COUNT' }, { op: 'COUNT' }], havings: [{ calculate_op: 'COUNT', op: '>', value: 1 }] },
        ['calculations: A trigger query has one calculation, or one formula over its calculations.'],
      ],
      'two formulas': [
        {
          calculations: [{ op: 'COUNT', name: 'n' }],
          formulas: [
            { name: 'f', expression: '$n' },
            { name: 'g', expression: '$n' },
          ],
        },
        ['formulas: A trigger query has one formula.'],
      ],
      'two havings': [
        {
          calculations: [{ op: 'COUNT' }],
          havings: [
            { calculate_op: 'COUNT', op: '>', value: 1 },
            { calculate_op: 'COUNT', op: '<', value: 9 },
          ],
        },
        ['havings: A trigger query has one having().'],
      ],
      'a name without a formula': [
        { calculations: [{ op: 'COUNT', name: 'n' }] },
        ['calculations: A trigger query without a formula cannot name or filter its calculation; use where().'],
      ],
      'filters beside names': [
        {
          calculations: [{ op: 'COUNT', name: 'n' }],
          formulas: [{ name: 'f', expression: '$n' }],
          filters: [{ column: 'error', op: 'exists' }],
        },
        ['filters: A trigger query with named calculations cannot use where(); filter each calculation.'],
      ],
      'a related filter': [
        { filters: [{ column: 'root.error', op: 'exists' }] },
        ['filters: A trigger query cannot look at other spans.'],
      ],
      'a related group': [{ breakdowns: ['root.name'] }, ['breakdowns: A trigger query cannot look at other spans.']],
      usage_mode: [{ usage_mode: true }, ['usage_mode: A trigger query cannot use usage_mode.']],
      'everything at once': [
        { orders: [], limit: 1, usage_mode: true },
        [
          'orders: A trigger query cannot use orderBy().',
          'limit: A trigger query cannot use limit().',
          'usage_mode: A trigger query cannot use usage_mode.',
        ],
      ],
    }),
  )('%s', (_, [specification, messages]) => {
    expect(checkTriggerQuery(specification as QuerySpecification).map(formatProblem)).toEqual(messages);
  });
});

test.each(
  Object.entries<QuerySpecification>({
    'a calculation': { calculations: [{ op: 'COUNT' }] },
    'nothing, which counts': {},
    'a calculation for its having': {
      calculations: [{ op: 'AVG', column: 'duration_ms' }, { op: 'COUNT' }],
      havings: [{ calculate_op: 'COUNT', op: '>', value: 10 }],
    },
    'a calculation that is its own having': {
      calculations: [{ op: 'COUNT' }],
      havings: [{ calculate_op: 'COUNT', op: '>', value: 10 }],
    },
    'a formula over filtered calculations': {
      calculations: [
        { op: 'COUNT', name: 'all' },
        { op: 'COUNT', name: 'bad', filters: [{ column: 'error', op: '=', value: true }] },
      ],
      formulas: [{ name: 'share', expression: 'DIV($bad, $all)' }],
      breakdowns: ['name'],
      time_range: 600,
    },
  }),
)('a trigger query may have %s', (_, specification) => {
  expect([...checkQuery(specification, shop), ...checkTriggerQuery(specification)]).toEqual([]);
});

test('a column whose name begins like a relation is a column', () => {
  const roots = { ...shop, columns: { ...shop.columns, roots: shop.columns.name, any22: shop.columns.name } };
  const query: QuerySpecification = { breakdowns: ['roots'], filters: [{ column: 'any22', op: 'exists' }] };
  expect([...checkQuery(query, roots), ...checkTriggerQuery(query)]).toEqual([]);
});
