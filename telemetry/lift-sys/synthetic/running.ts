import type { Incidents } from './incidents.ts';
import type { Random } from './random.ts';
import type { Trace } from './trace.ts';

/** A request that is being answered. */
export interface Running {
  readonly random: Random;
  readonly trace: Trace;
  /** When it started, in milliseconds since 1970: what is wrong then is wrong for all of it. */
  readonly start: number;
  readonly incidents: Incidents;
}
