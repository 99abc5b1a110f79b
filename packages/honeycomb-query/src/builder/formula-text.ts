import type { AnyOperand, Formula, Operand } from './formula.ts';
import { makeCall } from './make-call.ts';

/** The values as texts, one after the other; missing columns are passed over. */
export const CONCAT = (...values: readonly [AnyOperand, ...AnyOperand[]]): Formula<string> =>
  makeCall('CONCAT', values);

/** Whether the text starts with the prefix; false for a missing column. */
export const STARTS_WITH = (text: Operand<string>, prefix: Operand<string>): Formula<boolean> =>
  makeCall('STARTS_WITH', [text, prefix]);

/** Whether the text ends with the suffix; false for a missing column. */
export const ENDS_WITH = (text: Operand<string>, suffix: Operand<string>): Formula<boolean> =>
  makeCall('ENDS_WITH', [text, suffix]);

/** Whether the part occurs in the text; false for a missing column. */
export const CONTAINS = (text: Operand<string>, part: Operand<string>): Formula<boolean> =>
  makeCall('CONTAINS', [text, part]);

/** The text in lower case; null for a missing column. */
export const TO_LOWER = (text: Operand<string>): Formula<string | null> => makeCall('TO_LOWER', [text]);

/** The number of characters of the text, or of its bytes in UTF-8. @default unit 'chars' */
export const LENGTH = (text: Operand<string>, ...unit: readonly [unit?: 'chars' | 'bytes']): Formula<number | null> =>
  makeCall('LENGTH', [text, ...unit.filter((given) => given !== undefined)]);

/** Whether an RE2 expression, given as its text, matches somewhere in the text; false for a missing column. */
export const REG_MATCH = (text: Operand<string>, regex: string): Formula<boolean> =>
  makeCall('REG_MATCH', [text, regex]);

/**
 * What the first group of an RE2 expression matched, null when nothing matches or the column is missing.
 * @example REG_VALUE($('url'), '^/([a-z]+)/')
 */
export const REG_VALUE = (text: Operand<string>, regex: string): Formula<string | null> =>
  makeCall('REG_VALUE', [text, regex]);

/** How often an RE2 expression matches without overlap; 0 for a missing column. */
export const REG_COUNT = (text: Operand<string>, regex: string): Formula<number> =>
  makeCall('REG_COUNT', [text, regex]);
