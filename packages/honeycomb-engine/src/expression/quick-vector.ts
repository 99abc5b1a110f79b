import type { Expression, FunctionName } from 'honeycomb-query/language';
import type { Semantics } from '../semantics.ts';
import type { Vector } from './vector.ts';

/** A loop made for one function over vectors of these kinds; undefined where there is none. */
export function quickVector(
  _name: FunctionName,
  _args: readonly Vector[],
  _written: readonly Expression[],
  _semantics: Semantics,
): Vector | undefined {
  return undefined;
}
