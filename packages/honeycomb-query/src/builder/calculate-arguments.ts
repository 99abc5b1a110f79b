import type { CalculationOp, calculations } from '../language/calculations.ts';
import type { ColumnValues } from './column.ts';
import type { Filters } from './filter-arguments.ts';

type Rule<O extends CalculationOp> = (typeof calculations)[O];

export interface CalculateOptions<C extends ColumnValues> {
  /** A name, for formulas; a calculation with filters of its own needs one. */
  readonly as: string;
  /** Filters of this calculation alone. */
  readonly where?: (event: Filters<C>) => Filters<C>;
}

/** Columns that hold numbers. */
type NumberColumn<C extends ColumnValues> = {
  [Name in keyof C & string]: [C[Name]] extends [number] ? Name : never;
}[keyof C & string];

/** What an operation is made of: the event as such, or a column of any kind or of numbers. */
type MadeOf<O extends CalculationOp> = O extends CalculationOp
  ? Rule<O>['column'] extends 'required'
    ? Rule<O>['of']
    : Rule<O>['column']
  : never;

/** What follows the operation. Told by what it is made of, not by operation: the compiler makes each of them once. */
interface ArgumentsOf<C extends ColumnValues> {
  none: readonly [options?: CalculateOptions<C>];
  optional: ArgumentsOf<C>['none'] | ArgumentsOf<C>['any'];
  any: readonly [column: keyof C & string, options?: CalculateOptions<C>];
  number: readonly [column: NumberColumn<C>, options?: CalculateOptions<C>];
}

/**
 * What follows the operation: a column where it takes one, and how it is named and filtered. A union of operations gives a
 * union of arguments: the compiler then underlines an operation that is not there, instead of counting arguments.
 */
export type CalculateArguments<C extends ColumnValues, O extends CalculationOp> = ArgumentsOf<C>[MadeOf<O>];

type NameOf<A> = A extends readonly [...unknown[], { readonly as: infer N extends string }] ? N : never;
type ColumnOf<A> = A extends readonly [infer N extends string, ...unknown[]] ? N : never;

/** The name given with `as`, or never. */
export type GivenName<A> = NameOf<A>;

/** How the result is called in `having()` and `orderBy()`: its name, else `OP` or `OP(column)`. */
export type ResultName<O extends CalculationOp, A> = [NameOf<A>] extends [never]
  ? [ColumnOf<A>] extends [never]
    ? O
    : `${O}(${ColumnOf<A>})`
  : NameOf<A>;
