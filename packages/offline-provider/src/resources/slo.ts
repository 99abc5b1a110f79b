import { datasetDeprecation, replaceIfKnownToChange, useStateForUnknown } from '../engine/modifiers.ts';
import type { Resource } from '../engine/resource.ts';
import { conflictsWith, exactlyOneOf, sizeAtLeast } from '../rules/collections.ts';
import { atLeast, between } from '../rules/numbers.ts';
import { lengthBetween } from '../rules/strings.ts';
import { tagChecks } from '../rules/tags.ts';

export const slo: Resource = {
  half: 'framework',
  api: 'v1',
  fractions: ['target_percentage'],
  checks: {
    name: [lengthBetween(1, 120)],
    description: [lengthBetween(1, 1023)],
    dataset: [conflictsWith('datasets')],
    datasets: [sizeAtLeast(1), exactlyOneOf('dataset', 'datasets')],
    target_percentage: [between(0, 99.9999)],
    time_period: [atLeast(1)],
    tags: tagChecks,
  },
  defaults: { tags: {} },
  modifiers: {
    id: [useStateForUnknown],
    dataset: [datasetDeprecation(true)],
    datasets: [replaceIfKnownToChange],
  },
};
