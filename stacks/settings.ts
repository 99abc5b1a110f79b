import { resolve } from 'node:path';
import { z } from 'zod';

const slug = /^[a-z0-9][a-z0-9-]*$/;

/** What can differ from one deployment to another, read from environment variables. */
const variables = z.object({
  /** Slug of the Honeycomb team, for links. */
  HONEYCOMB_TEAM: z.string().regex(slug, "takes the team's slug, such as lift-sys").default('lift-sys'),
  /** Slug of the Honeycomb environment, for links; the key decides where things are deployed. */
  HONEYCOMB_ENVIRONMENT: z.enum(['production', 'staging', 'dev']).default('production'),
  /** Honeycomb's pages; the EU has its own. */
  HONEYCOMB_UI: z.url({ protocol: /^https?$/ }).default('https://ui.honeycomb.io'),
  /** Where the repository's files are read, without the git ref. */
  RUNBOOK_BASE_URL: z.url({ protocol: /^https?$/ }).default('https://github.com/lift-sys/lift-sys-honeycomb/blob'),
  /** The git ref that is deployed: runbook links show the runbooks of that version. */
  GIT_REF: z.string().min(1).default('main'),
});

export interface Settings {
  readonly environment: 'production' | 'staging' | 'dev';
  /** Address of the environment's pages in Honeycomb. */
  readonly honeycombUrl: string;
  /** Where the repository's files are read, without the git ref. */
  readonly repositoryUrl: string;
  /** The git ref that is deployed. */
  readonly gitRef: string;
  /** The folder with the runbooks, on this machine: commands run at the top of the project. */
  readonly runbookFolder: string;
}

/**
 * Reads the settings, or says all that is wrong with them.
 * @throws one error with a line for each variable that does not fit
 */
export function readSettings(environment: Readonly<Record<string, string | undefined>>): Settings {
  const read = variables.safeParse(environment);
  if (!read.success) {
    const lines = read.error.issues.map(({ path, message }) => `${path.join('.')}: ${message}`);
    throw new Error(['These environment variables do not fit:', ...lines].join('\n  '));
  }
  const { HONEYCOMB_UI, HONEYCOMB_TEAM, HONEYCOMB_ENVIRONMENT, RUNBOOK_BASE_URL, GIT_REF } = read.data;
  return {
    environment: HONEYCOMB_ENVIRONMENT,
    honeycombUrl: `${HONEYCOMB_UI}/${HONEYCOMB_TEAM}/environments/${HONEYCOMB_ENVIRONMENT}`,
    repositoryUrl: RUNBOOK_BASE_URL,
    gitRef: GIT_REF,
    runbookFolder: resolve('runbooks'),
  };
}

/** Address of the folder with the runbooks, of the deployed version. */
export const runbookUrl = ({ repositoryUrl, gitRef }: Settings): string => `${repositoryUrl}/${gitRef}/runbooks`;
