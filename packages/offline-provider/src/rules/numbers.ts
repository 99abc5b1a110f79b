import { type Check, holds } from './check.ts';

export const between = (min: number, max: number): Check =>
  holds(
    'Invalid Attribute Value',
    (value) => Number(value) >= min && Number(value) <= max,
    (value) => `The value must be between ${min} and ${max}, got ${value}.`,
  );

export const atLeast = (min: number): Check =>
  holds(
    'Invalid Attribute Value',
    (value) => Number(value) >= min,
    (value) => `The value must be at least ${min}, got ${value}.`,
  );

export const divisibleBy = (divisor: number): Check =>
  holds(
    'Invalid Attribute Value',
    (value) => Number(value) % divisor === 0,
    (value) => `The value must be divisible by ${divisor}, got ${value}.`,
  );

/** Digits after the point as Go's `%g` prints them, which writes numbers below 0.0001 with an exponent. */
export const decimalsAtMost = (max: number): Check =>
  holds(
    'Invalid Attribute Value',
    (value) =>
      ((Number(value) < 1e-4 ? Number(value).toExponential() : String(value)).split('.')[1] ?? '').length <= max,
    (value) => `The value must have at most ${max} digits after the point, got ${value}.`,
  );
