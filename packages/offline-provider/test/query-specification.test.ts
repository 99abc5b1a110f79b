import { describe, expect, test } from 'vitest';
import { coerce } from '../src/coerce.ts';
import { conformBlock } from '../src/cty/conform.ts';
import { readQuerySpecification } from '../src/data-sources/read-query-specification.ts';
import { formatPath } from '../src/engine/problem.ts';
import { providerSchema } from '../src/provider-schema.ts';

const block = providerSchema.data_source_schemas.honeycombio_query_specification?.block ?? {};

function read(config: object) {
  const answer = readQuerySpecification(conformBlock(block, config));
  return answer.ok
    ? { json: answer.state.json, id: answer.state.id }
    : answer.problems.map(({ path, summary }) => `${formatPath(path)}: ${summary}`);
}

test('without anything it counts, over two hours', () => {
  expect(read({})).toEqual({ json: '{"calculations":[{"op":"COUNT"}],"time_range":7200}', id: '4002779370' });
});

test('the JSON has the order, the defaults and the escapes of the real provider', () => {
  const query = {
    calculation: [
      { op: 'P99', column: 'd', name: 'a', filter: [{ column: 'x', op: '>=', value: '1' }], filter_combination: 'OR' },
      { op: 'COUNT', name: 'b' },
    ],
    formula: [{ name: 'f', expression: 'DIV($a, $b)' }],
    filter: [{ column: 'status', op: 'in', value: '500,a,true' }],
    filter_combination: 'AND',
    breakdowns: ['<route>'],
    order: [
      { column: 'f', order: 'ascending' },
      { op: 'P99', column: 'd', order: 'descending' },
    ],
    having: [{ calculate_op: 'P99', column: 'd', op: '<', value: 0.5 }],
    limit: 10,
    granularity: 60,
  };
  expect(read(query)).toMatchObject({
    json:
      '{"calculations":[{"op":"P99","column":"d","name":"a","filters":[{"column":"x","op":"\\u003e=","value":1}],"filter_combination":"OR"},' +
      '{"op":"COUNT","name":"b"}],"formulas":[{"name":"f","expression":"DIV($a, $b)"}],' +
      '"filters":[{"column":"status","op":"in","value":[500,"a",true]}],"filter_combination":"AND","breakdowns":["\\u003croute\\u003e"],' +
      '"orders":[{"column":"f"},{"op":"P99","column":"d","order":"descending"}],' +
      '"havings":[{"calculate_op":"P99","column":"d","op":"\\u003c","value":0.5}],"limit":10,"time_range":7200,"granularity":60}',
  });
});

const count = { op: 'COUNT' };
const formula = [{ name: 'f', expression: '$a' }];

describe('what makes no query', () => {
  test.each(
    Object.entries<[config: object, problems: readonly string[]]>({
      'a maximum of nothing': [{ calculation: [{ op: 'MAX' }] }, ['calculation[0].op: MAX requires a column']],
      'concurrency of a column': [
        { calculation: [{ op: 'CONCURRENCY', column: 'x' }] },
        ['calculation[0].column: column is not allowed with operator CONCURRENCY'],
      ],
      'filters without a name': [
        { calculation: [{ ...count, filter: [{ column: 'x', op: 'exists' }] }] },
        ['calculation[0].name: name is required when using calculation filters'],
      ],
      'a name twice': [{ calculation: [{ ...count, name: 'f' }], formula }, ['formula[0].name: duplicate name']],
      'a relation in a calculation': [
        { calculation: [{ ...count, name: 'a', filter: [{ column: 'root.x', op: 'exists' }] }] },
        [
          'calculation[0].filter[0].column: relational fields are not supported when using formulas or calculation filters',
        ],
      ],
      'a relation beside a formula': [
        { formula, filter: [{ column: 'any2.x', op: 'exists' }], breakdowns: ['none.x'] },
        [
          'filter[0].column: relational fields are not supported when using formulas or calculation filters',
          'breakdowns[0]: relational fields are not supported when using formulas or calculation filters',
        ],
      ],
      'a heatmap beside a formula': [
        { formula, calculation: [{ op: 'HEATMAP', column: 'x' }] },
        ['calculation[0].op: HEATMAP calculations cannot be used with formulas'],
      ],
      'a value for exists': [
        { filter: [{ column: 'x', op: 'exists', value: '1' }] },
        ['filter[0].value: exists does not take a value'],
      ],
      'no value': [{ filter: [{ column: 'x', op: '=' }] }, ['filter[0].op: operator = requires a value']],
      'no number': [
        { filter: [{ column: 'x', op: '=', value: 'NaN' }] },
        ['filter[0].value: Encoding query specification'],
      ],
      'a having of nothing': [
        { having: [{ calculate_op: 'MAX', column: 'x', op: '>', value: 1 }] },
        ['having[0].calculate_op: MAX missing matching calculation'],
      ],
      'an order of nothing': [
        { order: [{ column: 'x' }] },
        ['order[0]: missing matching calculation, formula, or breakdown'],
      ],
      'an order by a heatmap': [
        { calculation: [{ op: 'HEATMAP', column: 'x' }], order: [{ op: 'HEATMAP', column: 'x' }] },
        ['order[0].op: cannot order by HEATMAP'],
      ],
      'a start and an end': [{ start_time: 1, end_time: 2 }, [': invalid time configuration']],
      'a granularity above the range': [{ granularity: 7201 }, ['granularity: invalid granularity']],
      'a granularity below a thousandth': [
        { time_range: 100_000, granularity: 99 },
        ['granularity: invalid granularity'],
      ],
      'a comparison with the range itself': [
        { compare_time_offset: 3600 },
        ["compare_time_offset: compare_time_offset must be greater than the query's time range"],
      ],
      'a comparison at an odd distance': [
        { compare_time_offset: 7201 },
        ['compare_time_offset: compare_time_offset is an invalid value'],
      ],
    }),
  )('%s', (_, [config, problems]) => {
    expect(read(config)).toEqual(problems);
  });
});

test.each([
  ['404', 404],
  ['-0', 0],
  ['1e5', 100_000],
  ['1_000', 1000],
  ['.5', 0.5],
  ['9223372036854775807', 9_223_372_036_854_775_807n],
  ['9223372036854775808', 2 ** 63],
  ['t', true],
  ['False', false],
  ['tRue', 'tRue'],
  ['1e400', '1e400'],
  ['0x10', '0x10'],
  ['', ''],
])('the text %s is read as %s', (text, value) => {
  expect(coerce(text)).toBe(value);
});
