import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { columnsOf, type Expression } from '../src/language/expression.ts';
import type { FunctionName } from '../src/language/functions.ts';
import { expressionOf, parseExpression } from '../src/language/parse-expression.ts';

const a: Expression = { kind: 'column', name: 'a' };
const b: Expression = { kind: 'column', name: 'b' };
const c: Expression = { kind: 'column', name: 'c' };
const lit = (value: string | number | boolean | null): Expression => ({ kind: 'literal', value });
const col = (name: string): Expression => ({ kind: 'column', name });
const call = (name: FunctionName, ...args: readonly Expression[]): Expression => ({
  kind: 'call',
  function: name,
  arguments: args,
});

describe('a formula has one tree however it is written', () => {
  test.each([
    ['LT($a, 1)', '$a < 1', call('LT', a, lit(1))],
    ['AND($a, $b)', '$a AND $b', call('AND', a, b)],
    ['NOT($a)', '!$a', call('NOT', a)],
    ['SUM($a, $b, $c)', '$a + $b + $c', call('SUM', a, b, c)],
    ['IF($a, 1, 2,)', 'IF ( $a\n,\t1 , 2 )', call('IF', a, lit(1), lit(2))],
    ['EQUALS($a, "x")', '($a)=(`x`)', call('EQUALS', col('a'), lit('x'))],
  ])('%s and %s', (called, infix, tree) => {
    expect([expressionOf(called), expressionOf(infix)]).toEqual([tree, tree]);
  });

  test('but parentheses keep a chain of one operator apart', () => {
    expect(expressionOf('($a AND $b) AND $c')).toEqual(call('AND', call('AND', a, b), c));
    expect(expressionOf('$a AND ($b AND $c)')).toEqual(call('AND', a, call('AND', b, c)));
  });
});

describe('precedence', () => {
  test('! binds tightest, so a negated comparison needs parentheses', () => {
    expect(expressionOf('!$a = 1')).toEqual(call('EQUALS', call('NOT', a), lit(1)));
    expect(expressionOf('!($a = 1)')).toEqual(call('NOT', call('EQUALS', a, lit(1))));
    expect(expressionOf('!!$a')).toEqual(call('NOT', call('NOT', a)));
  });

  test('minus binds tighter than plus', () => {
    expect(expressionOf('$a + $b - $c')).toEqual(call('SUM', a, call('SUB', b, c)));
    expect(expressionOf('$a - $b + $c')).toEqual(call('SUM', call('SUB', a, b), c));
  });

  test('operators of one precedence group from the left', () => {
    expect(expressionOf('$a - $b - $c')).toEqual(call('SUB', call('SUB', a, b), c));
    expect(expressionOf('$a * $b / $c % 2 * 3')).toEqual(
      call('MUL', call('MOD', call('DIV', call('MUL', a, b), c), lit(2)), lit(3)),
    );
  });

  test('comparison, equality, AND and OR follow in this order', () => {
    expect(expressionOf('$a OR $b AND 1 != 2 >= 3 + 4')).toEqual(
      call('OR', a, call('AND', b, call('!=', lit(1), call('GTE', lit(2), call('SUM', lit(3), lit(4)))))),
    );
  });
});

describe('columns', () => {
  test.each([
    ['$http.status_code', 'http.status_code'],
    ['$a=1', 'a=1'],
    ['$a-1', 'a-1'],
    ['$a+1', 'a+1'],
    ['$a/2', 'a/2'],
    ['$k8s:x?', 'k8s:x?'],
    ['$5xx', '5xx'],
    ['$true', 'true'],
    ['$größe', 'größe'],
    ['$"user id"', 'user id'],
    ['$ "apart"', 'apart'],
    ['$"\\u0041\\x42\\103"', 'ABC'],
    ['$`a"b`', 'a"b'],
  ])('%s is the column %s', (text, name) => {
    expect(expressionOf(text)).toEqual(col(name));
  });

  test('are listed once each, in order', () => {
    expect(columnsOf(expressionOf('IF($b, $a + $"x y", $b)'))).toEqual(['b', 'a', 'x y']);
  });
});

describe('literals', () => {
  test.each<[string, string | number | boolean | null]>([
    ['true', true],
    ['false', false],
    ['null', null],
    ['007', 7],
    ['-5', -5],
    ['- 5', -5],
    ['-0', 0],
    ['.5', 0.5],
    ['1e3', 1000],
    ['2.5E-1', 0.25],
    ['9007199254740992', 9007199254740992],
    ['"a\\tb\\n\\"\\\\"', 'a\tb\n"\\'],
    ['"\\xc3\\xa9\\u00e9\\U0001F600"', 'éé😀'],
    ['`^\\d+"$`', '^\\d+"$'],
    ['`two\nlines`', 'two\nlines'],
    ['""', ''],
  ])('%s', (text, value) => {
    expect(expressionOf(text)).toEqual(lit(value));
  });

  test('a minus before a number is its sign only where no value precedes', () => {
    expect(expressionOf('$a - -5')).toEqual(call('SUB', a, lit(-5)));
    expect(expressionOf('1-1')).toEqual(call('SUB', lit(1), lit(1)));
    expect(expressionOf('$"0"-5-$"1"--5')).toEqual(
      call('SUB', call('SUB', call('SUB', col('0'), lit(5)), col('1')), lit(-5)),
    );
  });
});

describe('hints', () => {
  test('name bare columns that read like an operation', () => {
    expect(parseExpression('IF($a=1, $b-1, $content-type)')).toEqual({
      ok: true,
      expression: call('IF', col('a=1'), col('b-1'), col('content-type')),
      hints: [
        {
          code: 'column-name',
          message: 'column 4: $a=1 is the name of one column; put spaces around = if an operation is meant',
          line: 1,
          column: 4,
          length: 4,
          suggestion: '$a = 1',
        },
        {
          code: 'column-name',
          message: 'column 10: $b-1 is the name of one column; put spaces around - if an operation is meant',
          line: 1,
          column: 10,
          length: 4,
          suggestion: '$b - 1',
        },
      ],
    });
  });

  test('leave quoted names alone', () => {
    expect(parseExpression('$"a=1"')).toEqual({ ok: true, expression: col('a=1'), hints: [] });
  });
});

describe('reading never throws', () => {
  const pieces = fc.constantFrom(...'()!=<>+-*/%,.$"`\\ \n1aé', 'AND', 'IF(', '$a', '"x"', '&&', "'", 'null', '1e9');

  test('on any text', () => {
    fc.assert(
      fc.property(
        fc.oneof(
          fc.string({ unit: 'binary' }),
          fc.array(pieces).map((all) => all.join('')),
        ),
        (text) => {
          const parsed = parseExpression(text);
          if (parsed.ok) return true;
          const { line, column, length } = parsed.problem;
          const lines = text.split('\n');
          return (
            line >= 1 && line <= lines.length && column >= 1 && column <= lines[line - 1]!.length + 1 && length >= 0
          );
        },
      ),
      { numRuns: 2000 },
    );
  });

  test.each([
    ['parentheses', '('.repeat(5000)],
    ['negations', `${'!'.repeat(5000)}1`],
    ['calls', 'NOT('.repeat(5000)],
    ['subtractions', `${'1 - '.repeat(5000)}1`],
  ])('on thousands of nested %s, which are too deep', (_, text) => {
    const parsed = parseExpression(text);
    expect(parsed.ok ? undefined : parsed.problem.code).toBe('depth');
  });

  test('on long chains, which are not deep', () => {
    expect(columnsOf(expressionOf(`${'$a + '.repeat(5000)}$b`))).toEqual(['a', 'b']);
  });
});
