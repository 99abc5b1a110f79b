import type { Scalar } from './column.ts';
import type { Base, Condition, Formula, Operand } from './formula.ts';
import { makeCall } from './make-call.ts';

/** `left < right`, numbers by size and texts by alphabet; false when either is missing. */
export const LT = <T extends number | string>(left: Operand<T>, right: Operand<Base<T>>): Formula<boolean> =>
  makeCall('LT', [left, right]);

/** `left <= right`; false when either is missing. */
export const LTE = <T extends number | string>(left: Operand<T>, right: Operand<Base<T>>): Formula<boolean> =>
  makeCall('LTE', [left, right]);

/** `left > right`; false when either is missing. */
export const GT = <T extends number | string>(left: Operand<T>, right: Operand<Base<T>>): Formula<boolean> =>
  makeCall('GT', [left, right]);

/** `left >= right`; false when either is missing. */
export const GTE = <T extends number | string>(left: Operand<T>, right: Operand<Base<T>>): Formula<boolean> =>
  makeCall('GTE', [left, right]);

/** Whether both are the same value of the same type; false for a missing column. The formula stands on the left. */
export const EQUALS = <T extends Scalar>(left: Formula<T | null>, right: Operand<NoInfer<T>>): Formula<boolean> =>
  makeCall('EQUALS', [left, right]);

/** The opposite of `EQUALS` (`left != right`), hence true for a missing column: guard it with `EXISTS` where that matters. */
export const NOT_EQUALS = <T extends Scalar>(left: Formula<T | null>, right: Operand<NoInfer<T>>): Formula<boolean> =>
  makeCall('!=', [left, right]);

/** Whether the value equals one of the candidates; false for a missing column. */
export const IN = <T extends Scalar>(
  value: Formula<T | null>,
  ...candidates: readonly [Operand<NoInfer<T>>, ...Operand<NoInfer<T>>[]]
): Formula<boolean> => makeCall('IN', [value, ...candidates]);

/** Whether there is a value; false for a missing column. */
export const EXISTS = (value: Formula): Formula<boolean> => makeCall('EXISTS', [value]);

/** Whether the condition is not true; true for a missing column. */
export const NOT = (condition: Condition): Formula<boolean> => makeCall('NOT', [condition]);

/** Whether all conditions are true. */
export const AND = (...conditions: readonly [Condition, ...Condition[]]): Formula<boolean> =>
  makeCall('AND', conditions);

/** Whether at least one condition is true. */
export const OR = (...conditions: readonly [Condition, ...Condition[]]): Formula<boolean> => makeCall('OR', conditions);
