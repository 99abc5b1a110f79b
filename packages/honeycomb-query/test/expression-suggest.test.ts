import { describe, expect, test } from 'vitest';
import { didYouMean, suggest } from '../src/language/suggest.ts';

describe('a suggestion', () => {
  test.each([
    ['duraton_ms', ['name', 'duration_ms'], 'duration_ms'],
    ['COALSECE', ['CONCAT', 'COALESCE'], 'COALESCE'],
    ['Error', ['error', 'errors'], 'error'],
    ['high error rate', ['High error rate', 'Cost'], 'High error rate'],
    ['eror', ['mirror', 'error'], 'error'],
    ['nmae', ['name'], 'name'],
    ['lt', ['GT', 'LTE'], 'GT'],
    ['xyz', ['name', 'error'], undefined],
    ['a', ['b'], undefined],
    ['name', ['name'], undefined],
    ['name', [], undefined],
  ])('for %j among %j is %j', (word, candidates, suggestion) => {
    expect(suggest(word, candidates)).toBe(suggestion);
  });

  test('ends an error message, or adds nothing', () => {
    expect([didYouMean('eror', ['error']), didYouMean('xyz', ['error'])]).toEqual([', did you mean error?', '']);
  });
});
