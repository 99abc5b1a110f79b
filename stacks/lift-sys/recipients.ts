import { pagerDuty, type RecipientDefinition, slack } from 'honeycomb-constructs';

/** Where nobody is called: all that an environment without pages says, and what burn alerts say while one is muted. */
export const quietChannel = '#lift-sys-quiet';

/** Everybody whom lift-sys tells something. */
export const recipients: readonly RecipientDefinition[] = [
  slack('#engineering-alerts'),
  slack('#performance'),
  slack(quietChannel),
  pagerDuty({ name: 'lift-sys on-call', integrationKeyVariable: 'pagerduty_integration_key' }),
];
