import type { Scalar } from './column.ts';
import type { AnyOperand, Base, Condition, Formula, Operand, ValueOf } from './formula.ts';
import { makeCall } from './make-call.ts';

/** What `IF` and `SWITCH` can give besides their first value: pairs, then perhaps a value for all other events. */
type ValuesAfter<R extends readonly unknown[]> = R extends readonly [unknown, infer V, ...infer Rest]
  ? ValueOf<V> | ValuesAfter<Rest>
  : R extends readonly [infer Otherwise]
    ? ValueOf<Otherwise>
    : null;

/**
 * Arguments R of `SWITCH` after its first pair, with the cases held to the input's type T: those at even places, but for
 * a last one alone.
 */
type CasesOf<T, R extends readonly unknown[]> = {
  [I in keyof R]: I extends LastIndex<R> ? R[I] : I extends `${string}${0 | 2 | 4 | 6 | 8}` ? T : R[I];
};
type LastIndex<R extends readonly unknown[]> = R extends readonly [...infer Before, unknown]
  ? `${Before['length']}`
  : never;

/** `COALESCE` can give null only when every argument can. */
type FirstPresent<R extends readonly unknown[]> = R extends readonly [infer First, ...infer Rest]
  ? null extends ValueOf<First>
    ? Exclude<ValueOf<First>, null> | FirstPresent<Rest>
    : ValueOf<First>
  : null;

/**
 * The value after the first true condition; a last argument alone is for all other events, which otherwise give null:
 * aggregates and SLIs then leave them out.
 * @example IF($('error'), 1, 0)
 * @example IF(LT($('duration_ms'), 100), 'fast', LT($('duration_ms'), 1000), 'slow', 'very slow')
 */
export const IF = <const V extends AnyOperand, const R extends readonly AnyOperand[]>(
  condition: Condition,
  value: V,
  ...rest: R
): Formula<ValueOf<V> | ValuesAfter<R>> => makeCall('IF', [condition, value, ...rest]);

/**
 * The value after the case that equals the input; a last argument alone is for all other events, which otherwise give null.
 * @example SWITCH($('llm.provider'), 'anthropic', 1, 'openai', 2, 0)
 */
export const SWITCH = <T extends Scalar, const V extends AnyOperand, const R extends readonly AnyOperand[]>(
  input: Formula<T | null>,
  equals: NoInfer<T>,
  value: V,
  ...rest: CasesOf<NoInfer<T>, R>
): Formula<ValueOf<V> | ValuesAfter<R>> =>
  makeCall('SWITCH', [input, equals, value, ...(rest as readonly AnyOperand[])]);

/** The first argument that has a value. */
export const COALESCE = <const R extends readonly [AnyOperand, ...AnyOperand[]]>(
  ...values: R
): Formula<FirstPresent<R>> => makeCall('COALESCE', values);

/** The least argument, all numbers or all texts; missing ones are passed over, and null is left when all are missing. */
export const MIN = <T extends number | string>(
  first: Operand<T>,
  ...rest: readonly Operand<Base<T>>[]
): Formula<Base<T> | null> => makeCall('MIN', [first, ...rest]);

/** The greatest argument, all numbers or all texts; missing ones are passed over, and null is left when all are missing. */
export const MAX = <T extends number | string>(
  first: Operand<T>,
  ...rest: readonly Operand<Base<T>>[]
): Formula<Base<T> | null> => makeCall('MAX', [first, ...rest]);
