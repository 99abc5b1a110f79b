import { join, resolve } from 'node:path';
import { honeycombClient } from 'honeycomb-api';
import { onItsOwn, readSettings, type Settings } from '../../stacks/settings.ts';
import { checkKey, isLoopback, missingVariables } from '../deploy-checks.ts';
import { cacheFolder, prepare } from '../prepare.ts';
import { copyStack, copyStackAfresh, placeholders } from '../stack-folder.ts';
import { planStack, type StackRun, validateStack } from '../stack-run.ts';
import { planDigest } from './plan-digest.ts';
import { planInWords } from './plan-in-words.ts';
import type { PlannedEnvironment } from './planned-environment.ts';
import { explainTerraform } from './terraform-errors.ts';
import type { PlanJson } from './words/planned.ts';

export type Variables = Readonly<Record<string, string | undefined>>;

export interface EnvironmentPlan {
  readonly planned: PlannedEnvironment;
  readonly settings: Settings;
  /** Where the plan lies, to apply exactly that. */
  readonly stack: StackRun;
}

/** A workflow passes on a variable or secret that is not set as an empty one. */
export const withoutEmpty = (variables: Variables): Record<string, string> =>
  Object.fromEntries(
    Object.entries(variables).filter((entry): entry is [string, string] => !['', undefined].includes(entry[1])),
  );

export const apiUrl = ({ HONEYCOMB_API_ENDPOINT: url = 'https://api.honeycomb.io' }: Variables): string => url;

/**
 * Plans the environment that HONEYCOMB_ENVIRONMENT names: with a key against what is deployed, without one (a pull request
 * from a fork) against nothing, and nobody is asked.
 * @throws with a message for people when a variable is missing, the key is of another environment, or Terraform fails
 */
export async function planEnvironment(variables: Variables): Promise<EnvironmentPlan> {
  const account = variables.HONEYCOMB_API_KEY !== undefined;
  const settings = readSettings(variables);
  if (account) assertNothingMissing(variables, settings);
  const { terraform, provider, stacks } = await prepare(account ? settings : onItsOwn(settings));
  const url = apiUrl(variables);
  if (account && provider.kind === 'offline' && !isLoopback(url))
    throw new Error(`The offline provider talks to this machine only, and ${url} is not on it. Nothing was changed.`);
  if (account) await checkKey(honeycombClient({ url, key: variables.HONEYCOMB_API_KEY }), url, settings);
  if (account) for (const warning of settings.warnings) console.error(`Warning: ${warning}`);
  const [source] = stacks;
  if (source === undefined) throw new Error(`Nothing was synthesized for ${settings.environment}.`);
  const folder = folderFor(source, account, isLoopback(url) && settings.backend.kind === 'local');
  if (!account) copyStackAfresh(source.folder, folder, provider.kind);
  else if (folder !== source.folder) copyStack(source.folder, folder, provider.kind);
  const env = { ...provider.env, ...(account ? {} : placeholders) };
  const stack = { terraform, name: source.name, folder, env: withoutEmpty(env) };
  const plan = await terraformPlan(stack, account);
  return {
    settings,
    stack,
    planned: {
      environment: settings.environment,
      account,
      ...(account && { digest: planDigest(plan) }),
      lines: planInWords(plan),
    },
  };
}

/**
 * Where Terraform runs. A Honeycomb on this machine never gets the local state of the real one: Terraform would find nothing
 * of it there, and forget it.
 */
function folderFor(
  source: { readonly name: string; readonly folder: string },
  account: boolean,
  apart: boolean,
): string {
  if (!account) return join(cacheFolder, 'ci', 'stacks', source.name);
  return apart ? resolve('.local-honeycomb', 'ci', source.name) : source.folder;
}

/** @throws with each variable that is missing and where to get it */
export function assertNothingMissing(variables: Variables, settings: Settings): void {
  const missing = missingVariables(variables, settings);
  if (missing.length > 0)
    throw new Error(
      [`${settings.environment} needs these environment variables; nothing was changed:`, ...missing].join('\n  '),
    );
}

async function terraformPlan(stack: StackRun, refresh: boolean): Promise<PlanJson> {
  try {
    await validateStack(stack);
    return (await planStack(stack, { refresh })) as unknown as PlanJson;
  } catch (error) {
    throw explainTerraform(error as Error);
  }
}
