import type { ObjectValue } from '../cty/value.ts';
import type { Path, Problem } from './problem.ts';

/** What Terraform gives to a provider that shall plan a change. */
export interface PlanInput {
  readonly config: ObjectValue;
  /** The object before, or null when there is none yet. */
  readonly prior: ObjectValue | null;
  /** Terraform's own proposal: the configuration, with what was before where nothing is configured. */
  readonly proposed: ObjectValue;
}

export interface Plan {
  readonly planned: ObjectValue;
  /** Places that cannot change in place. */
  readonly replace: readonly Path[];
  readonly problems: readonly Problem[];
}
