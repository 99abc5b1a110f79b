import type { Resource } from '../engine/resource.ts';
import { emailAddress, webUrl } from '../rules/addresses.ts';
import { lengthBetween, matches } from '../rules/strings.ts';
import { recipientApi } from './recipient-api.ts';

export const emailRecipient: Resource = {
  half: 'sdk',
  api: recipientApi('email', { address: 'email_address' }),
  checks: { address: [emailAddress] },
};

export const slackRecipient: Resource = {
  half: 'sdk',
  api: recipientApi('slack', { channel: 'slack_channel' }),
  checks: {
    channel: [
      matches(
        /^#.*|^@.*|^(C|D|G|U)[A-Z0-9]{6,}$/,
        'must begin with # or @, or be the id of a channel such as CABC123DEF',
      ),
    ],
  },
};

export const pagerdutyRecipient: Resource = {
  half: 'sdk',
  api: recipientApi('pagerduty', {
    integration_key: 'pagerduty_integration_key',
    integration_name: 'pagerduty_integration_name',
  }),
  checks: { integration_key: [lengthBetween(32, 32)] },
};

const teams = { name: 'webhook_name', url: 'webhook_url' } as const;

export const msteamsWorkflowRecipient: Resource = {
  half: 'sdk',
  api: recipientApi('msteams_workflow', teams),
  checks: { url: [webUrl] },
};

/** Honeycomb no longer takes new ones: a plan is fine, an apply is not. */
export const msteamsRecipient: Resource = {
  half: 'sdk',
  api: recipientApi('msteams', teams, {
    create: async () => {
      throw new Error('There are no new recipients of type msteams: use honeycombio_msteams_workflow_recipient.');
    },
  }),
  checks: { url: [webUrl] },
};
