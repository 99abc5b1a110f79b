import { teamName } from '../../stacks/settings.ts';

/**
 * The environments in the order in which they are deployed: what they share before them, production after all others went
 * well.
 * @param names entries of stacks/environments.ts
 */
export function environmentOrder(names: readonly string[]): {
  /** What comes between the team and production. */
  readonly first: readonly string[];
  readonly all: readonly string[];
} {
  const first = names.filter((name) => name !== 'production');
  return { first, all: [teamName, ...first, ...names.filter((name) => name === 'production')] };
}
