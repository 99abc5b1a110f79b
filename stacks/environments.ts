import { defineEnvironments } from './lift-sys/environment.ts';
import { quietChannel } from './lift-sys/recipients.ts';
import { costSpike } from './lift-sys/triggers.ts';

/**
 * Where lift-sys is deployed: an entry is a Honeycomb environment with a key and a state of its own. A further environment
 * is one more entry; what it does not say is as in production.
 */
export const environments = defineEnvironments({
  production: {},
  staging: {
    pages: false,
    channel: quietChannel,
    thresholds: [
      {
        trigger: costSpike,
        value: 2,
        description:
          'LLM calls of staging cost more than $2 within an hour: a test that runs away, or dearer requests.',
      },
    ],
  },
  dev: {
    pages: false,
    channel: quietChannel,
    thresholds: [
      {
        trigger: costSpike,
        value: 1,
        description: 'LLM calls of dev cost more than $1 within an hour: an experiment that runs away.',
      },
    ],
  },
});
