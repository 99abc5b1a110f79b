import { mkdirSync, readFileSync, symlinkSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { type LocalHoneycomb, startLocalHoneycomb } from 'local-honeycomb';
import { chooseProvider } from 'offline-provider';
import { findTerraform } from '../../scripts/terraform.ts';
import type { Plan } from '../terraform/terraform-for-tests.ts';

export const pagerDutyKey = 'p'.repeat(32);

export interface Workspace {
  readonly honeycomb: LocalHoneycomb;
  /** Variables that lead Terraform and the commands to the Honeycomb. */
  readonly env: NodeJS.ProcessEnv;
  /** Runs Terraform in a folder. @throws with all that it said when it fails */
  terraform(folder: string, ...args: readonly string[]): Promise<string>;
  /** Plans a folder, and applies the plan when `apply` is said. */
  plan(folder: string, options?: { readonly apply?: boolean }): Promise<Plan>;
}

/** A Honeycomb in memory and the real Terraform, with the provider that it can get. */
export async function startWorkspace(folder: string): Promise<Workspace> {
  const honeycomb = await startLocalHoneycomb();
  const binary = findTerraform();
  const provider = await chooseProvider({ terraform: binary.binary, folder: join(folder, 'provider') });
  const env = {
    ...provider.env,
    HONEYCOMB_API_ENDPOINT: honeycomb.url,
    HONEYCOMB_API_KEY: honeycomb.key,
    TF_VAR_pagerduty_integration_key: pagerDutyKey,
    TF_VAR_pagerduty_lift_sys_on_call_key: pagerDutyKey,
    TF_VAR_pagerduty_one_key: pagerDutyKey,
    TF_VAR_pagerduty_two_key: 'q'.repeat(32),
    TF_VAR_hook_secret: 'hush',
    TF_VAR_hook_header_authorization: 'Bearer hush',
  };
  const terraform: Workspace['terraform'] = async (cwd, ...args) => {
    const { exitCode, stdout, stderr } = await binary.run(args, cwd, env);
    if (exitCode !== 0) throw new Error(`terraform ${args.join(' ')} failed:\n${stderr || stdout}`);
    return stdout;
  };
  return {
    honeycomb,
    env,
    terraform,
    async plan(cwd, { apply = false } = {}) {
      await terraform(cwd, 'plan', '-input=false', '-no-color', '-out=plan');
      const plan = JSON.parse(await terraform(cwd, 'show', '-json', 'plan')) as Plan;
      if (apply) await terraform(cwd, 'apply', '-input=false', '-no-color', 'plan');
      return plan;
    },
  };
}

/** Puts a synthesized stack into a folder of its own, with its state beside it, and initializes it. */
export async function initialized(
  workspace: Workspace,
  folder: string,
  files: Readonly<Record<string, string>>,
): Promise<void> {
  mkdirSync(folder, { recursive: true });
  for (const [name, text] of Object.entries(files)) writeFileSync(join(folder, name), text);
  const backend = { terraform: { backend: { local: { path: 'terraform.tfstate' } } } };
  writeFileSync(join(folder, 'override.tf.json'), JSON.stringify(backend));
  await workspace.terraform(folder, 'init', '-input=false', '-no-color');
}

/** A project with the packages and commands of this one, and nothing else: what is adopted can be checked there alone. */
export function emptyProject(folder: string): void {
  const project = join(import.meta.dirname, '../..');
  for (const name of [
    'node_modules',
    'scripts',
    'stacks',
    'queries',
    'telemetry',
    'packages',
    'tsconfig.json',
    'package.json',
  ])
    symlinkSync(join(project, name), join(folder, name));
  const settings = JSON.parse(readFileSync(join(project, 'biome.json'), 'utf8'));
  writeFileSync(join(folder, 'biome.json'), JSON.stringify({ ...settings, vcs: { enabled: false } }));
}
