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

/** The negative ones among them. */
export type NegativeFilterOpFor<T extends Scalar> = [T] extends [Scalar]
  ? { [O in NegativeFilterOp]: (typeof filterOps)[O]['of'] extends KindOf<T> ? O : never }[NegativeFilterOp]
  : never;

/** What an operator compares a column of type T with. */
export type FilterValueFor<T extends Scalar, O extends FilterOp> = O extends ListOp
  ? readonly T[]
  : O extends TextOp
    ? string
    : T;

/**
 * What an event without the column means to a negative filter: `include` keeps it, `exclude` drops it. Honeycomb does
 * not document what its own negative operators do, so the builder never leaves it to them.
 */
export interface MissingPolicy {
  readonly missing: 'include' | 'exclude';
}

/** Nothing fits these two; their names are what the compiler says. */
interface NegativeFilterNeedsMissingPolicy {
  readonly "add { missing: 'include' } or { missing: 'exclude' }": never;
}
interface ExistenceTakesNoValue {
  readonly 'leave the value out': never;
}

/** The value where no policy follows. */
export type LastValueFor<T extends Scalar, O extends FilterOp> = O extends NegativeFilterOp
  ? NegativeFilterNeedsMissingPolicy
  : O extends 'exists' | 'does-not-exist'
    ? ExistenceTakesNoValue
    : FilterValueFor<T, O>;

/** Conditions on one event, combined with AND. */
export interface Filters<C extends Readonly<Record<string, Scalar>>> {
  where<Name extends keyof C & string>(column: Name, op: 'exists' | 'does-not-exist'): Filters<C>;
  where<Name extends keyof C & string, O extends FilterOpFor<C[Name]>>(
    column: Name,
    op: O,
    value: LastValueFor<C[Name], O>,
  ): Filters<C>;
  where<Name extends keyof C & string, O extends NegativeFilterOpFor<C[Name]>>(
    column: Name,
    op: O,
    value: FilterValueFor<C[Name], O>,
    missing: MissingPolicy,
  ): Filters<C>;
}
