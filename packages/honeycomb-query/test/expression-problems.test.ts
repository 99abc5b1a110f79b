import { describe, expect, test } from 'vitest';
import { expressionOf, isOfficialProblem, parseExpression } from '../src/language/parse-expression.ts';

const problemOf = (text: string) => {
  const parsed = parseExpression(text);
  if (parsed.ok) throw new Error(`${text} was read`);
  return parsed.problem;
};

describe('what is wrong, where, and what would be right', () => {
  test.each<[text: string, message: string, suggestion?: string]>([
    ['', 'column 1: the expression is empty'],
    ['  ', 'column 3: the expression is empty'],
    ['IF($a, 1, 2, COALSECE($b))', 'column 14: unknown function COALSECE, did you mean COALESCE?', 'COALESCE'],
    ['STARTSWITH($a, "b")', 'column 1: unknown function STARTSWITH, did you mean STARTS_WITH?', 'STARTS_WITH'],
    ['RAND()', 'column 1: unknown function RAND, did you mean AND?', 'AND'],
    ['METRO_HASH($a)', 'column 1: unknown function METRO_HASH'],
    ['if($a, 1)', 'column 1: function names are in upper case, write IF', 'IF'],
    ['not $a', 'column 1: function names are in upper case, write NOT', 'NOT'],
    [
      'IF(duration_ms > 1, 2)',
      'column 4: expected "(" after duration_ms; did you mean the column $duration_ms?',
      '$duration_ms',
    ],
    [
      'http.status_code < 400',
      'column 1: expected "(" after http.status_code; did you mean the column $http.status_code?',
      '$http.status_code',
    ],
    ['EXISTS', 'column 1: expected "(" after EXISTS: EXISTS(value)'],
    ['TRUE', 'column 1: true is written in lower case', 'true'],
    ['$a == 1', 'column 4: "==" is not an operator, write =', '='],
    ['$a && $b', 'column 4: "&&" is not an operator, write AND', 'AND'],
    ['$a || $b', 'column 4: "||" is not an operator, write OR', 'OR'],
    ['$a <> 1', 'column 4: "<>" is not an operator, write !=', '!='],
    ['$a !== 1', 'column 4: "!==" is not an operator, write !=', '!='],
    ['$a => 1', 'column 4: "=>" is not an operator, write >=', '>='],
    ['$a =~ "x"', 'column 4: "=~" is not an operator, use REG_MATCH(text, regex)'],
    ['$a ** 2', 'column 4: "**" is not an operator'],
    ['$a and $b', 'column 4: AND is written in upper case', 'AND'],
    [
      '$a in ("x")',
      'column 4: expected an operator or the end, got in; IN(value, candidate, ...) is a function, not an operator',
    ],
    ['$a/$b', 'column 1: $a/ is the name of one column; put spaces around /: $a / $b', '$a / '],
    ['IF($a $b)', 'column 7: expected "," or ")" in the arguments of IF, got $b'],
    ['IF($a, 1', 'column 9: expected "," or ")" in the arguments of IF, got the end; the "(" at column 3 is open'],
    ['(1 + 2', 'column 7: expected an operator or ")", got the end; the "(" at column 1 is open'],
    ['(1, 2)', 'column 3: expected an operator or ")", got ","'],
    ['$a)', 'column 3: this ")" closes no "("'],
    ['$a, $b', 'column 3: "," stands only between the arguments of a function'],
    ['$a $b', 'column 4: expected an operator or the end, got $b'],
    ['IF($a >= , 1)', 'column 10: expected a value after ">=", got ","'],
    ['SUM(,)', 'column 5: expected a value after "(", got ","'],
    ['$a +', 'column 5: expected a value after "+", got the end'],
    ['* 2', 'column 1: expected a value, got "*"'],
    ['-$a', 'column 1: "-" stands only between two values or before a number, write 0 - $a'],
    ['-(1)', 'column 1: "-" stands only between two values or before a number, write 0 - ...'],
    ['1. + 2', 'column 2: a number cannot end with ".", drop it or write ".0"', '.0'],
    [
      '9223372036854775808',
      'column 1: 9223372036854775808 is too large for a 64-bit integer, write 9223372036854775808.0',
      '9223372036854775808.0',
    ],
    ['1e400', 'column 1: 1e400 is too large for a 64-bit float'],
    ["$a = 'x'", 'column 6: strings take straight double quotes: "x"', '"x"'],
    ['“x”', 'column 1: strings take straight double quotes: "x"', '"x"'],
    ['"abc', 'column 1: the string has no closing "'],
    ['`abc', 'column 1: the string has no closing `'],
    ['"\\d+"', 'column 2: \\d is no escape in a "..." string, write \\\\ or put the string in backticks'],
    ['"\\ud800"', 'column 2: \\ud800 is no escape in a "..." string, write \\\\ or put the string in backticks'],
    ['"\\400"', 'column 2: \\400 is no escape in a "..." string, write \\\\ or put the string in backticks'],
    ['"it\\\'s"', 'column 4: \\\' is no escape in a "..." string, write \'', "'"],
    ['"a\nb"', 'line 1, column 3: a "..." string cannot hold a line break, write \\n', '\\n'],
    ['$', 'column 1: expected the name of a column after $: $name or $"any name"'],
    ['$a # comment', 'column 4: unexpected "#"'],
    ['$a // comment', 'column 4: an expression cannot hold comments'],
    ['IF(\n  $a $b)', 'line 2, column 6: expected "," or ")" in the arguments of IF, got $b'],
    ['RATE(1) + LAST(2)', 'column 11: an expression holds at most one time-series function, LAST comes after RATE'],
    ['RATE(LAST(1))', 'column 6: an expression holds at most one time-series function, LAST comes after RATE'],
  ])('%j', (text, message, suggestion) => {
    const problem = problemOf(text);
    expect([problem.message, problem.suggestion, isOfficialProblem(problem)]).toEqual([message, suggestion, true]);
  });
});

describe('what only we refuse, since Honeycomb checks no arguments', () => {
  test.each([
    ['IF($a)', 'arity', 'column 1: IF takes at least 2 arguments, got 1'],
    ['1 + EXISTS()', 'arity', 'column 5: EXISTS takes 1 argument, got 0'],
    ['LT($a)', 'arity', 'column 1: LT takes 2 arguments, got 1'],
    ['BUCKET($a)', 'arity', 'column 1: BUCKET takes 2 to 4 arguments, got 1'],
    ['EVENT_TIMESTAMP(1)', 'arity', 'column 1: EVENT_TIMESTAMP takes no arguments, got 1'],
    [
      'REG_MATCH($a, $b)',
      'argument',
      'column 15: argument 2 of REG_MATCH must be a string written out, not a column or a call',
    ],
    [
      'REG_MATCH($a, `(?=b)`)',
      'argument',
      'column 15: argument 2 of REG_MATCH is no regex of RE2: RE2 cannot look around, got (?=',
    ],
    ['REG_VALUE($a, `(b`)', 'argument', 'column 15: argument 2 of REG_VALUE is no regex of RE2: a ( is not closed'],
    [
      'REG_COUNT($a, `(b)\\1`)',
      'argument',
      'column 15: argument 2 of REG_COUNT is no regex of RE2: RE2 has no back references, got \\1',
    ],
    [
      'BUCKET($a, $b)',
      'argument',
      'column 12: argument 2 of BUCKET must be a number written out, not a column or a call',
    ],
    ['LENGTH($a, "words")', 'argument', 'column 12: argument 2 of LENGTH must be "chars" or "bytes", got "words"'],
    ['9007199254740993', 'precision', 'column 1: the integer 9007199254740993 is not exact as a JavaScript number'],
  ])('%s', (text, code, message) => {
    const problem = problemOf(text);
    expect([problem.code, problem.message, isOfficialProblem(problem)]).toEqual([code, message, false]);
  });

  test('comes after what Honeycomb refuses, wherever that stands', () => {
    expect(problemOf('IF($a) +').message).toBe('column 9: expected a value after "+", got the end');
  });
});

test('a problem says its place in numbers too', () => {
  expect(problemOf('IF(\n  $a, COALSECE($b))')).toEqual({
    code: 'unknown-function',
    message: 'line 2, column 7: unknown function COALSECE, did you mean COALESCE?',
    line: 2,
    column: 7,
    length: 8,
    suggestion: 'COALESCE',
  });
});

test('the thrown form shows the line with a mark under the fault', () => {
  expect(() => expressionOf('IF($a,\n   duration_ms)')).toThrow(
    new Error(
      'line 2, column 4: expected "(" after duration_ms; did you mean the column $duration_ms?\n' +
        '     duration_ms)\n' +
        '     ^^^^^^^^^^^',
    ),
  );
});
