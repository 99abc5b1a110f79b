import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { checkQuery, formatProblem, parseQuery } from '../index.ts';
import { shop } from './shop.ts';

const messages = (json: string) => {
  const parsed = parseQuery(json, shop);
  return parsed.ok ? [] : parsed.problems.map(formatProblem);
};

test('a specification is read as it is, with nothing added', () => {
  const query = {
    calculations: [{ op: 'P95', column: 'duration_ms' }],
    filters: [{ column: 'name', op: 'starts-with', value: 'db.' }],
    breakdowns: ['name'],
    orders: [{ op: 'P95', column: 'duration_ms', order: 'descending' }],
    limit: 20,
    time_range: 3600,
    granularity: 0,
  };
  expect(parseQuery(JSON.stringify(query), shop)).toEqual({ ok: true, query });
});

test('the id that the API gives with a query is left out', () => {
  expect(parseQuery('{"id":"qUyY8adDTm6","limit":20}', shop)).toEqual({ ok: true, query: { limit: 20 } });
  expect(messages('{"id":1}')).toEqual(['there is no id in a query specification']);
});

test('what is nested deeper than JSON.stringify goes is refused', () => {
  const deep = `${'['.repeat(5000)}${']'.repeat(5000)}`;
  expect(messages(`{"filters":${deep}}`)).toEqual(['filters[0]: an object is wanted, got a deep list']);
});

describe('text that is no JSON', () => {
  test('is told with line and column', () => {
    expect(messages('{\n  "limit": 1,\n  limit: 2\n}')).toEqual([
      expect.stringMatching(/^this is not JSON: .*at line 3, column 3$/),
    ]);
  });

  test('is told when it ends too soon', () => {
    expect(messages('{"limit": ')).toEqual([expect.stringMatching(/^this is not JSON: .*[Ee]nd/)]);
  });
});

test('problems of formulas come with their column and a suggestion', () => {
  const query = { calculated_fields: [{ name: 'f', expression: 'IF(EXISTS($error), 1, 2, COALSECE($name))' }] };
  expect(messages(JSON.stringify(query))).toEqual([
    'calculated_fields[0].expression: column 26: unknown function COALSECE, did you mean COALESCE?',
  ]);
});

test('all problems are told at once', () => {
  const query = {
    calculations: [{ op: 'P95', column: 'name' }],
    filters: [{ column: 'nmae', op: 'exists' }],
    time_range: 60,
    granularity: 120,
  };
  expect(messages(JSON.stringify(query))).toEqual([
    'calculations[0].column: P95 needs a numeric column, and name is a string column',
    'filters[0].column: the dataset shop has no column nmae, did you mean name?',
    'granularity: a step of 2m is longer than the window of 1m',
  ]);
});

test('nothing makes it throw, neither text nor any JSON value', () => {
  const keys = fc.constantFrom('calculations', 'filters', 'op', 'column', 'value', 'expression', 'name', 'formulas');
  const { value } = fc.letrec<{ value: unknown }>((tie) => ({
    value: fc.oneof(
      { maxDepth: 4 },
      fc.constantFrom<unknown>('COUNT', '=', 'in', 'name', 'IF(', null, -1, 0.5, true),
      fc.jsonValue({ maxDepth: 1 }),
      fc.array(tie('value'), { maxLength: 3 }),
      fc.dictionary(keys, tie('value'), { maxKeys: 4 }),
    ),
  }));
  fc.assert(
    fc.property(
      fc.oneof(
        fc.string(),
        value.map((v) => JSON.stringify(v)),
      ),
      (json) => {
        const parsed = parseQuery(json, shop);
        expect(parsed.ok || parsed.problems.length > 0).toBe(true);
      },
    ),
  );
  fc.assert(fc.property(fc.anything(), (anything) => Array.isArray(checkQuery(anything, shop))));
});
