import type { Expression } from '../language/expression.ts';
import { parseExpression } from '../language/parse-expression.ts';
import type { Scalar } from './column.ts';

/**
 * A calculated-field formula that gives values of type T; T contains null where it can give none.
 * Made by `columnFormula`, `literal`, `rawExpression` and the functions (`IF`, `EQUALS`, `SUM`, ...).
 */
export interface Formula<out T extends Scalar | null = Scalar | null> {
  readonly expression: Expression;
  /** What is wrong with the formula, said when the query is checked; absent when nothing is. */
  readonly problems?: readonly string[];
  /** For the compiler alone: what the formula gives. */
  readonly gives?: T;
}

/** An argument of type T: a formula, or a value written out. */
export type Operand<T extends Scalar> = Formula<T | null> | T;

/** An argument of any type. */
export type AnyOperand = Formula | Scalar | null;

/** An argument that is asked whether it is true: non-zero numbers, true and the text "true" are, a missing column is not. */
export type Condition = Formula | boolean;

/** What an operand gives. */
export type ValueOf<O> = O extends { readonly expression: Expression; readonly gives?: infer T }
  ? Extract<T, Scalar | null>
  : Extract<O, Scalar | null>;

/** The type of which T is a narrower one: `string` of an enumeration. */
export type Base<T extends Scalar> = T extends string ? string : T extends number ? number : boolean;

/** The column of this name: `$name`. */
export function columnFormula<T extends Scalar | null = Scalar | null>(name: string): Formula<T> {
  return { expression: { kind: 'column', name } };
}

/** A value written out, where a formula is wanted: functions take plain values as they are. */
export function literal<const T extends Scalar | null>(value: T): Formula<T> {
  const writable = typeof value === 'number' ? Number.isFinite(value) : value !== undefined;
  if (!writable) {
    return { expression: { kind: 'literal', value: null }, problems: [`${value} cannot be written in a formula`] };
  }
  return { expression: { kind: 'literal', value: value === 0 ? 0 : value } };
}

/**
 * A formula from its text, for what was copied from Honeycomb; T is taken on trust. Never throws: a text that cannot be
 * read is a problem of the formula, said when the query is checked.
 * @example rawExpression<boolean>('$http.status_code < 500')
 */
export function rawExpression<T extends Scalar | null = Scalar | null>(text: string): Formula<T> {
  const parsed = parseExpression(text);
  if (parsed.ok) return { expression: parsed.expression };
  return { expression: { kind: 'literal', value: null }, problems: [`${parsed.problem.message} in ${text}`] };
}
