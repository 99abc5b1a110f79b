import { datasetDeprecation, requiresReplace, useStateForUnknown } from '../engine/modifiers.ts';
import type { Resource } from '../engine/resource.ts';
import { lengthAtMost, lengthBetween } from '../rules/strings.ts';

export const queryAnnotation: Resource = {
  half: 'framework',
  api: 'v1',
  checks: { name: [lengthBetween(1, 320)], description: [lengthAtMost(1023)] },
  defaults: { description: '' },
  modifiers: {
    id: [useStateForUnknown],
    dataset: [datasetDeprecation(true), requiresReplace],
    query_id: [requiresReplace],
  },
};
