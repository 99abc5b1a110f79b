import type { RecipientDefinition } from '../definitions/recipient.ts';

/** What people call a recipient: the channel, the address, or its name. */
export function recipientName(recipient: RecipientDefinition): string {
  switch (recipient.kind) {
    case 'slack':
      return recipient.channel;
    case 'email':
      return recipient.address;
    case 'pagerduty':
    case 'webhook':
    case 'msteams':
      return recipient.name;
  }
}
