import { describe, expect, test } from 'vitest';
import { columnFormula, type Formula, literal, rawExpression } from '../src/builder/formula.ts';
import * as formulas from '../src/builder/formula-functions.ts';
import type { Expression } from '../src/language/expression.ts';
import { callableNames, definitionOf, type FunctionName, functionNames } from '../src/language/functions.ts';
import { expressionOf } from '../src/language/parse-expression.ts';
import { printExpression } from '../src/language/print-expression.ts';

const { AND, BUCKET, COALESCE, DIV, EQUALS, IF, INT, LAST, LENGTH, LT, NOT_EQUALS, RATE, REG_MATCH, SUM, SWITCH } =
  formulas;

const a = columnFormula<number>('a');
const name = columnFormula<string>('name');
const print = (formula: Formula) => printExpression(formula.expression);

const typedForms = new Map<string, unknown>(Object.entries(formulas));
/** The typed form of a function, as an untyped caller sees it. */
const typedForm = (fn: FunctionName) =>
  typedForms.get(fn === '!=' ? 'NOT_EQUALS' : fn) as (...args: readonly unknown[]) => Formula;

/** The least arguments that a function takes. */
function leastArguments(fn: FunctionName): readonly (Formula | string | number)[] {
  const { minArguments, arguments: kinds } = definitionOf(fn);
  return Array.from({ length: minArguments }, (_, index) => {
    const kind = kinds[Math.min(index, kinds.length - 1)];
    return kind === 'string literal' ? '^a' : kind === 'number literal' ? 10 : a;
  });
}

describe('every function of the table', () => {
  test.each(functionNames)('%s has a typed form that prints and reads back', (fn) => {
    const typed = typedForm(fn);
    const args = leastArguments(fn);
    const tree: Expression = {
      kind: 'call',
      function: fn,
      arguments: args.map(
        (arg): Expression => (typeof arg === 'object' ? arg.expression : { kind: 'literal', value: arg }),
      ),
    };
    expect(typed(...args)).toEqual({ expression: tree });
    expect(expressionOf(printExpression(tree))).toEqual(tree);
  });

  test.each(functionNames)('%s says in its signature how it is called', (fn) => {
    const { signature, callable } = definitionOf(fn);
    expect(signature.startsWith(callable === false ? 'left ' : `${fn}(`)).toBe(true);
  });

  test('there is no typed form without a function', () => {
    const names = Object.keys(formulas).map((fn) => (fn === 'NOT_EQUALS' ? '!=' : fn));
    expect(names.sort()).toEqual([...functionNames].sort());
  });

  test('all but != can be called by name', () => {
    expect(callableNames).toEqual(functionNames.filter((fn) => fn !== '!='));
  });
});

describe('formulas print as one writes them by hand', () => {
  test.each<[Formula, string]>([
    [IF(LT(a, 5), 'low', LT(a, 9), 'middle', 'high'), 'IF($a < 5, "low", $a < 9, "middle", "high")'],
    [SWITCH(name, 'x', 1, 'y', 2, 0), 'SWITCH($name, "x", 1, "y", 2, 0)'],
    [NOT_EQUALS(name, 'x'), '$name != "x"'],
    [DIV(SUM(a, 1, 2), 2), '($a + 1 + 2) / 2'],
    [AND(EQUALS(a, 200), true), '$a = 200 AND true'],
    [COALESCE(a, null, 0), 'COALESCE($a, null, 0)'],
    [BUCKET(a, 10), 'BUCKET($a, 10)'],
    [BUCKET(a, 10, undefined), 'BUCKET($a, 10)'],
    [BUCKET(a, 10, 0, 100), 'BUCKET($a, 10, 0, 100)'],
    [LENGTH(name, 'bytes'), 'LENGTH($name, "bytes")'],
    [INT(-0), 'INT(0)'],
    [rawExpression<number>('$a*2'), '$a * 2'],
    [LT(rawExpression<number>('$a'), 3), '$a < 3'],
    [literal('x'), '"x"'],
  ])('%#', (formula, text) => {
    expect(print(formula)).toBe(text);
  });
});

describe('formulas carry what is wrong with them instead of throwing', () => {
  const problemsOf = (formula: Formula) => formula.problems;

  test('a text that cannot be read', () => {
    expect(problemsOf(LT(SUM(rawExpression<number>('$a +'), 1), 3))).toEqual([
      'column 5: expected a value after "+", got the end in $a +',
    ]);
  });

  test('a number that cannot be written, once however often it is used', () => {
    const broken = SUM(a, Number.NaN);
    expect(problemsOf(DIV(broken, broken))).toEqual(['NaN cannot be written in a formula']);
  });

  test('a regex that RE2 cannot run', () => {
    expect(problemsOf(REG_MATCH(name, 'a(?!b)'))).toEqual([
      'argument 2 of REG_MATCH is no regex of RE2: RE2 cannot look around, got (?!',
    ]);
  });

  test('two time-series functions', () => {
    expect(problemsOf(DIV(RATE(a), LAST(a)))).toEqual([
      'a formula holds at most one time-series function, got RATE, LAST',
    ]);
    expect(problemsOf(formulas.MAX(LAST(a)))).toBe(undefined);
  });

  test('arguments that only the compiler would have refused', () => {
    expect(problemsOf(typedForm('LT')(a))).toEqual(['undefined cannot be written in a formula']);
    expect(problemsOf(typedForm('SUM')())).toEqual(['SUM takes at least 1 argument, got 0']);
  });
});
