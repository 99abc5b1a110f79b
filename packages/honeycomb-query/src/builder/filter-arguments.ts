import type { FilterOp, filterOps, NegativeFilterOp } from '../language/filters.ts';
import type { Scalar } from './column.ts';

type OpWith<Rule> = { [O in FilterOp]: (typeof filterOps)[O] extends Rule ? O : never }[FilterOp];
type ExistenceOp = OpWith<{ readonly value: 'none' }>;
type ListOp = OpWith<{ readonly value: 'list' }>;
type TextOp = OpWith<{ readonly value: 'string' }>;
/** Their value is a bound, which need not be a value of the column. */
type BoundOp = OpWith<{ readonly of: 'number' }>;

/** What `of` says of a filter operator for a column of type T. */
type KindOf<T extends Scalar> = [T] extends [string]
  ? 'any' | 'string' | 'string or number'
  : [T] extends [number]
    ? 'any' | 'number' | 'string or number'
    : 'any';

/** The operators that mean something on a column of type T. (Spelt in place: an alias would hide them in messages.) */
export type FilterOpFor<T extends Scalar> = [T] extends [Scalar]
  ? { [O in FilterOp]: (typeof filterOps)[O]['of'] extends KindOf<T> ? O : never }[FilterOp]
  : never;

/** What an operator compares a column of type T with. An operator that can be one of several takes what fits each. */
export type FilterValueFor<T extends Scalar, O extends FilterOp> = [O] extends [ListOp]
  ? readonly T[]
  : [O] extends [TextOp]
    ? string
    : [O] extends [BoundOp]
      ? number
      : [O & ListOp] extends [never]
        ? T
        : never;

/**
 * What an event without the column means to a negative filter: `include` keeps it, `exclude` drops it. Honeycomb does
 * not document what its own negative operators do, so the builder never leaves it to them.
 */
export interface MissingPolicy {
  readonly missing: 'include' | 'exclude';
}

/** Nothing fits these; their names are what the compiler says. */
interface NegativeFilterNeedsMissingPolicy {
  readonly "add { missing: 'include' } or { missing: 'exclude' }": never;
}
interface ExistenceTakesNoValue {
  readonly 'leave the value out': never;
}
interface PositiveFilterTakesNoMissingPolicy {
  readonly 'leave the policy out': never;
}

/** The value where no policy follows. */
export type LastValueFor<T extends Scalar, O extends FilterOp> = [O & NegativeFilterOp] extends [never]
  ? [O & ExistenceOp] extends [never]
    ? FilterValueFor<T, O>
    : ExistenceTakesNoValue
  : NegativeFilterNeedsMissingPolicy;

/** The policy, if the operator is negative or can be. */
export type MissingPolicyFor<O extends FilterOp> = [O & NegativeFilterOp] extends [never]
  ? PositiveFilterTakesNoMissingPolicy
  : MissingPolicy;

/** Conditions on one event, combined with AND. */
export interface Filters<C extends Readonly<Record<string, Scalar>>> {
  where<Name extends keyof C & string>(column: Name, op: 'exists' | 'does-not-exist'): Filters<C>;
  where<Name extends keyof C & string, O extends FilterOpFor<C[Name]>>(
    column: Name,
    op: O,
    value: LastValueFor<C[Name], O>,
  ): Filters<C>;
  where<Name extends keyof C & string, O extends FilterOpFor<C[Name]>>(
    column: Name,
    op: O,
    value: FilterValueFor<C[Name], O>,
    missing: MissingPolicyFor<O>,
  ): Filters<C>;
}
