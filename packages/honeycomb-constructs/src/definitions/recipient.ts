import type { SlackChannelName } from './alert.ts';

/** Whoever can be told. Recipients belong to the Honeycomb team: all of its environments share them. */
export type RecipientDefinition =
  | SlackRecipient
  | PagerDutyRecipient
  | EmailRecipient
  | WebhookRecipient
  | MsTeamsRecipient;

export interface SlackRecipient {
  readonly kind: 'slack';
  /** `#channel`, `@person`, or Slack's own id (`C…`, `D…`, `G…`, `U…`). */
  readonly channel: SlackChannelName | `@${string}` | (string & {});
}

export interface PagerDutyRecipient {
  readonly kind: 'pagerduty';
  readonly name: string;
  /** Name of the Terraform variable with the integration key (32 characters); the key itself is never in the code. */
  readonly integrationKeyVariable: string;
}

export interface EmailRecipient {
  readonly kind: 'email';
  readonly address: string;
}

/** A variable of a webhook's payload template: a name of lower-case-first letters and digits, and its default. */
export interface WebhookVariable {
  readonly name: string;
  readonly defaultValue?: string;
}

export interface WebhookRecipient {
  readonly kind: 'webhook';
  readonly name: string;
  readonly url: string;
  /** Name of the Terraform variable with the shared secret. */
  readonly secretVariable?: string;
  readonly headers?: Readonly<Record<string, string>>;
  readonly templates?: Readonly<Partial<Record<'trigger' | 'exhaustion_time' | 'budget_rate', string>>>;
  readonly variables?: readonly WebhookVariable[];
}

/** A Microsoft Teams workflow. */
export interface MsTeamsRecipient {
  readonly kind: 'msteams';
  readonly name: string;
  readonly url: string;
}

export const slack = (channel: SlackRecipient['channel']): SlackRecipient => ({ kind: 'slack', channel });

export const pagerDuty = (recipient: Omit<PagerDutyRecipient, 'kind'>): PagerDutyRecipient => ({
  kind: 'pagerduty',
  ...recipient,
});

export const email = (address: string): EmailRecipient => ({ kind: 'email', address });

export const webhook = (recipient: Omit<WebhookRecipient, 'kind'>): WebhookRecipient => ({
  kind: 'webhook',
  ...recipient,
});

export const msTeams = (recipient: Omit<MsTeamsRecipient, 'kind'>): MsTeamsRecipient => ({
  kind: 'msteams',
  ...recipient,
});
