import type { FunctionName } from './functions.ts';

/**
 * A formula of Honeycomb's calculated-field language as a tree. Infix operators are calls of the function that
 * they stand for (`$a < 1` is `LT`), so that a formula has one tree however it was written. Negative numbers are literals.
 */
export type Expression =
  | { readonly kind: 'literal'; readonly value: string | number | boolean | null }
  | { readonly kind: 'column'; readonly name: string }
  | { readonly kind: 'call'; readonly function: FunctionName; readonly arguments: readonly Expression[] };

/** Names of the columns that an expression reads, each once, in order of appearance. */
export function columnsOf(expression: Expression): readonly string[] {
  switch (expression.kind) {
    case 'literal':
      return [];
    case 'column':
      return [expression.name];
    case 'call':
      return [...new Set(expression.arguments.flatMap(columnsOf))];
  }
}
