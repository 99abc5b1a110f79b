import type { TerraformPlan } from './plan-summary.ts';
import { step } from './progress.ts';
import type { Terraform } from './terraform.ts';
import { explainTerraform } from './terraform-errors.ts';

/** One stack as Terraform runs it: where, and in which environment. */
export interface StackRun {
  readonly terraform: Terraform;
  readonly name: string;
  readonly folder: string;
  readonly env: NodeJS.ProcessEnv;
  /** Interrupts whatever Terraform is doing. */
  readonly stop?: AbortSignal | undefined;
  /** Interrupts it once more, and it ends at once. */
  readonly giveUp?: AbortSignal | undefined;
}

/** @throws what it means when Terraform fails, and all that it said */
async function run(
  { terraform, name, folder, env, stop, giveUp }: StackRun,
  what: string,
  args: readonly string[],
): Promise<string> {
  return step(`${what} ${name}`, async () => {
    const { exitCode, stdout, stderr } = await terraform.run(args, folder, env, stop, giveUp);
    if (exitCode !== 0) throw explainTerraform(new Error(`terraform ${args[0]} failed:\n${stderr || stdout}`));
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
  const { exitCode, stdout, stderr } = await stack.terraform.run(['show', '-json', 'plan'], stack.folder, stack.env);
  if (exitCode !== 0) throw new Error(`terraform show failed:\n${stderr || stdout}`);
  return JSON.parse(stdout) as TerraformPlan;
}

/** Applies exactly the plan that was made before. */
export async function applyPlan(stack: StackRun): Promise<void> {
  await run(stack, 'Apply', ['apply', '-input=false', '-no-color', 'plan']);
}
