import { type Filter, type FilterOp, filterOpNames } from 'honeycomb-query/language';
import { describe, expect, test } from 'vitest';
import { createEventStore, runQuery, type Semantics } from '../index.ts';

/** Rows by name: what matches is told by them. */
const rows = {
  none: {},
  one: { text: 'one', number: 1, truth: true },
  two: { text: 'two', number: 2, truth: false },
  twenty: { text: 'twenty', number: 20 },
  empty: { text: '' },
} as const;

function matching(filters: readonly Filter[], semantics: Partial<Semantics> = {}, combination: 'AND' | 'OR' = 'AND') {
  const store = createEventStore();
  store.append(Object.entries(rows).map(([row, data], n) => ({ time: n, data: { row, ...data } })));
  const query = { filters, filter_combination: combination, breakdowns: ['row'], time_range: 10 };
  const { results } = runQuery(store, query, { now: 10_000, semantics });
  return Object.keys(rows).filter((row) => results.some((result) => result.row === row));
}

/** One sentence for each operator, with examples of it and the rows that match. */
const sentences: Readonly<
  Record<FilterOp, readonly [sentence: string, examples: readonly (readonly [Filter, readonly string[]])[]]>
> = {
  '=': [
    '= matches the value of the same type',
    [
      [{ column: 'text', op: '=', value: 'two' }, ['two']],
      [{ column: 'number', op: '=', value: 1 }, ['one']],
      [{ column: 'truth', op: '=', value: false }, ['two']],
      [{ column: 'number', op: '=', value: '1' }, []],
      [{ column: 'text', op: '=', value: '' }, ['empty']],
    ],
  ],
  '!=': [
    '!= matches all that = does not, missing values too',
    [
      [{ column: 'text', op: '!=', value: 'two' }, ['none', 'one', 'twenty', 'empty']],
      [{ column: 'number', op: '!=', value: '1' }, ['none', 'one', 'two', 'twenty', 'empty']],
    ],
  ],
  '>': [
    '> matches greater numbers, and texts later in the alphabet',
    [
      [{ column: 'number', op: '>', value: 1 }, ['two', 'twenty']],
      [{ column: 'text', op: '>', value: 'twenty' }, ['two']],
      [{ column: 'text', op: '>', value: 1 }, []],
    ],
  ],
  '>=': ['>= matches equal numbers too', [[{ column: 'number', op: '>=', value: 2 }, ['two', 'twenty']]]],
  '<': ['< matches smaller numbers, no missing ones', [[{ column: 'number', op: '<', value: 20 }, ['one', 'two']]]],
  '<=': ['<= matches equal numbers too', [[{ column: 'number', op: '<=', value: 2 }, ['one', 'two']]]],
  'starts-with': [
    'starts-with matches texts by their beginning',
    [[{ column: 'text', op: 'starts-with', value: 'tw' }, ['two', 'twenty']]],
  ],
  'does-not-start-with': [
    'does-not-start-with matches all others, missing values too',
    [[{ column: 'text', op: 'does-not-start-with', value: 'tw' }, ['none', 'one', 'empty']]],
  ],
  'ends-with': ['ends-with matches texts by their end', [[{ column: 'text', op: 'ends-with', value: 'o' }, ['two']]]],
  'does-not-end-with': [
    'does-not-end-with matches all others, missing values too',
    [[{ column: 'text', op: 'does-not-end-with', value: 'o' }, ['none', 'one', 'twenty', 'empty']]],
  ],
  contains: [
    'contains matches a part, upper and lower case being different',
    [
      [{ column: 'text', op: 'contains', value: 'en' }, ['twenty']],
      [{ column: 'text', op: 'contains', value: 'EN' }, []],
      [{ column: 'number', op: 'contains', value: '2' }, []],
    ],
  ],
  'does-not-contain': [
    'does-not-contain matches all others, missing values too',
    [[{ column: 'text', op: 'does-not-contain', value: 'w' }, ['none', 'one', 'empty']]],
  ],
  exists: [
    'exists matches any value, be it empty',
    [[{ column: 'text', op: 'exists' }, ['one', 'two', 'twenty', 'empty']]],
  ],
  'does-not-exist': [
    'does-not-exist matches missing values',
    [
      [{ column: 'text', op: 'does-not-exist' }, ['none']],
      [{ column: 'truth', op: 'does-not-exist' }, ['none', 'twenty', 'empty']],
    ],
  ],
  in: [
    'in matches what = matches for one of its values',
    [
      [{ column: 'text', op: 'in', value: ['one', 'two'] }, ['one', 'two']],
      [{ column: 'number', op: 'in', value: ['1', 20] }, ['twenty']],
    ],
  ],
  'not-in': [
    'not-in matches all that in does not, missing values too',
    [[{ column: 'number', op: 'not-in', value: [1, 2] }, ['none', 'twenty', 'empty']]],
  ],
};

describe('filters', () => {
  test('every operator has its sentence', () => {
    expect(Object.keys(sentences)).toEqual(filterOpNames);
  });
  for (const [sentence, examples] of Object.values(sentences)) {
    test(sentence, () => {
      for (const [filter, wanted] of examples) expect(matching([filter]), JSON.stringify(filter)).toEqual(wanted);
    });
  }

  const one: Filter = { column: 'number', op: '=', value: 1 };
  const text: Filter = { column: 'text', op: 'exists' };
  test('AND matches what all match, OR what one of them matches', () => {
    expect(matching([one, text], {}, 'AND')).toEqual(['one']);
    expect(matching([one, { column: 'text', op: '=', value: '' }], {}, 'OR')).toEqual(['one', 'empty']);
  });

  test('negative operators can be taken to pass over missing values', () => {
    const semantics = { negativeFilterOnMissing: 'no match' } as const;
    expect(matching([{ column: 'text', op: '!=', value: 'two' }], semantics)).toEqual(['one', 'twenty', 'empty']);
    expect(matching([{ column: 'number', op: 'not-in', value: [1] }], semantics)).toEqual(['two', 'twenty']);
  });

  test("a filter's value can be taken as the type of the column", () => {
    const semantics = { filterValueOfOtherType: 'convert' } as const;
    expect(matching([{ column: 'number', op: '=', value: '1' }], semantics)).toEqual(['one']);
    expect(matching([{ column: 'number', op: 'in', value: ['2', '20'] }], semantics)).toEqual(['two', 'twenty']);
    expect(matching([{ column: 'truth', op: '=', value: 'true' }], semantics)).toEqual(['one']);
  });
});
