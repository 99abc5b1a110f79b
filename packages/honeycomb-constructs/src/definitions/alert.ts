import type { RunbookHeading } from './runbook.ts';
import type { Severity } from './severity.ts';

/** What a trigger and a burn alert share: how urgent it is, where it is said, and what to do. */
export interface AlertRouting {
  readonly severity: Severity;
  /** The Slack channel that hears of it, whatever the severity. */
  readonly channel: SlackChannelName;
  readonly runbook: RunbookHeading;
}

export type SlackChannelName = `#${string}`;
