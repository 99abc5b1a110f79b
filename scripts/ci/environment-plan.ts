import { rmSync } from 'node:fs';
import { join } from 'node:path';
import { readTarget, type Target, teamName } from '../../stacks/settings.ts';
import { assertNothingMissing, type Purpose } from '../deploy-checks.ts';
import { type HoneycombAccess, openHoneycomb } from '../honeycomb-access.ts';
import type { Interruption } from '../interruption.ts';
import { cacheFolder, prepare, stackOf } from '../prepare.ts';
import { copyStackAfresh, folderFor, placeholders } from '../stack-folder.ts';
import { planStack, type StackRun, validateStack } from '../stack-run.ts';
import { awaitRecipients, missingRecipients } from '../team-recipients.ts';
import { planDigest } from './plan-digest.ts';
import { planInWords } from './plan-in-words.ts';
import type { PlannedEnvironment } from './planned-environment.ts';
import type { PlanJson } from './words/planned.ts';

export type Variables = Readonly<Record<string, string | undefined>>;

export interface EnvironmentPlan {
  readonly planned: PlannedEnvironment;
  readonly target: Target;
  /** Where the plan lies, to apply exactly that. */
  readonly stack: StackRun;
  readonly honeycomb: HoneycombAccess;
}

/** A workflow passes on a variable or secret that is not set as an empty one. */
export const withoutEmpty = (variables: Variables): Record<string, string> =>
  Object.fromEntries(
    Object.entries(variables).filter((entry): entry is [string, string] => !['', undefined].includes(entry[1])),
  );

/**
 * Plans what HONEYCOMB_ENVIRONMENT names: with a key against what is deployed, without one (a pull request from a fork)
 * against nothing, and nobody is asked. Recipients that the team does not have yet are planned for: they come before.
 * @throws with a message for people when a variable is missing, the key is of another environment, or Terraform fails
 */
export async function planEnvironment(variables: Variables, stop?: Interruption): Promise<PlannedEnvironment> {
  if (variables.HONEYCOMB_API_KEY === undefined) return planAgainstNothing(variables, stop);
  return (await planAgainstDeployed(variables, 'plan', stop)).planned;
}

/**
 * The same for a plan that is to be applied.
 * @throws also when the team does not have a recipient yet
 */
export const planDeployment = (variables: Variables, stop?: Interruption): Promise<EnvironmentPlan> =>
  planAgainstDeployed(variables, 'deploy', stop);

async function planAgainstNothing(variables: Variables, interruption?: Interruption): Promise<PlannedEnvironment> {
  const target = readTarget(variables);
  const prepared = await prepare(target);
  const { terraform, provider } = prepared;
  const source = stackOf(prepared, target);
  // Of its own for each run: two may plan at once.
  const folder = join(cacheFolder, 'ci', 'stacks', `${source.name}-${process.pid}`);
  copyStackAfresh(source.folder, folder, provider.kind);
  try {
    awaitRecipients(folder, await missingRecipients(folder, undefined));
    const env = withoutEmpty({ ...provider.env, ...placeholders });
    const plan = await terraformPlan({ terraform, name: source.name, folder, env, ...interruption }, false);
    return { environment: target.environment, account: false, lines: planInWords(plan) };
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

async function planAgainstDeployed(
  variables: Variables,
  purpose: Purpose,
  interruption: Interruption | undefined,
): Promise<EnvironmentPlan> {
  const target = readTarget(variables);
  assertNothingMissing(variables, target, purpose);
  const prepared = await prepare(target);
  const { terraform, provider } = prepared;
  const honeycomb = await openHoneycomb(variables, target, provider.kind, purpose);
  for (const warning of target.warnings) console.error(`Warning: ${warning}`);
  const source = stackOf(prepared, target);
  const folder = folderFor(source, honeycomb.url, target.backend, provider.kind);
  const missing = await missingRecipients(folder, honeycomb.client);
  if (purpose === 'deploy' && missing.length > 0) throw new Error(notThereYet(target, missing));
  awaitRecipients(folder, missing);
  const stack = { terraform, name: source.name, folder, env: withoutEmpty(provider.env), ...interruption };
  const plan = await terraformPlan(stack, true);
  const planned = {
    environment: target.environment,
    account: true,
    digest: planDigest(plan),
    lines: planInWords(plan),
  };
  return { planned, target, stack, honeycomb };
}

const notThereYet = ({ environment }: Target, missing: readonly string[]): string =>
  `${environment} tells ${missing.join(', ')}, which the team does not have yet. Nothing was changed. Deploy what the environments share first: HONEYCOMB_ENVIRONMENT=${teamName} npm run ci:deploy, or npm run deploy -- --env ${teamName}`;

async function terraformPlan(stack: StackRun, refresh: boolean): Promise<PlanJson> {
  await validateStack(stack);
  return (await planStack(stack, { refresh })) as unknown as PlanJson;
}
