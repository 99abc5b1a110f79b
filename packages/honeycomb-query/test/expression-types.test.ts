import { describe, expectTypeOf, test } from 'vitest';
import { columnFormula, type Formula, literal, rawExpression } from '../src/builder/formula.ts';
import {
  AND,
  BUCKET,
  COALESCE,
  CONCAT,
  CONTAINS,
  DIV,
  ENDS_WITH,
  EQUALS,
  EXISTS,
  FORMAT_TIME,
  GT,
  IF,
  IN,
  LENGTH,
  LT,
  MAX,
  MIN,
  NOT,
  NOT_EQUALS,
  OR,
  REG_MATCH,
  REG_VALUE,
  STARTS_WITH,
  SUB,
  SUM,
  SWITCH,
} from '../src/builder/formula-functions.ts';

type Provider = 'anthropic' | 'openai' | 'modal';

const duration = columnFormula<number>('duration_ms');
const name = columnFormula<string>('name');
const error = columnFormula<true>('error');
const provider = columnFormula<Provider>('llm.provider');
const status = columnFormula<number | null>('http.status_code');
const success = columnFormula<boolean>('code.success');

/** Checks that an expression has a type without evaluating what the compiler refuses. */
const refused = (_formula: () => unknown): void => {};

describe('what a formula gives', () => {
  test('a choice gives its values, and null when nothing may match', () => {
    expectTypeOf(IF(error, 1, 0)).toEqualTypeOf<Formula<0 | 1>>();
    expectTypeOf(IF(error, 1)).toEqualTypeOf<Formula<1 | null>>();
    expectTypeOf(IF(error, success)).toEqualTypeOf<Formula<boolean | null>>();
    expectTypeOf(IF(error, null, duration)).toEqualTypeOf<Formula<number | null>>();
    expectTypeOf(IF(error, 'a', success, 'b')).toEqualTypeOf<Formula<'a' | 'b' | null>>();
    expectTypeOf(IF(error, 'a', success, 'b', 'c')).toEqualTypeOf<Formula<'a' | 'b' | 'c'>>();
    expectTypeOf(IF(error, 'a', success, 'b', EXISTS(name), name, 7)).toEqualTypeOf<Formula<string | 7>>();
    expectTypeOf(SWITCH(provider, 'openai', 1)).toEqualTypeOf<Formula<1 | null>>();
    expectTypeOf(SWITCH(provider, 'openai', 1, 0)).toEqualTypeOf<Formula<1 | 0>>();
    expectTypeOf(SWITCH(provider, 'openai', 1, 'modal', 2)).toEqualTypeOf<Formula<1 | 2 | null>>();
    expectTypeOf(SWITCH(provider, 'openai', 1, 'modal', duration, 0)).toEqualTypeOf<Formula<number>>();
  });

  test('the first present value is null only when all can be', () => {
    expectTypeOf(COALESCE(status, 0)).toEqualTypeOf<Formula<number>>();
    expectTypeOf(COALESCE(status, IF(error, 'x'))).toEqualTypeOf<Formula<number | 'x' | null>>();
    expectTypeOf(COALESCE(IF(error, provider), 'other')).toEqualTypeOf<Formula<Provider | 'other'>>();
  });

  test('comparisons are boolean, arithmetic is a number, and only division can lack a result', () => {
    expectTypeOf(LT(duration, 5)).toEqualTypeOf<Formula<boolean>>();
    expectTypeOf(SUM(duration, status, 1)).toEqualTypeOf<Formula<number>>();
    expectTypeOf(DIV(duration, 2)).toEqualTypeOf<Formula<number | null>>();
    expectTypeOf(MAX(duration, 0)).toEqualTypeOf<Formula<number | null>>();
    expectTypeOf(MIN(name, 'z')).toEqualTypeOf<Formula<string | null>>();
    expectTypeOf(BUCKET(duration, 100)).toEqualTypeOf<Formula<string | null>>();
    expectTypeOf(literal('a')).toEqualTypeOf<Formula<'a'>>();
    expectTypeOf(rawExpression<boolean>('$a = 1')).toEqualTypeOf<Formula<boolean>>();
  });
});

describe('what compiles', () => {
  test('values and formulas of one type, on whichever side a comparison has them', () => {
    EQUALS(provider, 'openai');
    EQUALS(name, provider);
    EQUALS(success, false);
    EQUALS(duration, status);
    NOT_EQUALS(status, 200);
    IN(provider, 'openai', 'modal');
    LT(5, duration);
    GT(name, 'm');
    LT(provider, name);
    STARTS_WITH(provider, 'open');
    CONCAT(name, 1, true, status);
    AND(error, name, LT(duration, 5), true);
    IF(name, 1, 0);
  });
});

describe('what does not compile', () => {
  test('equality between types', () => {
    // @ts-expect-error a number never equals a text
    refused(() => EQUALS(status, '200'));
    // @ts-expect-error a text never equals a number
    refused(() => NOT_EQUALS(name, 200));
    // @ts-expect-error a candidate of another type is never found
    refused(() => IN(status, 200, '404'));
    // @ts-expect-error a number column never equals a text column
    refused(() => EQUALS(status, name));
    // @ts-expect-error equality with null is not documented, EXISTS is
    refused(() => EQUALS(status, null));
    // @ts-expect-error IN needs a candidate
    refused(() => IN(status));
  });

  test('values that an enumeration does not have', () => {
    // @ts-expect-error no such provider
    refused(() => EQUALS(provider, 'antropic'));
    // @ts-expect-error no such provider
    refused(() => IN(provider, 'openai', 'antropic'));
    // @ts-expect-error no such provider
    refused(() => SWITCH(provider, 'antropic', 1));
    // @ts-expect-error no such provider in the second case
    refused(() => SWITCH(provider, 'openai', 1, 'antropic', 2));
    // @ts-expect-error error is true or absent, never false
    refused(() => EQUALS(error, false));
  });

  test('comparison and arithmetic of what is no number', () => {
    // @ts-expect-error a number and a text have no order
    refused(() => LT(duration, '5'));
    // @ts-expect-error a text and a number have no order
    refused(() => GT(name, duration));
    // @ts-expect-error booleans have no order
    refused(() => GT(success, false));
    // @ts-expect-error a text cannot be added
    refused(() => SUM(duration, name));
    // @ts-expect-error a text is no subtrahend
    refused(() => SUB(duration, '1'));
    // @ts-expect-error a boolean cannot be divided
    refused(() => DIV(success, 2));
    // @ts-expect-error the greatest of a number and a text
    refused(() => MAX(duration, 'a'));
    // @ts-expect-error SUM needs a number
    refused(() => SUM());
  });

  test('text functions on numbers, and regexes that are not written out', () => {
    // @ts-expect-error a number has no prefix
    refused(() => STARTS_WITH(duration, 'a'));
    // @ts-expect-error a suffix is a text
    refused(() => ENDS_WITH(name, 5));
    // @ts-expect-error a number contains no text
    refused(() => CONTAINS(status, '4'));
    // @ts-expect-error a regex is written out, not read from a column
    refused(() => REG_MATCH(name, provider));
    // @ts-expect-error a regex is RE2 text, not a JavaScript regex
    refused(() => REG_VALUE(name, /a/));
    // @ts-expect-error a length is in chars or bytes
    refused(() => LENGTH(name, 'words'));
    // @ts-expect-error a bin's size is written out
    refused(() => BUCKET(duration, status));
    // @ts-expect-error the time to format is a number of seconds
    refused(() => FORMAT_TIME('%A', name));
  });

  test('conditions that are plain numbers or texts', () => {
    // @ts-expect-error a constant number is no condition
    refused(() => IF(1, 2, 3));
    // @ts-expect-error a column is named by $('error')
    refused(() => NOT('error'));
    // @ts-expect-error OR needs a condition
    refused(() => OR());
    // @ts-expect-error EXISTS asks a formula
    refused(() => EXISTS('name'));
  });

  test('a formula where one of another type is wanted', () => {
    // @ts-expect-error a rate in percent is a number, not a text
    refused((): Formula<string | null> => IF(error, 1, 0));
    // @ts-expect-error without a value for other events it can be null
    refused((): Formula<number> => IF(error, 1));
  });
});
