import { requiresReplace, useStateForUnknown } from '../engine/modifiers.ts';
import type { Resource } from '../engine/resource.ts';
import { lengthBetween, oneOf } from '../rules/strings.ts';

export const column: Resource = {
  half: 'framework',
  api: 'v1',
  checks: {
    name: [lengthBetween(1, 255)],
    description: [lengthBetween(1, 255)],
    type: [oneOf('string', 'float', 'integer', 'boolean')],
  },
  defaults: { hidden: false, description: '', type: 'string' },
  modifiers: { id: [useStateForUnknown], name: [requiresReplace], dataset: [requiresReplace] },
};
