import type { Block } from '../cty/type.ts';
import { member, type ObjectValue, UNKNOWN, type Value } from '../cty/value.ts';
import type { Plan, PlanInput } from './plan.ts';
import type { Resource } from './resource.ts';

/**
 * Plans as Terraform's SDK v2 does: null and the empty text are the same, what Honeycomb decides is unknown only when
 * the object is created, and a change of an attribute that cannot change replaces the object.
 */
export function planSdk(
  block: Block,
  { config, prior, proposed }: PlanInput,
  { modifiers = {} }: Pick<Resource, 'modifiers'>,
): Plan {
  const attributes = block.attributes ?? {};
  const replace: string[] = [];
  const planned: Record<string, Value> = {};
  for (const [name, { type, computed }] of Object.entries(attributes)) {
    const configured = member(config, name);
    const state = member(prior, name);
    let value = member(proposed, name);
    if (computed && configured === null) value = prior === null ? UNKNOWN : state;
    else if (prior !== null) {
      if (isEmpty(value) && isEmpty(state)) value = state;
      for (const modifier of modifiers[name] ?? []) {
        const step = modifier({ type, path: [name], config: configured, state, planned: value, creating: false });
        if (step.planned !== undefined) value = step.planned;
        if (step.replace) replace.push(name);
      }
    }
    planned[name] = value;
  }
  return { planned: planned as ObjectValue, replace: replace.map((name) => [name]), problems: [] };
}

const isEmpty = (value: Value): boolean => value === null || value === '';
