import type { TerraformPlan } from './plan-summary.ts';
import { step } from './progress.ts';
import type { Terraform } from './terraform.ts';

/** One stack as Terraform runs it: where, and in which environment. */
export interface StackRun {
  readonly terraform: Terraform;
  readonly name: string;
  readonly folder: string;
  readonly env: NodeJS.ProcessEnv;
  /** Interrupts whatever Terraform is doing. */
  readonly stop?: AbortSignal | undefined;
}

/** @throws with all that Terraform said, when it fails */
async function run(
  { terraform, name, folder, env, stop }: StackRun,
  what: string,
  args: readonly string[],
): Promise<string> {
  return step(`${what} ${name}`, async () => {
    const { exitCode, stdout, stderr } = await terraform.run(args, folder, env, stop);
    if (exitCode !== 0) throw new Error(`terraform ${args[0]} failed:\n${stderr || stdout}`);
    return stdout;
  });
}

/** Initializes and validates a stack. Without network this needs nothing but the provider. */
export async function validateStack(stack: StackRun): Promise<void> {
  await run(stack, 'Initialize', ['init', '-input=false', '-no-color']);
  await run(stack, 'Validate', ['validate', '-no-color']);
}

/** Plans a stack into the file `plan` beside it. */
export async function planStack(stack: StackRun, { refresh }: { readonly refresh: boolean }): Promise<TerraformPlan> {
  const args = ['plan', '-input=false', '-no-color', '-out=plan', ...(refresh ? [] : ['-refresh=false'])];
  await run(stack, 'Plan', args);
  const { stdout } = await stack.terraform.run(['show', '-json', 'plan'], stack.folder, stack.env);
  return JSON.parse(stdout) as TerraformPlan;
}

/** Applies exactly the plan that was made before. */
export async function applyPlan(stack: StackRun): Promise<void> {
  await run(stack, 'Apply', ['apply', '-input=false', '-no-color', 'plan']);
}
