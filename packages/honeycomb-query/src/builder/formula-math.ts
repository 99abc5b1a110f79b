import type { AnyOperand, Formula, Operand } from './formula.ts';
import { makeCall } from './make-call.ts';

/** The sum; a missing column counts as 0. */
export const SUM = (...numbers: readonly [Operand<number>, ...Operand<number>[]]): Formula<number> =>
  makeCall('SUM', numbers);

/** `minuend - subtrahend`; a missing column counts as 0. */
export const SUB = (minuend: Operand<number>, subtrahend: Operand<number>): Formula<number> =>
  makeCall('SUB', [minuend, subtrahend]);

/** The product; a missing column counts as 0. */
export const MUL = (...numbers: readonly [Operand<number>, ...Operand<number>[]]): Formula<number> =>
  makeCall('MUL', numbers);

/** `dividend / divisor` as a float, null when the divisor is 0; a missing column counts as 0. */
export const DIV = (dividend: Operand<number>, divisor: Operand<number>): Formula<number | null> =>
  makeCall('DIV', [dividend, divisor]);

/** The remainder of `dividend / divisor`; a missing column counts as 0. Honeycomb does not document a divisor of 0. */
export const MOD = (dividend: Operand<number>, divisor: Operand<number>): Formula<number | null> =>
  makeCall('MOD', [dividend, divisor]);

/** The logarithm to base 10, null for 0, negative numbers and a missing column. */
export const LOG10 = (number: Operand<number>): Formula<number | null> => makeCall('LOG10', [number]);

/**
 * A label for the bin of the given size that the number falls into, such as `10 - 20`, `< 0` or `> 30`; a number on a
 * boundary falls into the lower bin. Null for a missing column.
 */
export const BUCKET = (
  number: Formula<number | null>,
  size: number,
  ...range: readonly [min?: number, max?: number]
): Formula<string | null> => makeCall('BUCKET', [number, size, ...range.filter((bound) => bound !== undefined)]);

/** The value as an integer, cut towards 0; 0 for a missing column and for what is no number. */
export const INT = (value: AnyOperand): Formula<number> => makeCall('INT', [value]);

/** The value as a float; 0 for a missing column and for what is no number. */
export const FLOAT = (value: AnyOperand): Formula<number> => makeCall('FLOAT', [value]);

/** Whether the value is true; false for a missing column. */
export const BOOL = (value: AnyOperand): Formula<boolean> => makeCall('BOOL', [value]);

/** The value as text; the empty text for a missing column. */
export const STRING = (value: AnyOperand): Formula<string> => makeCall('STRING', [value]);
