import type { FilterOp, filterOps, NegativeFilterOp } from '../language/filters.ts';
import type { Scalar } from './column.ts';

type ListOp = { [O in FilterOp]: (typeof filterOps)[O]['value'] extends 'list' ? O : never }[FilterOp];
type TextOp = { [O in FilterOp]: (typeof filterOps)[O]['value'] extends 'string' ? O : never }[FilterOp];

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

/**
 * What an event without the column means to a negative filter: `include` keeps it, `exclude` drops it. Honeycomb does
 * not document what its own negative operators do, so the builder never leaves it to them.
 */
export interface MissingPolicy {
  readonly missing: 'include' | 'exclude';
}

type FilterValueFor<T extends Scalar, O extends FilterOp> = O extends ListOp
  ? readonly T[]
  : O extends TextOp
    ? string
    : T;

/** Nothing fits it; its name is what the compiler says when the policy is left out, instead of counting arguments. */
type NegativeFilterNeedsMissingPolicy = readonly [
  { readonly "add { missing: 'include' } or { missing: 'exclude' }": never },
];

/** What follows column and operator: nothing, a value, or a value and what a missing column means. */
export type FilterArguments<T extends Scalar, O extends FilterOp> = O extends 'exists' | 'does-not-exist'
  ? readonly []
  : O extends NegativeFilterOp
    ? readonly [value: FilterValueFor<T, O>, missing: MissingPolicy] | NegativeFilterNeedsMissingPolicy
    : readonly [value: FilterValueFor<T, O>];

/** Conditions on one event, combined with AND. */
export interface Filters<C extends Readonly<Record<string, Scalar>>> {
  where<Name extends keyof C & string, O extends FilterOpFor<C[Name]>>(
    column: Name,
    op: O,
    ...value: FilterArguments<C[Name], O>
  ): Filters<C>;
}
