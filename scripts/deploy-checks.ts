import { type Auth, type Client, getAuth, HoneycombError, type Permission, permissions } from 'honeycomb-api';
import { isTeam, type Target } from '../stacks/settings.ts';

type Variables = Readonly<Record<string, string | undefined>>;

/** How `GET /1/auth` says that a key may do something. */
const access = {
  create_datasets: ['createDatasets'],
  manage_columns: ['columns', 'queries'],
  manage_boards: ['boards'],
  manage_slos: ['slos'],
  manage_triggers: ['triggers'],
  manage_recipients: ['recipients'],
  manage_markers: ['markers'],
} as const satisfies Partial<Record<Permission, readonly (keyof Auth['api_key_access'])[]>>;

type Needed = keyof typeof access;

/** What is done with a key. Only a deployment writes a marker. */
export type Purpose = 'plan' | 'deploy';

/** What a key must be allowed to do, and no more. */
function neededFor(target: Target, purpose: Purpose): readonly Needed[] {
  if (isTeam(target)) return ['manage_recipients'];
  return (Object.keys(access) as Needed[]).filter((name) => purpose === 'deploy' || name !== 'manage_markers');
}

const wordsOf = (names: readonly Permission[]): string => names.map((name) => permissions[name]).join(', ');
const pagerDutyVariable = 'TF_VAR_pagerduty_integration_key';

/** Everything that Terraform needs from its surroundings and does not have, each with where to get it. */
export function missingVariables(variables: Variables, target: Target, purpose: Purpose): readonly string[] {
  const { HONEYCOMB_API_KEY: key = '', [pagerDutyVariable]: integrationKey = '' } = variables;
  const missing: string[] = [];
  if (key === '')
    missing.push(`HONEYCOMB_API_KEY: a configuration key of ${environmentsOf(target)}.
    Get it in Honeycomb under Environment settings > API Keys > Create Configuration API Key.
    It needs the permissions ${wordsOf(neededFor(target, purpose))}.`);
  const createsRecipients = isTeam(target) || target.ownsRecipients;
  if (createsRecipients && integrationKey === '')
    missing.push(`${pagerDutyVariable}: the integration key of the PagerDuty service that is paged.
    Get it in PagerDuty under Services > (the service) > Integrations > Honeycomb; it has 32 characters.`);
  else if (createsRecipients && integrationKey.length !== 32)
    missing.push(`${pagerDutyVariable}: it has ${integrationKey.length} characters; an integration key has 32.`);
  return missing;
}

/** @throws with each variable that is missing and where to get it */
export function assertNothingMissing(variables: Variables, target: Target, purpose: Purpose): void {
  const missing = missingVariables(variables, target, purpose);
  if (missing.length === 0) return;
  const what = isTeam(target) ? 'what the environments share' : target.environment;
  throw new Error(
    [`To ${purpose} ${what}, set these environment variables; nothing was changed:`, ...missing].join('\n  '),
  );
}

/** `the Honeycomb environment staging`; the team's recipients can be managed from any environment. */
function environmentsOf(target: Target): string {
  if (!isTeam(target)) return `the Honeycomb environment ${target.honeycombEnvironment}`;
  return `one of the Honeycomb environments ${target.honeycombEnvironments.join(', ')}`;
}

/** Whether an address is on this machine. */
export const isLoopback = (url: string): boolean =>
  URL.canParse(url) && /^(localhost|127(\.\d+){3}|\[::1\])$/.test(new URL(url).hostname);

/**
 * Asks Honeycomb whose key it is.
 * @returns the team that it belongs to
 * @throws when it is unknown, of another environment than is to be deployed to, or may not do what is needed
 */
export async function checkKey(client: Client, url: string, target: Target, purpose: Purpose): Promise<Auth['team']> {
  const { type, environment, team, api_key_access: may } = await askWhose(client, url);
  const right = isTeam(target) ? target.honeycombEnvironments : [target.honeycombEnvironment];
  if (!right.includes(environment.slug)) {
    const owner =
      environment.slug === '' ? 'of no environment (Honeycomb Classic)' : `of the environment ${environment.slug}`;
    throw new Error(
      `The key in HONEYCOMB_API_KEY is ${owner} of the team ${team.slug}, not of ${right.join(', ')}. Nothing was changed.`,
    );
  }
  if (type !== 'configuration')
    throw new Error(
      `The key in HONEYCOMB_API_KEY is an ${type} key; a configuration key is needed. Nothing was changed.`,
    );
  const lacking = neededFor(target, purpose).filter((name) => access[name].some((each) => !may[each]));
  if (lacking.length > 0)
    throw new Error(
      `The key in HONEYCOMB_API_KEY lacks the permissions ${wordsOf(lacking)}. Nothing was changed; add them in Honeycomb under Environment settings > API Keys.`,
    );
  return team;
}

async function askWhose(client: Client, url: string): Promise<Auth> {
  try {
    return await client.call(getAuth);
  } catch (error) {
    if (error instanceof HoneycombError && error.status === 401)
      throw new Error(
        `${url} does not know the key in HONEYCOMB_API_KEY. Nothing was changed. A key of a team in the EU needs HONEYCOMB_API_ENDPOINT=https://api.eu1.honeycomb.io.`,
      );
    const { message, cause } = error as Error;
    const reason = cause instanceof Error && cause.message !== '' ? `${message}: ${cause.message}` : message;
    throw new Error(`${url} could not be asked whose key HONEYCOMB_API_KEY is: ${reason}. Nothing was changed.`);
  }
}
