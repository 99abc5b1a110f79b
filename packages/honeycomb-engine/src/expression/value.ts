/** What an expression gives for one row: null is no value. */
export type Value = string | number | boolean | null;

/** Whether a value counts as true: a number that is not 0, true, and the text "true" alone. */
export function isTruthy(value: Value): boolean {
  return typeof value === 'number' ? value !== 0 : value === true || value === 'true';
}

const spelledNumber = /^[+-]?(?:\d+\.?\d*|\.\d+)(?:[eE][+-]?\d+)?$/;

/** The number that a text spells, or NaN when it spells none or one too big. */
export function numberOfText(text: string): number {
  const number = spelledNumber.test(text) ? Number(text) : Number.NaN;
  return Number.isFinite(number) ? number : Number.NaN;
}

/** A value as text; nothing for no value. */
export const textOf = (value: Value): string => (value === null ? '' : String(value));

/** A number as a value: what is not a number (0 / 0, infinity minus infinity) is none. */
export const valueOfNumber = (number: number): Value => (Number.isNaN(number) ? null : number);
