import type { SlackChannelName, TriggerDefinition } from 'honeycomb-constructs';
import { z } from 'zod';
import { triggers } from './triggers.ts';

/** What one environment does otherwise than production. */
export interface Environment {
  /** Slug of the environment in Honeycomb. @default the entry's name */
  readonly honeycomb?: string;
  /** Honeycomb's free plan takes two triggers and no SLO: the most urgent are deployed. @default 'pro' */
  readonly plan?: 'free' | 'pro';
  /** Whether it is alone in its Honeycomb team, and creates the recipients. @default false: it looks up the team's */
  readonly ownsRecipients?: boolean;
  /** Whether severities that page do so. @default true */
  readonly pages?: boolean;
  /** The Slack channel that hears of every alert. @default the alert's own */
  readonly channel?: SlackChannelName;
  /** Whether it tells nobody but the quiet channel. LIFT_SYS_MUTED decides before it. @default false */
  readonly muted?: boolean;
  /** Triggers with another threshold here. */
  readonly thresholds?: readonly OtherThreshold[];
}

export interface OtherThreshold {
  readonly trigger: TriggerDefinition;
  readonly value: number;
  /** What the alert means with this threshold: the trigger's own description names the other one. */
  readonly description: string;
}

export type Environments<Name extends string = string> = Readonly<Record<Name, Environment>>;

/** The table of environments, with its names as a type. */
export const defineEnvironments = <Name extends string>(environments: Environments<Name>): Environments<Name> =>
  environments;

const slug = /^[a-z0-9][a-z0-9-]*$/;

const entry = z.strictObject({
  honeycomb: z.string().regex(slug, "takes the environment's slug, such as production").optional(),
  plan: z.enum(['free', 'pro'], 'takes free or pro').optional(),
  ownsRecipients: z.boolean().optional(),
  pages: z.boolean().optional(),
  channel: z
    .string()
    .regex(/^#\S+$/, 'takes a Slack channel, such as #alerts')
    .optional(),
  muted: z.boolean().optional(),
  thresholds: z
    .array(
      z.strictObject({
        trigger: z.custom<TriggerDefinition>(
          (trigger) => triggers.some((known) => known === trigger),
          'is not one of the triggers that are deployed, in stacks/lift-sys/triggers.ts',
        ),
        value: z.number('takes a finite number'),
        description: z
          .string('is missing; say what the alert means with this threshold')
          .min(1, 'is empty; say what the alert means with this threshold'),
      }),
    )
    .refine(
      (thresholds) => new Set(thresholds.map(({ trigger }) => trigger)).size === thresholds.length,
      'has a trigger twice',
    )
    .optional(),
});

/** All that is wrong with a table of environments, as `staging.channel: what is right`. */
export function checkEnvironments(environments: Environments): readonly string[] {
  return Object.entries(environments).flatMap(([name, environment]) => [
    ...checkName(name),
    ...checkEntry(name, environment),
  ]);
}

function checkName(name: string): readonly string[] {
  if (name === 'all') return ['all: the name stands for all of them; choose another'];
  if (name === 'team') return ['team: the name stands for what they share; choose another'];
  return slug.test(name)
    ? []
    : [`${name}: is no name for an environment; it takes lower-case letters, digits and hyphens`];
}

const checkEntry = (name: string, environment: Environment): readonly string[] =>
  (entry.safeParse(environment).error?.issues ?? []).map(
    ({ path, message }) => `${[name, ...path].join('.')}: ${message}`,
  );
