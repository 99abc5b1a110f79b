import type { RecipientContent } from './rows.ts';

/** What makes two recipients of a team the same one, and a second creation a conflict. */
export function recipientIdentity(content: RecipientContent): string {
  switch (content.type) {
    case 'email':
      return `email ${content.details.email_address}`;
    case 'slack':
      return `slack ${content.details.slack_channel}`;
    case 'pagerduty':
      return `pagerduty ${content.details.pagerduty_integration_name} ${content.details.pagerduty_integration_key}`;
    case 'webhook':
    case 'msteams':
    case 'msteams_workflow':
      return `${content.type} ${content.details.webhook_name} ${content.details.webhook_url}`;
    case 'marker':
      return `marker ${content.details.message}`;
  }
}

/** What an alert shows of a recipient, and the older way to name one. */
export function recipientTarget(content: RecipientContent): string {
  switch (content.type) {
    case 'email':
      return content.details.email_address;
    case 'slack':
      return content.details.slack_channel;
    case 'pagerduty':
      return content.details.pagerduty_integration_name;
    case 'webhook':
    case 'msteams':
    case 'msteams_workflow':
      return content.details.webhook_name;
    case 'marker':
      return content.details.message;
  }
}
