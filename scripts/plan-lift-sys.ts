import { join } from 'node:path';
import { onItsOwn, readSettings } from '../stacks/settings.ts';
import { alertSummary } from './alert-summary.ts';
import { summarizePlan } from './plan-summary.ts';
import { cacheFolder, prepare } from './prepare.ts';
import { colour } from './progress.ts';
import { copyStackAfresh, placeholders } from './stack-folder.ts';
import { planStack, validateStack } from './stack-run.ts';

const withoutAccount =
  'No Honeycomb account is needed or contacted: this plans as if nothing were deployed yet. Set HONEYCOMB_API_KEY to plan against yours.';

/**
 * Synthesizes, validates and plans everything, and says in words what would be created. With a key (and the real provider)
 * the plan is against what is deployed; without one it is as if nothing were deployed yet, and nothing is contacted.
 * @throws with a message for people when a step fails
 */
export async function planLiftSys(): Promise<void> {
  const chosen = readSettings(process.env);
  const settings = process.env.HONEYCOMB_API_KEY ? chosen : onItsOwn(chosen);
  const { terraform, provider, stacks } = await prepare(settings);
  const deployed = provider.kind === 'real' && Boolean(process.env.HONEYCOMB_API_KEY);
  console.log(`  ${terraform.version}. ${deployed ? 'Planning against what is deployed.' : withoutAccount}`);
  for (const { name, folder: source } of stacks) {
    const folder = deployed ? source : join(cacheFolder, 'stacks', name);
    if (!deployed) copyStackAfresh(source, folder, provider.kind);
    const env = deployed ? provider.env : { ...provider.env, ...placeholders };
    const stack = { terraform, name, folder, env };
    await validateStack(stack);
    const plan = await planStack(stack, { refresh: deployed });
    console.log(['', colour('bold', name), ...summarizePlan(plan)].join('\n'));
  }
  if (deployed) for (const warning of settings.warnings) console.error(`Warning: ${warning}`);
  console.log(['', colour('bold', 'Alerts'), ...alertSummary(settings)].join('\n'));
}
