import { realpathSync } from 'node:fs';
import { join } from 'node:path';
import { type ChosenProvider, chooseProvider } from 'offline-provider';
import { formatProblems } from '../stacks/format-problems.ts';
import type { Target } from '../stacks/settings.ts';
import { synthesizeLiftSys } from '../stacks/synthesize-lift-sys.ts';
import { step } from './progress.ts';
import { findTerraform, type Terraform } from './terraform.ts';

/**
 * What the commands keep between runs; it can be deleted at any time. Without links in its path: what is kept names it, and
 * would be another for each of several checkouts that share their packages.
 */
export const cacheFolder = join(realpathSync('node_modules'), '.cache/lift-sys-honeycomb');

export interface Prepared {
  readonly terraform: Terraform;
  readonly provider: ChosenProvider;
  /** The stacks, each with the folder that holds its configuration. */
  readonly stacks: readonly { readonly name: string; readonly folder: string }[];
}

/**
 * What every command does first: find Terraform, synthesize, and decide which provider runs.
 * @throws with a message for people: no Terraform, or all problems of the definitions
 */
export async function prepare(...targets: readonly Target[]): Promise<Prepared> {
  const terraform = findTerraform();
  const synthesis = await step('Synthesize', () => {
    const result = synthesizeLiftSys('cdktf.out', ...targets);
    if (!result.ok) throw new Error(formatProblems(result.problems));
    return result;
  });
  const provider = await step('Find the provider', () =>
    chooseProvider({ terraform: terraform.binary, folder: join(cacheFolder, 'offline-provider') }),
  );
  console.log(`  ${provider.line}`);
  const stacks = synthesis.stacks.map((name) => ({ name, folder: join(synthesis.folder, 'stacks', name) }));
  return { terraform, provider, stacks };
}

/** @throws when it was not prepared */
export function stackOf({ stacks }: Prepared, { stack }: Target): Prepared['stacks'][number] {
  const found = stacks.find(({ name }) => name === stack);
  if (found === undefined) throw new Error(`${stack} was not synthesized.`);
  return found;
}
