import { isKnown, type ObjectValue, type Value } from '../cty/value.ts';
import type { Problem } from '../engine/problem.ts';
import type { Place } from '../engine/walk.ts';

type Known = Exclude<Value, null | symbol>;

/** Looks at one value of a configuration. A check sees null and unknown values too: most skip them (see `whenKnown`). */
export type Check = (value: Value, place: Place) => readonly Problem[];

/** Looks at a configuration as a whole, where one value decides what another may be. */
export type ConfigRule = (config: ObjectValue) => readonly Problem[];

/** A check that says nothing about a value that is not set, or that only an apply will tell. */
export const whenKnown =
  (check: (value: Known, place: Place) => readonly Problem[]): Check =>
  (value, place) =>
    isKnown(value) ? check(value as Known, place) : [];

/** A check that is one condition with one sentence for when it does not hold. */
export const holds = (summary: string, condition: (value: Known) => boolean, detail: (value: Known) => string): Check =>
  whenKnown((value, { path }) => (condition(value) ? [] : [{ summary, detail: detail(value), path }]));
