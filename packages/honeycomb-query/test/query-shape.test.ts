import { describe, expect, test } from 'vitest';
import { checkQuery, formatProblem } from '../index.ts';

type Case = [specification: unknown, messages: readonly string[]];

describe('what no specification can hold', () => {
  test.each(
    Object.entries<Case>({
      'no object': [[], ['an object is wanted, got []']],
      nothing: [null, ['an object is wanted, got null']],
      'an unknown key': [{ filter: [] }, ['there is no filter in a query specification, did you mean filters?']],
      'an unknown key of a filter': [
        { filters: [{ column: 'name', op: '=', vale: 'x' }] },
        ['filters[0]: there is no vale in a filter, did you mean value?'],
      ],
      'an unknown key of a calculation': [
        { calculations: [{ op: 'COUNT', colum: 'name' }] },
        ['calculations[0]: there is no colum in a calculation, did you mean column?'],
      ],
      'an unknown key of a calculation filter': [
        { calculations: [{ op: 'COUNT', name: 'n', filters: [{ column: 'name', op: 'exists', operator: '=' }] }] },
        ['calculations[0].filters[0]: there is no operator in a filter'],
      ],
      'an unknown key of a having': [
        { havings: [{ op: '>', value: 1, calculate_op: 'COUNT', calc_op: 'COUNT' }] },
        ['havings[0]: there is no calc_op in a having'],
      ],
      'an unknown key of an order': [
        { orders: [{ op: 'COUNT', ordr: 'descending' }] },
        ['orders[0]: there is no ordr in an order, did you mean order?'],
      ],
      'an unknown key of a calculated field': [
        { calculated_fields: [{ name: 'a', expression: '1', alias: 'b' }] },
        ['calculated_fields[0]: there is no alias in a calculated field'],
      ],
      'an unknown key of a formula': [
        { formulas: [{ name: 'a', expr: '1', expression: '1' }] },
        ['formulas[0]: there is no expr in a formula'],
      ],
      'a misspelt calculation': [
        { calculations: [{ op: 'P96', column: 'duration_ms' }] },
        ['calculations[0].op: P96 is no calculation, did you mean P90?'],
      ],
      'a calculation that is none': [
        { calculations: [{ op: 'APDEX', column: 'duration_ms' }] },
        [
          'calculations[0].op: APDEX is no calculation; there are COUNT, CONCURRENCY, COUNT_DISTINCT, SUM, AVG, MAX, MIN, P001, P01, P05, P10, P20, P25, P50, P75, P80, P90, P95, P99, P999, HEATMAP, RATE_AVG, RATE_SUM, RATE_MAX, COUNT_DATAPOINTS, HISTOGRAM_COUNT',
        ],
      ],
      'a misspelt filter operator': [
        { filters: [{ column: 'name', op: 'start-with', value: 'x' }] },
        ['filters[0].op: start-with is no filter operator, did you mean starts-with?'],
      ],
      'a filter operator that is none': [
        { filters: [{ column: 'name', op: 'matches', value: 'x' }] },
        [
          'filters[0].op: matches is no filter operator; there are =, !=, >, >=, <, <=, starts-with, does-not-start-with, ends-with, does-not-end-with, contains, does-not-contain, exists, does-not-exist, in, not-in',
        ],
      ],
      'a misspelt comparison': [
        { havings: [{ calculate_op: 'COUNT', op: '==', value: 1 }] },
        ['havings[0].op: == is no comparison, did you mean =?'],
      ],
      'a misspelt direction': [
        { orders: [{ op: 'COUNT', order: 'desc' }] },
        ['orders[0].order: desc is no direction; there are ascending, descending'],
      ],
      'a misspelt combination': [
        { filter_combination: 'and' },
        ['filter_combination: and is no combination of filters, did you mean AND?'],
      ],
      'a missing operator': [
        { filters: [{ column: 'name' }] },
        [
          'filters[0].op: one of =, !=, >, >=, <, <=, starts-with, does-not-start-with, ends-with, does-not-end-with, contains, does-not-contain, exists, does-not-exist, in, not-in is wanted, and it is missing',
        ],
      ],
      'a missing column': [{ filters: [{ op: 'exists' }] }, ['filters[0].column: text is wanted, and it is missing']],
      'a column that is no text': [
        { calculations: [{ op: 'SUM', column: 7 }] },
        ['calculations[0].column: text is wanted, got 7'],
      ],
      'a list that is none': [{ breakdowns: 'name' }, ['breakdowns: a list is wanted, got "name"']],
      'a number as text': [{ limit: '20' }, ['limit: a number is wanted, got "20"']],
      'a broken number': [{ limit: 1.5 }, ['limit: a whole number is wanted, got 1.5']],
      'a value that is an object': [
        { filters: [{ column: 'name', op: '=', value: { a: 1 } }] },
        ['filters[0].value: text, a number, true, false or a list of these is wanted, got {"a":1}'],
      ],
      'a having compared with text': [
        { havings: [{ calculate_op: 'COUNT', op: '>', value: '10' }] },
        ['havings[0].value: a number is wanted, got "10"'],
      ],
      'a switch as text': [{ usage_mode: 'yes' }, ['usage_mode: true or false is wanted, got "yes"']],
      'an empty name': [{ breakdowns: [''] }, ['breakdowns[0]: it is empty']],
      'a limit of 0': [{ limit: 0 }, ['limit: 0 is too small; it takes at least 1']],
      'a limit of 1001': [{ limit: 1001 }, ['limit: 1001 is too big; it takes at most 1000']],
      'a window of 0': [{ time_range: 0 }, ['time_range: 0 is too small; it takes at least 1']],
      'a time before 1970': [{ start_time: -1 }, ['start_time: -1 is too small; it takes at least 0']],
      '101 groups': [
        { breakdowns: Array.from({ length: 101 }, (_, i) => `c${i}`) },
        ['breakdowns: there are 101; it takes at most 100'],
      ],
      'several at once': [
        { limit: 0, filters: [{ column: 'name', op: 'is' }], grupby: [] },
        [
          'filters[0].op: is is no filter operator, did you mean in?',
          'limit: 0 is too small; it takes at least 1',
          'there is no grupby in a query specification',
        ],
      ],
    }),
  )('%s', (_, [specification, messages]) => {
    expect(checkQuery(specification).map(formatProblem)).toEqual(messages);
  });
});
