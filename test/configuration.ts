import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { synthesize } from 'honeycomb-constructs';
import { LiftSysStack } from '../stacks/lift-sys/lift-sys-stack.ts';
import { readSettings } from '../stacks/settings.ts';

type Block = Readonly<Record<string, unknown>>;

/** A stack in Terraform's JSON syntax, as far as the tests read it. */
export interface Configuration {
  readonly terraform: Block;
  readonly provider: Block;
  readonly variable?: Block;
  /** Resources by type, then by name. */
  readonly resource: Readonly<Record<string, Readonly<Record<string, Block>>>>;
  readonly moved?: readonly { readonly from: string; readonly to: string }[];
}

/** What is synthesized for one stack, as text. */
export function synthesizedText(define: Parameters<typeof synthesize>[1]): string {
  const folder = mkdtempSync(join(tmpdir(), 'lift-sys-honeycomb-'));
  try {
    const synthesis = synthesize(folder, define);
    if (!synthesis.ok) throw new Error(JSON.stringify(synthesis.problems, null, 2));
    return readFileSync(join(folder, 'stacks', synthesis.stacks[0] ?? '', 'cdk.tf.json'), 'utf8');
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

export const synthesized = (define: Parameters<typeof synthesize>[1]): Configuration =>
  JSON.parse(synthesizedText(define));

/** lift-sys with nothing set in the environment, or with some variables. */
export const liftSysText = (variables: Readonly<Record<string, string>> = {}): string =>
  synthesizedText((app) => {
    const settings = readSettings(variables);
    new LiftSysStack(app, settings.stack, settings);
  });

/** Every Terraform address of a stack, sorted. */
export const addressesOf = ({ resource }: Configuration): readonly string[] =>
  Object.entries(resource)
    .flatMap(([type, named]) => Object.keys(named).map((name) => `${type}.${name}`))
    .toSorted();
