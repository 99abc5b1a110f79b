import { resolve } from 'node:path';
import type { StateBackend } from 'honeycomb-constructs';
import { didYouMean } from 'honeycomb-query';
import { z } from 'zod';
import { environments } from './environments.ts';
import { checkEnvironments, type Environment, type Environments } from './lift-sys/environment.ts';
import { readState, stateVariables } from './state-settings.ts';

const slug = /^[a-z0-9][a-z0-9-]*$/;

/** What can differ from one deployment to another, read from environment variables; the rest is in environments.ts. */
const variables = z.object({
  /** Slug of the Honeycomb team, for links. */
  HONEYCOMB_TEAM: z.string().regex(slug, "takes the team's slug, such as lift-sys").default('lift-sys'),
  /** Honeycomb's pages; the EU has its own. */
  HONEYCOMB_UI: z.url({ protocol: /^https?$/ }).default('https://ui.honeycomb.io'),
  /** Where the repository's files are read, without the git ref. */
  RUNBOOK_BASE_URL: z.url({ protocol: /^https?$/ }).default('https://github.com/lift-sys/lift-sys-honeycomb/blob'),
  /** The git ref that is deployed: runbook links show the runbooks of that version. */
  GIT_REF: z
    .string()
    .regex(/^[^\s~^:?*[\\]+$/, 'takes a git ref, such as v1.2.3')
    .default('main'),
  /** 1 deploys muted, 0 does not, whatever environments.ts says. */
  LIFT_SYS_MUTED: z.enum(['0', '1'], 'takes 1 (muted) or 0').optional(),
});

const ownVariables = ['LIFT_SYS_MUTED', ...stateVariables];

/** One environment with every default, and what a deployment of it needs to know. */
export interface Settings extends Required<Omit<Environment, 'honeycomb' | 'channel'>>, Pick<Environment, 'channel'> {
  /** Name of the entry in environments.ts. */
  readonly environment: string;
  /** Slug of the environment in Honeycomb, of which the key must be. */
  readonly honeycombEnvironment: string;
  /** Name of the stack. */
  readonly stack: string;
  /** Where Terraform keeps the stack's state. */
  readonly backend: StateBackend;
  /** Address of the environment's pages in Honeycomb. */
  readonly honeycombUrl: string;
  /** Where the repository's files are read, without the git ref. */
  readonly repositoryUrl: string;
  /** The git ref that is deployed. */
  readonly gitRef: string;
  /** The folder with the runbooks, on this machine: commands run at the top of the project. */
  readonly runbookFolder: string;
  /** What may not be meant, in sentences, for whoever deploys for real. */
  readonly warnings: readonly string[];
}

/** The name that stands for what the environments of a Honeycomb team share, where a command takes an environment. */
export const teamName = 'team';

/** The stack of what the environments of a Honeycomb team share: its recipients. */
export interface TeamSettings
  extends Pick<Settings, 'stack' | 'backend' | 'repositoryUrl' | 'gitRef' | 'runbookFolder' | 'warnings'> {
  readonly environment: typeof teamName;
  /** Slugs of the environments that share them: a key of any will do. */
  readonly honeycombEnvironments: readonly string[];
}

/** Whatever has a stack, and so a state. */
export type Target = Settings | TeamSettings;

export const isTeam = (target: Target): target is TeamSettings => target.environment === teamName;

type Variables = Readonly<Record<string, string | undefined>>;

/**
 * Reads the settings of the environment that HONEYCOMB_ENVIRONMENT names, or says all that is wrong with them.
 * @throws one error with a line for each variable, and for each place in the table, that does not fit
 */
export function readSettings(variables: Variables, table: Environments = environments): Settings {
  const name = chosen(variables);
  return read(variables, table, name, unknownEnvironment(name, Object.keys(table), ''));
}

/**
 * The same, for what the environments share when HONEYCOMB_ENVIRONMENT is `team`.
 * @throws as readSettings does
 */
export function readTarget(variables: Variables, table: Environments = environments): Target {
  const name = chosen(variables);
  if (name === teamName) return readTeam(variables, table);
  return read(variables, table, name, unknownEnvironment(name, Object.keys(table), `, and ${teamName} is ${shared}`));
}

/**
 * The same for the team and each environment, when HONEYCOMB_ENVIRONMENT is `all`.
 * @throws as readSettings does
 */
export function readAllTargets(variables: Variables, table: Environments = environments): readonly Target[] {
  const names = Object.keys(table);
  const name = chosen(variables);
  if (name === teamName) return [readTeam(variables, table)];
  if (name === 'all') return [readTeam(variables, table), ...names.map((each) => read(variables, table, each, []))];
  const further = `, ${teamName} is ${shared}, and all takes each of them`;
  return [read(variables, table, name, unknownEnvironment(name, names, further))];
}

/**
 * The settings of what the environments share, whatever HONEYCOMB_ENVIRONMENT names.
 * @throws as readSettings does
 */
export function readTeam(variables: Variables, table: Environments = environments): TeamSettings {
  const { stack, backend, repositoryUrl, gitRef, runbookFolder, warnings } = read(variables, table, teamName, []);
  const honeycombEnvironments = Object.entries(table)
    .filter(([, { ownsRecipients }]) => !ownsRecipients)
    .map(([name, { honeycomb = name }]) => honeycomb);
  return {
    environment: teamName,
    honeycombEnvironments,
    stack,
    backend,
    repositoryUrl,
    gitRef,
    runbookFolder,
    warnings,
  };
}

/** The settings for a Honeycomb where nobody has deployed the team's recipients: one on this machine. */
export const onItsOwn = (settings: Settings): Settings => ({ ...settings, ownsRecipients: true });

/** Address of the folder with the runbooks, of the deployed version. */
export const runbookUrl = ({ repositoryUrl, gitRef }: Pick<Settings, 'repositoryUrl' | 'gitRef'>): string =>
  `${repositoryUrl}/${gitRef}/runbooks`;

const chosen = ({ HONEYCOMB_ENVIRONMENT: name }: Variables): string => name || 'production';

const shared = 'what they share';

/** @param further what else the variable takes here */
function unknownEnvironment(name: string, names: readonly string[], further: string): readonly string[] {
  if (names.includes(name)) return [];
  const known = `stacks/environments.ts has ${names.join(', ')}`;
  if (name === 'all' || name === teamName)
    return [`HONEYCOMB_ENVIRONMENT: this is done for one environment at a time, not for ${name}; ${known}${further}`];
  const longer = names.find((each) => name !== '' && each.startsWith(name));
  const meant = longer === undefined ? didYouMean(name, names) : `, did you mean ${longer}?`;
  return [`HONEYCOMB_ENVIRONMENT: there is no environment "${name}"${meant}; ${known}${further}`];
}

function read(given: Variables, table: Environments, name: string, unknown: readonly string[]): Settings {
  const stack = `lift-sys-${name}`;
  // A CI system passes on a variable that is not set as an empty one.
  const set = Object.fromEntries(Object.entries(given).filter(([, value]) => value !== ''));
  const parsed = variables.safeParse(set);
  const state = readState(set, stack);
  const problems = [
    ...(parsed.error?.issues ?? []).map(({ path, message }) => `${path.join('.')}: ${message}`),
    ...unknown,
    ...(state.ok ? [] : state.problems),
    ...misspelt(set),
  ];
  const tableProblems = checkEnvironments(table);
  if (!parsed.success || !state.ok || problems.length > 0 || tableProblems.length > 0)
    throw new Error(
      [
        ...(problems.length > 0 ? [['These environment variables do not fit:', ...problems].join('\n  ')] : []),
        ...(tableProblems.length > 0
          ? [['These entries of stacks/environments.ts do not fit:', ...tableProblems].join('\n  ')]
          : []),
      ].join('\n'),
    );
  const { HONEYCOMB_UI, HONEYCOMB_TEAM, RUNBOOK_BASE_URL, GIT_REF, LIFT_SYS_MUTED } = parsed.data;
  const { honeycomb = name, muted = false, ...environment } = table[name] ?? {};
  return {
    plan: 'pro',
    ownsRecipients: false,
    pages: true,
    thresholds: [],
    ...environment,
    muted: LIFT_SYS_MUTED === undefined ? muted : LIFT_SYS_MUTED === '1',
    environment: name,
    honeycombEnvironment: honeycomb,
    stack,
    backend: state.backend,
    honeycombUrl: `${HONEYCOMB_UI}/${HONEYCOMB_TEAM}/environments/${honeycomb}`,
    repositoryUrl: RUNBOOK_BASE_URL,
    gitRef: GIT_REF,
    runbookFolder: resolve('runbooks'),
    warnings: isSet(given.CI) && state.backend.kind === 'local' ? [stateIsLost] : [],
  };
}

/** Our own variables begin alike, so that one that nothing reads is known to be a mistake. */
const misspelt = (set: Variables): readonly string[] =>
  Object.keys(set)
    .filter((name) => name.startsWith('LIFT_SYS_') && !ownVariables.includes(name))
    .map((name) => `${name}: nothing reads this variable${didYouMean(name, ownVariables)}`);

/** CI systems set CI to true, or to anything at all. */
const isSet = (value: string | undefined): boolean => value !== undefined && !['', '0', 'false'].includes(value);

const stateIsLost =
  'CI is set, and the state is a local file: it is gone after this job, and the next deploy would create everything once more. Set LIFT_SYS_STATE; docs/environments.md has the choices.';
