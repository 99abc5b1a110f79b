import type { CalculationOp, calculations } from '../language/calculations.ts';
import type { ColumnValues } from './column.ts';
import type { Filters } from './filter-arguments.ts';

type Rule<O extends CalculationOp> = (typeof calculations)[O];

/** The columns that a calculation can be made of: all, or those that hold numbers. */
export type ColumnFor<C extends ColumnValues, O extends CalculationOp> = Rule<O>['of'] extends 'number'
  ? { [Name in keyof C & string]: [C[Name]] extends [number] ? Name : never }[keyof C & string]
  : keyof C & string;

export interface CalculateOptions<C extends ColumnValues> {
  /** A name, for formulas; a calculation with filters of its own needs one. */
  readonly as: string;
  /** Filters of this calculation alone. */
  readonly where?: (event: Filters<C>) => Filters<C>;
}

/**
 * What follows the operation: a column where it takes one, and how it is named and filtered. A union of operations gives a
 * union of arguments: the compiler then underlines an operation that is not there, instead of counting arguments.
 */
export type CalculateArguments<C extends ColumnValues, O extends CalculationOp> = O extends CalculationOp
  ? Rule<O>['column'] extends 'none'
    ? readonly [options?: CalculateOptions<C>]
    : Rule<O>['column'] extends 'optional'
      ? readonly [options?: CalculateOptions<C>] | readonly [column: ColumnFor<C, O>, options?: CalculateOptions<C>]
      : readonly [column: ColumnFor<C, O>, options?: CalculateOptions<C>]
  : never;

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
