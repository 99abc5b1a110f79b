import { AND, EXISTS, IF, LT, NOT } from 'honeycomb-query';
import { isRequest, type LiftSysColumn, slowRequestMs } from './terms.ts';

// An SLI is true for a good event, false for a bad one, and null for an event that does not count: IF without an else.

/** Good: a request that did not fail. `error` is absent on success, and NOT of a missing column is true. */
export const requestSucceeded = ($: LiftSysColumn) => IF(isRequest($), NOT($('error')));

/** Good: a request that took less than 10 s. Requests without a duration do not count. */
export const requestWasFast = ($: LiftSysColumn) =>
  IF(AND(isRequest($), EXISTS($('duration_ms'))), LT($('duration_ms'), slowRequestMs));
