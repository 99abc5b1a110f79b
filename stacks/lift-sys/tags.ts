import type { Tags } from 'honeycomb-constructs';

/** Tags of every board, trigger and SLO. */
export const tags: Tags = { team: 'engineering', service: 'lift-sys' };
