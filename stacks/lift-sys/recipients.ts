import { pagerDuty, type RecipientDefinition, slack } from 'honeycomb-constructs';

/** Everybody whom lift-sys tells something. */
export const recipients: readonly RecipientDefinition[] = [
  slack('#engineering-alerts'),
  slack('#performance'),
  pagerDuty({ name: 'lift-sys on-call', integrationKeyVariable: 'pagerduty_integration_key' }),
];
