import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import type { Expression } from '../src/language/expression.ts';
import { expressionOf, parseExpression } from '../src/language/parse-expression.ts';
import { printExpression } from '../src/language/print-expression.ts';
import { anyExpression } from './expression-arbitrary.ts';

const reprinted = (text: string) => printExpression(expressionOf(text));
const printed = (value: string | number) => printExpression({ kind: 'literal', value });

describe('printing', () => {
  test.each([
    ['LT($duration_ms,300)', '$duration_ms < 300'],
    [
      'IF(AND(NOT(EXISTS($trace.parent_id)),EXISTS($duration_ms)),LTE($duration_ms,300))',
      'IF(NOT(EXISTS($trace.parent_id)) AND EXISTS($duration_ms), $duration_ms <= 300)',
    ],
    ['!$a = 1', 'NOT($a) = 1'],
    ['AND($a)', 'AND($a)'],
    ['OR(AND($a,$b),$c)', '($a AND $b) OR $c'],
    ['$a OR $b OR $c = 1', '$a OR $b OR $c = 1'],
    ['$a * 2 + $b / 3', '$a * 2 + $b / 3'],
    ['$a + $b - $c', '$a + ($b - $c)'],
    ['$a * $b / $c', '($a * $b) / $c'],
    ['$a - -1 < 2', '$a - -1 < 2'],
    ['$a < 1 = true', '($a < 1) = true'],
    ['SUM($a)', 'SUM($a)'],
    ['$a != 1', '$a != 1'],
    ['EVENT_TIMESTAMP()', 'EVENT_TIMESTAMP()'],
  ])('%s as %s', (text, result) => {
    expect(reprinted(text)).toBe(result);
  });

  test('quotes column names that could be read as an operation or not at all', () => {
    expect(['$a-1', '$a/b', '$5xx', '$"x y"', '$`a"b`', '$"a`b"'].map(reprinted)).toEqual([
      '$"a-1"',
      '$"a/b"',
      '$"5xx"',
      '$"x y"',
      '$`a"b`',
      '$"a`b"',
    ]);
  });

  test('writes strings that survive unquoting, regexes in backticks', () => {
    expect(['plain', '^\\d+$', 'say "hi"', 'a`\\b', 'two\nlines', '\u0000\u200b\u{e0001}'].map(printed)).toEqual([
      '"plain"',
      '`^\\d+$`',
      '`say "hi"`',
      '"a`\\\\b"',
      '"two\\nlines"',
      '"\\u0000\\u200b\\U000e0001"',
    ]);
  });

  test('writes numbers that are read as the same number, even beyond 64-bit integers', () => {
    expect([-1, 0.5, 1e21, 2 ** 63, 2 ** 53, 5e-324].map(printed)).toEqual([
      '-1',
      '0.5',
      '1e+21',
      '9.223372036854776e+18',
      '9.007199254740992e+15',
      '5e-324',
    ]);
  });

  test('refuses numbers that no expression can hold', () => {
    expect(() => printed(Number.NaN)).toThrow(new RangeError('NaN cannot be written in an expression'));
  });
});

describe('what is printed is read back', () => {
  test('as the same tree, for every tree that the table allows', () => {
    fc.assert(
      fc.property(anyExpression, (expression) => {
        expect(parseExpression(printExpression(expression))).toEqual({ ok: true, expression, hints: [] });
      }),
      { numRuns: 2000 },
    );
  });

  test('also with parentheses around any part', () => {
    const wrapped = (expression: Expression): string => {
      if (expression.kind !== 'call' || expression.function === '!=') return `(${printExpression(expression)})`;
      return `(${expression.function}(${expression.arguments.map(wrapped).join(',')}))`;
    };
    fc.assert(
      fc.property(anyExpression.filter(isFree), (expression) => {
        expect(expressionOf(wrapped(expression))).toEqual(expression);
      }),
    );
  });
});

const isFree = (expression: Expression): boolean => expression.kind !== 'literal';
