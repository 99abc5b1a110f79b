import { parseArgs } from 'node:util';
import { didYouMean } from 'honeycomb-query';
import { environments } from '../stacks/environments.ts';
import { deploymentNotes } from '../stacks/lift-sys/alerts.ts';
import { isTeam, readTarget, readTeam, type Target, teamName } from '../stacks/settings.ts';
import { askWhetherTo } from './confirm.ts';
import { assertNothingMissing } from './deploy-checks.ts';
import { type HoneycombAccess, openHoneycomb } from './honeycomb-access.ts';
import { type Interruption, untilInterrupted } from './interruption.ts';
import { planDespiteLostAnswers, removeCopies } from './lost-answers.ts';
import { markDeploy } from './mark-deploy.ts';
import { hasChanges, summarizePlan } from './plan-summary.ts';
import { type Prepared, prepare, stackOf } from './prepare.ts';
import { colour } from './progress.ts';
import { folderFor } from './stack-folder.ts';
import { applyPlan, validateStack } from './stack-run.ts';
import { missingRecipients } from './team-recipients.ts';

const known = Object.keys(environments);
const help = `npm run deploy: deploys everything to Honeycomb, after it has said what it would change

  npm run deploy -- --env staging         asks before it changes anything
  npm run deploy -- --env staging --yes   does not ask
  npm run deploy -- --env ${teamName}            what the environments share: the recipients

The environments are ${known.join(', ')}. HONEYCOMB_API_KEY is a key of that environment.
Recipients that the team does not have yet are created before the environment that needs them.`;

/** Deploys one environment: checks whose key it is, plans, asks, and applies exactly the plan that was shown. */
async function deploy(interruption: Interruption): Promise<void> {
  const { values } = parseArgs({
    options: { env: { type: 'string' }, yes: { type: 'boolean' }, help: { type: 'boolean', short: 'h' } },
  });
  if (values.help) return console.log(help);
  const target = readTarget({ ...process.env, HONEYCOMB_ENVIRONMENT: targetOf(values.env) });
  assertNothingMissing(process.env, target, 'deploy');
  const team = readTeam(process.env);
  const prepared = await prepare(team, ...(isTeam(target) ? [] : [target]));
  const honeycomb = await openHoneycomb(process.env, target, prepared.provider.kind, 'deploy');
  const where = isTeam(target) ? '' : `the environment ${target.honeycombEnvironment} of `;
  console.log(`  Deploying to ${where}the team ${honeycomb.team} at ${honeycomb.url}`);
  for (const note of deploymentNotes(target)) console.log(`  ${note}`);
  for (const warning of warningsFor(target, honeycomb.team)) console.error(`Warning: ${warning}`);

  const run = { prepared, honeycomb, interruption, ask: values.yes !== true };
  const missing = await missingRecipients(stackOf(prepared, target).folder, honeycomb.client);
  if (missing.length > 0) {
    console.log(`  The team has no ${missing.join(', ')} yet, so what the environments share is deployed first.`);
    assertNothingMissing(process.env, team, 'deploy');
    await deployTarget(team, run);
  }
  await deployTarget(target, run);
  console.log(isTeam(target) ? '\nDeployed.' : `\nDeployed: ${target.honeycombUrl}/boards`);
}

interface DeployRun {
  readonly prepared: Prepared;
  readonly honeycomb: HoneycombAccess;
  readonly interruption: Interruption;
  /** Whether a person is asked before anything is changed. */
  readonly ask: boolean;
}

/** Plans one stack, says what it would change, and applies exactly that. */
async function deployTarget(target: Target, { prepared, honeycomb, interruption, ask }: DeployRun): Promise<void> {
  const { terraform, provider } = prepared;
  const source = stackOf(prepared, target);
  const folder = folderFor(source, honeycomb.url, target.backend, provider.kind);
  const stack = { terraform, name: source.name, folder, env: provider.env, ...interruption };
  await validateStack(stack);
  const { plan, notes } = await planDespiteLostAnswers(stack, honeycomb.client);
  console.log(['', colour('bold', source.name), ...summarizePlan(plan), ...notes, ''].join('\n'));
  if (!hasChanges(plan) && notes.length === 0) return;
  const where = isTeam(target) ? `the team ${honeycomb.team}` : target.honeycombEnvironment;
  if (ask) await askWhetherTo(`Apply this to ${where}?`, process, interruption.stop);
  await applyPlan(stack);
  for (const line of await removeCopies(stack, honeycomb.client)) console.log(line);
  if (isTeam(target)) return;
  for (const warning of await markDeploy(honeycomb.client, target.gitRef)) console.error(`Warning: ${warning}`);
}

/** @throws with the environments that there are */
function targetOf(given: string | undefined): string {
  if (given !== undefined && [teamName, ...known].includes(given)) return given;
  const problem =
    given === undefined
      ? 'Say where to deploy to: --env NAME'
      : `--env: there is no environment "${given}"${didYouMean(given, known)}`;
  throw new Error(`${problem}; there are ${known.join(', ')}, and ${teamName} is what they share`);
}

function warningsFor(target: Target, team: string): readonly string[] {
  if (isTeam(target) || target.honeycombUrl.includes(`/${team}/`)) return target.warnings;
  return [
    ...target.warnings,
    `the links on boards lead to ${target.honeycombUrl}; the team is ${team}: set HONEYCOMB_TEAM=${team}.`,
  ];
}

const interruption = untilInterrupted();
try {
  await deploy(interruption);
} catch (error) {
  console.error(`\n${(error as Error).message}`);
  if (interruption.giveUp.aborted)
    console.error(
      '\nInterrupted twice: Terraform gave up, and the state may lack what was just changed. Plan, and look.',
    );
  else if (interruption.stop.aborted)
    console.error('\nInterrupted. What was changed is in the state; run it again to go on.');
  process.exitCode = 1;
}
