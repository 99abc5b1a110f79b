import { copyFileSync, existsSync, mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import type { StateBackend } from 'honeycomb-constructs';
import { isLoopback } from './deploy-checks.ts';

/** Values that let Terraform plan where nobody has an account: nothing is sent anywhere. */
export const placeholders = {
  HONEYCOMB_API_KEY: 'no-account',
  TF_VAR_pagerduty_integration_key: 'p'.repeat(32),
} as const;

/**
 * A copy of a stack's configuration with a state of its own in the same folder, apart from what is deployed for real.
 * Terraform's lock file names one provider, so it goes when another provider comes.
 * @param provider which provider runs there
 */
export function copyStack(from: string, to: string, provider: 'real' | 'offline'): void {
  mkdirSync(to, { recursive: true });
  copyFileSync(join(from, 'cdk.tf.json'), join(to, 'cdk.tf.json'));
  const override = { terraform: { backend: { local: { path: 'terraform.tfstate' } } } };
  writeFileSync(join(to, 'override.tf.json'), JSON.stringify(override));
  const mark = join(to, 'provider');
  if (existsSync(mark) && readFileSync(mark, 'utf8') !== provider)
    rmSync(join(to, '.terraform.lock.hcl'), { force: true });
  writeFileSync(mark, provider);
}

/** The same with an empty state, to plan as if nothing were deployed yet. */
export function copyStackAfresh(from: string, to: string, provider: 'real' | 'offline'): void {
  rmSync(to, { recursive: true, force: true });
  copyStack(from, to, provider);
}

interface Stack {
  readonly name: string;
  /** Where its configuration is. */
  readonly folder: string;
}

/**
 * Where Terraform runs for a Honeycomb. One on this machine never gets the state of the real one: Terraform would find
 * nothing of it there, and forget it. So its state is beside the stack, unless the place for states is on this machine too.
 */
export function folderFor(stack: Stack, url: string, backend: StateBackend, provider: 'real' | 'offline'): string {
  const isLocalState = backend.kind === 'http' && isLoopback(backend.address);
  if (!isLoopback(url) || isLocalState) return stack.folder;
  const folder = resolve('.local-honeycomb/deploy', stack.name);
  copyStack(stack.folder, folder, provider);
  return folder;
}
