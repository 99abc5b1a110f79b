import { join, resolve } from 'node:path';
import { runbookFolder } from 'honeycomb-constructs';
import { chooseProvider } from 'offline-provider';
import { formatProblems } from '../stacks/format-problems.ts';
import { slos } from '../stacks/lift-sys/slos.ts';
import { triggers } from '../stacks/lift-sys/triggers.ts';
import { readSettings, runbookUrl } from '../stacks/settings.ts';
import { synthesizeLiftSys } from '../stacks/synthesize-lift-sys.ts';
import { summarizeAlerts } from './alert-summary.ts';
import { emptyStateFolder, placeholders } from './plan-folder.ts';
import { summarizePlan, type TerraformPlan } from './plan-summary.ts';
import { colour, step } from './progress.ts';
import { findTerraform, type Terraform } from './terraform.ts';

const cache = resolve('node_modules/.cache/lift-sys-honeycomb');

/**
 * Synthesizes, validates and plans everything, and says in words what would be created. With a key (and the real provider)
 * the plan is against what is deployed; without one it is as if nothing were deployed yet, and nothing is contacted.
 * @throws with a message for people when a step fails
 */
export async function planLiftSys(): Promise<void> {
  const terraform = findTerraform();
  const settings = readSettings(process.env);
  const synthesis = await step('Synthesize', () => synthesizeLiftSys('cdktf.out', settings));
  if (!synthesis.ok) throw new Error(formatProblems(synthesis.problems));
  const provider = await step('Find the provider', () =>
    chooseProvider({ terraform: terraform.binary, folder: join(cache, 'offline-provider') }),
  );
  console.log(`  ${provider.line}`);
  const deployed = provider.kind === 'real' && process.env.HONEYCOMB_API_KEY !== undefined;
  console.log(`  ${terraform.version}. ${deployed ? 'Planning against what is deployed.' : withoutAccount}`);
  for (const stack of synthesis.stacks) {
    const source = join(synthesis.folder, 'stacks', stack);
    const folder = deployed ? source : emptyStateFolder(source, cache, stack);
    const env = deployed ? provider.env : { ...placeholders, ...provider.env };
    const plan = await planStack(terraform, stack, folder, env, deployed);
    console.log(['', colour('bold', stack), ...summarizePlan(plan)].join('\n'));
  }
  const runbooks = runbookFolder({ folder: settings.runbookFolder, url: runbookUrl(settings) });
  console.log(['', colour('bold', 'Alerts'), ...summarizeAlerts(triggers, slos, runbooks)].join('\n'));
}

const withoutAccount =
  'No Honeycomb account is needed or contacted: this plans as if nothing were deployed yet. Set HONEYCOMB_API_KEY to plan against yours.';

async function planStack(
  terraform: Terraform,
  stack: string,
  folder: string,
  env: NodeJS.ProcessEnv,
  refresh: boolean,
): Promise<TerraformPlan> {
  const run = async (name: string, args: readonly string[]): Promise<string> =>
    step(`${name} ${stack}`, async () => {
      const { exitCode, stdout, stderr } = await terraform.run(args, folder, env);
      if (exitCode !== 0) throw new Error(`terraform ${args.join(' ')} failed:\n${stderr || stdout}`);
      return stdout;
    });
  await run('Initialize', ['init', '-input=false', '-no-color']);
  await run('Validate', ['validate', '-no-color']);
  await run('Plan', ['plan', '-input=false', '-no-color', '-out=plan', ...(refresh ? [] : ['-refresh=false'])]);
  return JSON.parse(await run('Read the plan of', ['show', '-json', 'plan'])) as TerraformPlan;
}
