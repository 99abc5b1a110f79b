import type { SeverityContract } from 'honeycomb-constructs';

/** What each severity does. An alert chooses one; nobody lists recipients by hand. */
export const severities = {
  P0: { meaning: 'Page the on-call engineer at once: lift-sys is down or about to be.', pagerDuty: 'critical' },
  P1: { meaning: 'Page the on-call engineer: users are failing.', pagerDuty: 'error' },
  P2: { meaning: 'Tell the channel: look at it in working hours.' },
} as const satisfies SeverityContract;
