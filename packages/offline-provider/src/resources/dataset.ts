import { deletionProtection, requiresReplace, useStateForUnknown } from '../engine/modifiers.ts';
import type { Resource } from '../engine/resource.ts';
import { between } from '../rules/numbers.ts';
import { lengthAtMost, lengthBetween } from '../rules/strings.ts';

export const dataset: Resource = {
  half: 'framework',
  api: 'v1',
  checks: {
    name: [lengthBetween(1, 255)],
    description: [lengthAtMost(1024)],
    expand_json_depth: [between(0, 10)],
  },
  defaults: { description: '', expand_json_depth: 0, delete_protected: true },
  modifiers: { id: [useStateForUnknown], name: [requiresReplace], delete_protected: [deletionProtection] },
  destroyWarning: 'This deletes the dataset and every event in it. It cannot be undone.',
};
