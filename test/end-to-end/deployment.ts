import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { type ChosenProvider, chooseProvider } from 'offline-provider';
import type { TerraformPlan } from '../../scripts/plan-summary.ts';
import { placeholders } from '../../scripts/stack-folder.ts';
import type { StackRun } from '../../scripts/stack-run.ts';
import { findTerraform, type Terraform, type TerraformRun } from '../../scripts/terraform.ts';
import { synthesizedText } from '../configuration.ts';
import { type Definitions, VariedStack } from './varied-stack.ts';

/** Terraform, and the provider that it can get. */
export interface Tools {
  readonly terraform: Terraform;
  readonly provider: ChosenProvider;
}

/** @throws with what to install when there is neither Terraform nor OpenTofu: these tests are never skipped */
export async function findTools(folder: string): Promise<Tools> {
  const terraform = findTerraform();
  return {
    terraform,
    provider: await chooseProvider({ terraform: terraform.binary, folder: join(folder, 'provider') }),
  };
}

/** One stack that the real Terraform deploys to a Honeycomb on this machine, with a state of its own. */
export interface Deployment {
  readonly folder: string;
  /** The same for the functions that the commands deploy with. */
  readonly stack: StackRun;
  /** Puts the configuration of these definitions into the folder. */
  define(definitions: Definitions): void;
  /** Puts any other file of configuration beside it. */
  write(file: string, configuration: object): void;
  /** Runs Terraform, whatever comes of it. */
  run(...args: readonly string[]): Promise<TerraformRun>;
  /** The same, interrupted when the signal comes. */
  runUntil(stop: AbortSignal, ...args: readonly string[]): Promise<TerraformRun>;
  /** What the next apply would do, a line for each resource that it would touch; nothing: the plan is empty. */
  plan(...args: readonly string[]): Promise<readonly string[]>;
  /** The plan that was just made, for the summary. */
  showPlan(): Promise<TerraformPlan>;
  /** Applies exactly the plan that was just made. @throws with what Terraform says when it fails */
  applyPlan(): Promise<void>;
}

/** A deployment in a new folder, initialized. */
export async function newDeployment(
  folder: string,
  { terraform, provider }: Tools,
  honeycomb: { readonly url: string; readonly key: string },
  definitions: Definitions,
): Promise<Deployment> {
  mkdirSync(folder, { recursive: true });
  const env = {
    ...provider.env,
    ...placeholders,
    HONEYCOMB_API_ENDPOINT: honeycomb.url,
    HONEYCOMB_API_KEY: honeycomb.key,
  };
  const run = (...args: readonly string[]): Promise<TerraformRun> => terraform.run(args, folder, env);
  const succeed = async (...args: readonly string[]): Promise<string> => {
    const { exitCode, stdout, stderr } = await run(...args);
    if (exitCode !== 0) throw new Error(`terraform ${args.join(' ')} failed:\n${stdout}\n${stderr}`);
    return stdout;
  };
  const write = (file: string, configuration: object): void =>
    writeFileSync(join(folder, file), JSON.stringify(configuration));
  const define = (changed: Definitions): void =>
    writeFileSync(
      join(folder, 'cdk.tf.json'),
      synthesizedText((app) => new VariedStack(app, changed)),
    );
  define(definitions);
  write('override.tf.json', { terraform: { backend: { local: { path: 'terraform.tfstate' } } } });
  await succeed('init', '-input=false', '-no-color');
  return {
    folder,
    stack: { terraform, name: 'varied', folder, env },
    define,
    write,
    run,
    runUntil: (stop, ...args) => terraform.run(args, folder, env, stop),
    plan: async (...args) => plannedLines(await succeed('plan', '-json', '-input=false', '-out=plan', ...args)),
    showPlan: async () => JSON.parse(await succeed('show', '-json', 'plan')) as TerraformPlan,
    applyPlan: async () => void (await succeed('apply', '-input=false', '-no-color', 'plan')),
  };
}

interface PlannedChange {
  readonly resource: { readonly addr: string };
  readonly previous_resource?: { readonly addr: string };
  readonly action: string;
}

/**
 * `update honeycombio_trigger.slow_requests` for each resource that a plan touches, sorted by address.
 * @see https://developer.hashicorp.com/terraform/internals/machine-readable-ui
 */
function plannedLines(output: string): readonly string[] {
  return output
    .split('\n')
    .filter((line) => line.includes('"type":"planned_change"'))
    .map((line) => (JSON.parse(line) as { readonly change: PlannedChange }).change)
    .filter(({ action }) => action !== 'noop' && action !== 'read')
    .map(({ action, resource, previous_resource: before }) => ({
      address: resource.addr,
      line: `${action} ${resource.addr}${before && before.addr !== resource.addr ? ` (was ${before.addr})` : ''}`,
    }))
    .toSorted((a, b) => (a.address < b.address ? -1 : 1))
    .map(({ line }) => line.replaceAll('honeycombio_', ''));
}
