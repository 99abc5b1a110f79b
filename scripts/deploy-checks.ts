import { type Auth, type Client, getAuth, HoneycombError, type Permission, permissions } from 'honeycomb-api';
import type { Settings } from '../stacks/settings.ts';

type Variables = Readonly<Record<string, string | undefined>>;

/** What a key must be allowed to do, and how `GET /1/auth` says that it may. */
const needed = {
  create_datasets: ['createDatasets'],
  manage_columns: ['columns', 'queries'],
  manage_boards: ['boards'],
  manage_slos: ['slos'],
  manage_triggers: ['triggers'],
  manage_recipients: ['recipients'],
} as const satisfies Partial<Record<Permission, readonly (keyof Auth['api_key_access'])[]>>;

const neededNames = Object.keys(needed) as readonly (keyof typeof needed)[];
const wordsOf = (names: readonly Permission[]): string => names.map((name) => permissions[name]).join(', ');
const pagerDutyVariable = 'TF_VAR_pagerduty_integration_key';

/** Everything that a deployment needs from its surroundings and does not have, each with where to get it. */
export function missingVariables(
  variables: Variables,
  { honeycombEnvironment, ownsRecipients }: Settings,
): readonly string[] {
  const { HONEYCOMB_API_KEY: key = '', [pagerDutyVariable]: integrationKey = '' } = variables;
  const missing: string[] = [];
  if (key === '')
    missing.push(`HONEYCOMB_API_KEY: a configuration key of the Honeycomb environment ${honeycombEnvironment}.
    Get it in Honeycomb under Environment settings > API Keys > Create Configuration API Key.
    It needs the permissions ${wordsOf(neededNames)}.`);
  if (ownsRecipients && integrationKey === '')
    missing.push(`${pagerDutyVariable}: the integration key of the PagerDuty service that is paged.
    Get it in PagerDuty under Services > (the service) > Integrations > Honeycomb; it has 32 characters.`);
  else if (ownsRecipients && integrationKey.length !== 32)
    missing.push(`${pagerDutyVariable}: it has ${integrationKey.length} characters; an integration key has 32.`);
  return missing;
}

/** Whether an address is on this machine. */
export const isLoopback = (url: string): boolean =>
  URL.canParse(url) && /^(localhost|127(\.\d+){3}|\[::1\])$/.test(new URL(url).hostname);

/**
 * Asks Honeycomb whose key it is.
 * @returns the team that it belongs to
 * @throws when it is unknown, of another environment than is to be deployed to, or may not do what is needed
 */
export async function checkKey(client: Client, url: string, { honeycombEnvironment }: Settings): Promise<Auth['team']> {
  const { type, environment, team, api_key_access: may } = await askWhose(client, url);
  if (environment.slug !== honeycombEnvironment) {
    const owner =
      environment.slug === '' ? 'of no environment (Honeycomb Classic)' : `of the environment ${environment.slug}`;
    throw new Error(
      `The key in HONEYCOMB_API_KEY is ${owner} of the team ${team.slug}, not of ${honeycombEnvironment}. Nothing was changed.`,
    );
  }
  if (type !== 'configuration')
    throw new Error(
      `The key in HONEYCOMB_API_KEY is an ${type} key; a configuration key is needed. Nothing was changed.`,
    );
  const lacking = neededNames.filter((name) => needed[name].some((access) => !may[access]));
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
