import { type Check, holds, whenKnown } from './check.ts';

const quote = (value: unknown): string => JSON.stringify(value);

/**
 * Length in bytes of UTF-8, not in characters: that is what both halves of the provider count. `ä` is two, most emoji
 * are four.
 */
export const lengthBetween = (min: number, max: number): Check =>
  holds(
    'Invalid Attribute Value Length',
    (value) => Buffer.byteLength(String(value)) >= min && Buffer.byteLength(String(value)) <= max,
    (value) => `The length must be between ${min} and ${max} bytes, got ${Buffer.byteLength(String(value))}.`,
  );

export const lengthAtMost = (max: number): Check => lengthBetween(0, max);

export const oneOf = (...allowed: readonly (string | number)[]): Check =>
  holds(
    'Invalid Attribute Value Match',
    (value) => allowed.includes(value as string),
    (value) => `The value must be one of ${allowed.map(quote).join(', ')}, got ${quote(value)}.`,
  );

/** Compared without regard to case. */
export const noneOf = (...forbidden: readonly string[]): Check =>
  holds(
    'Invalid Attribute Value Match',
    (value) => !forbidden.some((name) => name.toLowerCase() === String(value).toLowerCase()),
    (value) => `The value must be none of ${forbidden.map(quote).join(', ')}, got ${quote(value)}.`,
  );

export const matches = (pattern: RegExp, what: string): Check =>
  holds(
    'Invalid Attribute Value Match',
    (value) => pattern.test(String(value)),
    (value) => `The value ${what}, got ${quote(value)}.`,
  );

/** Whether a text is a regular expression. Go's syntax (RE2) differs in details from JavaScript's. */
export const regularExpression: Check = whenKnown((value, { path }) => {
  try {
    new RegExp(String(value));
    return [];
  } catch (error) {
    return [
      {
        summary: 'Invalid Attribute Value',
        detail: `This is no regular expression: ${(error as Error).message}.`,
        path,
      },
    ];
  }
});
