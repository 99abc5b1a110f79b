/** Something with one thing about it changed, and what was changed in words. */
export interface Mutant<T> {
  readonly change: string;
  readonly mutant: T;
}

/** The same changes inside something that contains them. */
export const within = <Inner, Outer>(
  mutants: readonly Mutant<Inner>[],
  put: (mutant: Inner) => Outer,
  where = '',
): readonly Mutant<Outer>[] =>
  mutants.map(({ change, mutant }) => ({ change: where === '' ? change : `${where}: ${change}`, mutant: put(mutant) }));

/** A list with one of its items changed, in each of the ways in which it can be. */
export const eachItem = <T>(
  items: readonly T[],
  mutantsOf: (item: T, index: number) => readonly Mutant<T>[],
): readonly Mutant<readonly T[]>[] =>
  items.flatMap((item, index) => within(mutantsOf(item, index), (mutant) => items.with(index, mutant)));

/** A list without one of its items. */
export const eachDropped = <T>(items: readonly T[], nameOf: (item: T) => string): readonly Mutant<readonly T[]>[] =>
  items.map((item, index) => ({ change: `${nameOf(item)} dropped`, mutant: items.toSpliced(index, 1) }));
