import type { Resource } from '../engine/resource.ts';
import { emailAddress, webUrl } from '../rules/addresses.ts';
import { lengthBetween, matches } from '../rules/strings.ts';

export const emailRecipient: Resource = { half: 'sdk', api: 'v1', checks: { address: [emailAddress] } };

export const slackRecipient: Resource = {
  half: 'sdk',
  api: 'v1',
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
  api: 'v1',
  checks: { integration_key: [lengthBetween(32, 32)] },
};

export const msteamsWorkflowRecipient: Resource = { half: 'sdk', api: 'v1', checks: { url: [webUrl] } };

/** Honeycomb no longer takes new ones: a plan is fine, an apply is not. */
export const msteamsRecipient: Resource = { half: 'sdk', api: 'v1', checks: { url: [webUrl] } };
