/**
 * The environments in the order in which they are deployed: production comes last, after all others went well.
 * @param names entries of stacks/environments.ts
 */
export function environmentOrder(names: readonly string[]): {
  readonly first: readonly string[];
  readonly all: readonly string[];
} {
  const first = names.filter((name) => name !== 'production');
  return { first, all: [...first, ...names.filter((name) => name === 'production')] };
}
