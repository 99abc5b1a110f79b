import type { SlackChannelName } from '../definitions/alert.ts';
import type { BurnAlertDefinition } from '../definitions/burn-alert.ts';
import { alertRecipients, type RecipientBlock } from './alert-recipients.ts';
import type { HoneycombStack } from './honeycomb-stack.ts';
import { recipientId } from './recipient.ts';

/** A stack that pages nobody: its triggers are disabled, and its burn alerts, which cannot be, tell one channel only. */
export interface Muting {
  /** The quiet channel. It is one of the stack's recipients, so that muting and unmuting create and destroy nothing. */
  readonly channel: SlackChannelName;
}

/** Whom a burn alert tells: by its routing, or the quiet channel of a muted stack. */
export function burnAlertRecipients(stack: HoneycombStack, alert: BurnAlertDefinition): RecipientBlock[] {
  const { muted, recipients } = stack.options;
  if (muted === undefined) return alertRecipients(stack, alert);
  return recipients
    .filter((recipient) => recipient.kind === 'slack' && recipient.channel === muted.channel)
    .map((recipient) => ({ id: recipientId(stack, recipient) }));
}
