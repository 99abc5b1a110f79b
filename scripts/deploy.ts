import { join, resolve } from 'node:path';
import { parseArgs } from 'node:util';
import { honeycombClient } from 'honeycomb-api';
import { didYouMean } from 'honeycomb-query';
import { environments } from '../stacks/environments.ts';
import { deploymentNotes } from '../stacks/lift-sys/alerts.ts';
import { readSettings, type Settings } from '../stacks/settings.ts';
import { askWhetherTo } from './confirm.ts';
import { checkKey, isLoopback, missingVariables } from './deploy-checks.ts';
import { hasChanges, summarizePlan } from './plan-summary.ts';
import { prepare } from './prepare.ts';
import { colour } from './progress.ts';
import { copyStack } from './stack-folder.ts';
import { applyPlan, planStack, validateStack } from './stack-run.ts';

const known = Object.keys(environments);
const help = `npm run deploy: deploys everything to Honeycomb, after it has said what it would change

  npm run deploy -- --env staging         asks before it changes anything
  npm run deploy -- --env staging --yes   does not ask

The environments are ${known.join(', ')}. HONEYCOMB_API_KEY is a key of that environment.`;

/** Deploys one environment: checks whose key it is, plans, asks, and applies exactly the plan that was shown. */
async function deploy(stop: AbortSignal): Promise<void> {
  const { values } = parseArgs({
    options: { env: { type: 'string' }, yes: { type: 'boolean' }, help: { type: 'boolean', short: 'h' } },
  });
  if (values.help) return console.log(help);
  const settings = readSettings({ ...process.env, HONEYCOMB_ENVIRONMENT: environmentOf(values.env) });
  const missing = missingVariables(process.env, settings);
  if (missing.length > 0)
    throw new Error(
      [`To deploy to ${settings.environment}, set these environment variables:`, ...missing].join('\n  '),
    );
  const url = process.env.HONEYCOMB_API_ENDPOINT || 'https://api.honeycomb.io';

  const { terraform, provider, stacks } = await prepare(settings);
  if (provider.kind === 'offline' && !isLoopback(url))
    throw new Error(
      `The offline provider talks to this machine only, and ${url} is not on it. Nothing was changed. Deploy where Terraform can get the provider, or set HONEYCOMB_API_ENDPOINT to a local Honeycomb.`,
    );
  const team = await checkKey(honeycombClient({ url, key: process.env.HONEYCOMB_API_KEY }), url, settings);
  console.log(`  Deploying to the environment ${settings.honeycombEnvironment} of the team ${team.slug} at ${url}`);
  for (const note of deploymentNotes(settings)) console.log(`  ${note}`);
  for (const warning of warningsFor(settings, team.slug)) console.error(`Warning: ${warning}`);

  for (const { name, folder: source } of stacks) {
    const stack = { terraform, name, folder: folderFor(name, source, url, provider.kind), env: provider.env, stop };
    await validateStack(stack);
    const plan = await planStack(stack, { refresh: true });
    console.log(['', colour('bold', name), ...summarizePlan(plan), ''].join('\n'));
    if (!hasChanges(plan)) continue;
    if (!values.yes) await askWhetherTo(`Apply this to ${settings.honeycombEnvironment}?`, process, stop);
    await applyPlan(stack);
  }
  console.log(`\nDeployed: ${settings.honeycombUrl}/boards`);
}

/** @throws with the environments that there are */
function environmentOf(given: string | undefined): string {
  if (given !== undefined && known.includes(given)) return given;
  const problem =
    given === undefined
      ? 'Say where to deploy to: --env NAME'
      : `--env: there is no environment "${given}"${didYouMean(given, known)}`;
  throw new Error(`${problem}; there are ${known.join(', ')}`);
}

function warningsFor({ warnings, honeycombUrl }: Settings, team: string): readonly string[] {
  if (honeycombUrl.includes(`/${team}/`)) return warnings;
  return [...warnings, `the links on boards lead to ${honeycombUrl}; the team is ${team}: set HONEYCOMB_TEAM=${team}.`];
}

/**
 * Where Terraform runs. What goes to a Honeycomb on this machine has a state of its own: with the real one's, Terraform
 * would find nothing of it there, and forget it.
 */
function folderFor(name: string, source: string, url: string, provider: 'real' | 'offline'): string {
  if (!isLoopback(url)) return source;
  const folder = resolve(join('.local-honeycomb/deploy', name));
  copyStack(source, folder, provider);
  return folder;
}

const stop = new AbortController();
for (const signal of ['SIGINT', 'SIGTERM'] as const) process.once(signal, () => stop.abort());
try {
  await deploy(stop.signal);
} catch (error) {
  console.error(`\n${(error as Error).message}`);
  if (stop.signal.aborted) console.error('\nInterrupted. What was changed is in the state; run it again to go on.');
  process.exitCode = 1;
}
