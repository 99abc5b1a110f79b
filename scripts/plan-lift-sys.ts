import { rmSync } from 'node:fs';
import { join } from 'node:path';
import { isTeam, onItsOwn, readTarget, type Target } from '../stacks/settings.ts';
import { alertSummary } from './alert-summary.ts';
import { isLoopback } from './deploy-checks.ts';
import { openHoneycomb } from './honeycomb-access.ts';
import { summarizePlan } from './plan-summary.ts';
import { cacheFolder, type Prepared, prepare, stackOf } from './prepare.ts';
import { colour } from './progress.ts';
import { copyStackAfresh, folderFor, placeholders } from './stack-folder.ts';
import { planStack, validateStack } from './stack-run.ts';
import { awaitRecipients, missingRecipients } from './team-recipients.ts';

const noRealProvider =
  'HONEYCOMB_API_KEY is set, but Terraform could not get the real provider, and the offline one talks to this machine only. ' +
  'Unset the key to plan as if nothing were deployed yet, or make the provider available (a mirror, or the registry).';

const withoutAccount =
  'No Honeycomb account is needed or contacted: this plans as if nothing were deployed yet. Set HONEYCOMB_API_KEY to plan against yours.';
const againstLocal =
  'Planning as if nothing were deployed yet: HONEYCOMB_API_ENDPOINT is on this machine, where the offline provider stands in; npm start plans against what a local Honeycomb has.';

/**
 * Synthesizes, validates and plans everything, and says in words what would be created. With a key (and the real provider)
 * the plan is against what is deployed; without one it is as if nothing were deployed yet, and nothing is contacted.
 * @throws with a message for people when a step fails
 */
export async function planLiftSys(): Promise<void> {
  const chosen = readTarget(process.env);
  const target = process.env.HONEYCOMB_API_KEY || isTeam(chosen) ? chosen : onItsOwn(chosen);
  const prepared = await prepare(target);
  const deployed = isAgainstDeployed(prepared.provider.kind, process.env);
  const how = deployed
    ? 'Planning against what is deployed.'
    : process.env.HONEYCOMB_API_KEY
      ? againstLocal
      : withoutAccount;
  console.log(`  ${prepared.terraform.version}. ${how}`);
  await (deployed ? planAgainstDeployed(target, prepared) : planAgainstNothing(target, prepared));
  if (!isTeam(target)) console.log(['', colour('bold', 'Alerts'), ...alertSummary(target)].join('\n'));
}

async function planAgainstDeployed(target: Target, prepared: Prepared): Promise<void> {
  const { terraform, provider } = prepared;
  const { client, url } = await openHoneycomb(process.env, target, provider.kind, 'plan');
  const source = stackOf(prepared, target);
  const folder = folderFor(source, url, target.backend, provider.kind);
  const missing = await missingRecipients(folder, client);
  awaitRecipients(folder, missing);
  const stack = { terraform, name: source.name, folder, env: provider.env };
  await validateStack(stack);
  const plan = await planStack(stack, { refresh: true });
  console.log(['', colour('bold', source.name), ...summarizePlan(plan)].join('\n'));
  if (missing.length > 0) console.log(`  The team has no ${missing.join(', ')} yet; a deployment creates that first.`);
  for (const warning of target.warnings) console.error(`Warning: ${warning}`);
}

async function planAgainstNothing(target: Target, prepared: Prepared): Promise<void> {
  const { terraform, provider } = prepared;
  const source = stackOf(prepared, target);
  // Of its own for each run: two may plan at once.
  const folder = join(cacheFolder, 'stacks', `${source.name}-${process.pid}`);
  copyStackAfresh(source.folder, folder, provider.kind);
  awaitRecipients(folder, await missingRecipients(folder, undefined));
  const stack = { terraform, name: source.name, folder, env: { ...provider.env, ...placeholders } };
  try {
    await validateStack(stack);
    const plan = await planStack(stack, { refresh: false });
    console.log(['', colour('bold', source.name), ...summarizePlan(plan)].join('\n'));
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
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
