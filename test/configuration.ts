import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { type Synthesis, synthesize } from 'honeycomb-constructs';
import { LiftSysStack } from '../stacks/lift-sys/lift-sys-stack.ts';
import { onItsOwn, readAllTargets, readSettings } from '../stacks/settings.ts';
import { synthesizeLiftSys } from '../stacks/synthesize-lift-sys.ts';

type Block = Readonly<Record<string, unknown>>;

/** A stack in Terraform's JSON syntax, as far as the tests read it. */
export interface Configuration {
  readonly terraform: Block;
  readonly provider: Block;
  readonly variable?: Block;
  /** Resources by type, then by name. */
  readonly resource: Readonly<Record<string, Readonly<Record<string, Block>>>>;
  readonly data?: Readonly<Record<string, Readonly<Record<string, Block>>>>;
  readonly moved?: readonly { readonly from: string; readonly to: string }[];
}

/** What is synthesized for the first stack, as text. */
export const synthesizedText = (define: Parameters<typeof synthesize>[1]): string =>
  firstStack((folder) => synthesize(folder, define));

function firstStack(synthesizeInto: (folder: string) => Synthesis): string {
  const folder = mkdtempSync(join(tmpdir(), 'lift-sys-honeycomb-'));
  try {
    const synthesis = synthesizeInto(folder);
    if (!synthesis.ok) throw new Error(JSON.stringify(synthesis.problems, null, 2));
    return readFileSync(join(folder, 'stacks', synthesis.stacks[0] ?? '', 'cdk.tf.json'), 'utf8');
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

export const synthesized = (define: Parameters<typeof synthesize>[1]): Configuration =>
  JSON.parse(synthesizedText(define));

/** Everything of lift-sys in one stack, as on this machine: with nothing set in the environment, or with some variables. */
export const liftSysText = (variables: Readonly<Record<string, string>> = {}): string =>
  synthesizedText((app) => {
    const settings = onItsOwn(readSettings(variables));
    new LiftSysStack(app, settings.stack, settings);
  });

/** What is deployed to Honeycomb for the environment that HONEYCOMB_ENVIRONMENT names, or for the team. */
export const deployedText = (variables: Readonly<Record<string, string>> = {}): string =>
  firstStack((folder) => synthesizeLiftSys(folder, ...readAllTargets(variables)));

/** Every Terraform address of a stack, sorted. */
export const addressesOf = ({ resource }: Configuration): readonly string[] =>
  Object.entries(resource)
    .flatMap(([type, named]) => Object.keys(named).map((name) => `${type}.${name}`))
    .toSorted();
