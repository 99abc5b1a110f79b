import { numberOf } from '../cty/value.ts';
import { type Check, holds } from './check.ts';

export const between = (min: number, max: number): Check =>
  holds(
    'Invalid Attribute Value',
    (value) => numberOf(value) >= min && numberOf(value) <= max,
    (value) => `The value must be between ${min} and ${max}, got ${numberOf(value)}.`,
  );

export const atLeast = (min: number): Check =>
  holds(
    'Invalid Attribute Value',
    (value) => numberOf(value) >= min,
    (value) => `The value must be at least ${min}, got ${numberOf(value)}.`,
  );

export const divisibleBy = (divisor: number): Check =>
  holds(
    'Invalid Attribute Value',
    (value) => numberOf(value) % divisor === 0,
    (value) => `The value must be divisible by ${divisor}, got ${numberOf(value)}.`,
  );

/** Digits after the point as Go's `%g` prints them, which writes numbers below 0.0001 with an exponent. */
export const decimalsAtMost = (max: number): Check =>
  holds(
    'Invalid Attribute Value',
    (value) =>
      ((numberOf(value) < 1e-4 ? numberOf(value).toExponential() : String(numberOf(value))).split('.')[1] ?? '')
        .length <= max,
    (value) => `The value must have at most ${max} digits after the point, got ${numberOf(value)}.`,
  );
