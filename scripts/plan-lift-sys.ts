import { rmSync } from 'node:fs';
import { join } from 'node:path';
import { onItsOwn, readSettings } from '../stacks/settings.ts';
import { alertSummary } from './alert-summary.ts';
import { isLoopback } from './deploy-checks.ts';
import { summarizePlan } from './plan-summary.ts';
import { cacheFolder, prepare } from './prepare.ts';
import { colour } from './progress.ts';
import { copyStackAfresh, placeholders } from './stack-folder.ts';
import { planStack, validateStack } from './stack-run.ts';

const noRealProvider =
  'HONEYCOMB_API_KEY is set, but Terraform could not get the real provider, and the offline one talks to this machine only. ' +
  'Unset the key to plan as if nothing were deployed yet, or make the provider available (a mirror, or the registry).';

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
  const deployed = isAgainstDeployed(provider.kind, process.env);
  console.log(`  ${terraform.version}. ${deployed ? 'Planning against what is deployed.' : withoutAccount}`);
  for (const { name, folder: source } of stacks) {
    // Of its own for each run: two may plan at once.
    const folder = deployed ? source : join(cacheFolder, 'stacks', `${name}-${process.pid}`);
    if (!deployed) copyStackAfresh(source, folder, provider.kind);
    const env = deployed ? provider.env : { ...provider.env, ...placeholders };
    const stack = { terraform, name, folder, env };
    try {
      await validateStack(stack);
      const plan = await planStack(stack, { refresh: deployed });
      console.log(['', colour('bold', name), ...summarizePlan(plan)].join('\n'));
    } finally {
      if (!deployed) rmSync(folder, { recursive: true, force: true });
    }
  }
  if (deployed) for (const warning of settings.warnings) console.error(`Warning: ${warning}`);
  console.log(['', colour('bold', 'Alerts'), ...alertSummary(settings)].join('\n'));
}

/**
 * Whether to plan against what is deployed: when there is a key, and the provider that knows what is deployed.
 * @throws when there is a key and the provider that runs cannot reach what it opens
 */
export function isAgainstDeployed(provider: 'real' | 'offline', variables: NodeJS.ProcessEnv): boolean {
  const { HONEYCOMB_API_KEY: key, HONEYCOMB_API_ENDPOINT: url } = variables;
  if (!key) return false;
  if (provider === 'offline' && !isLoopback(url ?? '')) throw new Error(noRealProvider);
  return provider === 'real';
}
