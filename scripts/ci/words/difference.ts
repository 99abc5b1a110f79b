import { isDeepStrictEqual } from 'node:util';
import type { Planned, Values } from './planned.ts';

/** One attribute that a plan changes. Absent and null are the same to Terraform. */
export interface Difference {
  readonly attribute: string;
  readonly before: unknown;
  readonly after: unknown;
}

/** The attributes that change, as far as that is known: what only Honeycomb can tell (an id) is no change in words. */
export function differences({ before = {}, after = {}, unknown }: Planned): readonly Difference[] {
  return [...new Set([...Object.keys(before), ...Object.keys(after)])]
    .sort()
    .map((attribute) => {
      const then = before[attribute] ?? null;
      return {
        attribute,
        before: then,
        after: known(after[attribute] ?? null, (unknown as Values | undefined)?.[attribute], then),
      };
    })
    .filter((difference) => !isDeepStrictEqual(difference.before, difference.after));
}

/** A value with what was there before wherever it is not known. */
export function known(after: unknown, unknown: unknown, before: unknown): unknown {
  if (unknown === true) return before;
  if (Array.isArray(after))
    return after.map((each, index) =>
      known(each, (unknown as unknown[] | undefined)?.[index], (before as unknown[] | null)?.[index] ?? null),
    );
  if (typeof after !== 'object' || after === null) return after;
  const keys = new Set([...Object.keys(after), ...Object.keys((unknown as Values | undefined) ?? {})]);
  return Object.fromEntries(
    [...keys].map((key) => [
      key,
      known(
        (after as Values)[key] ?? null,
        (unknown as Values | undefined)?.[key],
        (before as Values | null)?.[key] ?? null,
      ),
    ]),
  );
}
