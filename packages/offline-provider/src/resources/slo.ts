import type { Slo } from 'honeycomb-api';
import { integer, percentOf, perMillion, tagList, tagMap, text, textIfAny, ZERO_TIME } from '../api/fields.ts';
import { elements } from '../cty/value.ts';
import { datasetDeprecation, replaceIfKnownToChange, useStateForUnknown } from '../engine/modifiers.ts';
import type { Resource } from '../engine/resource.ts';
import { byDatasetAndId, resourceApi } from '../engine/resource-api.ts';
import { conflictsWith, exactlyOneOf, sizeAtLeast } from '../rules/collections.ts';
import { atLeast, between } from '../rules/numbers.ts';
import { lengthBetween } from '../rules/strings.ts';
import { tagChecks } from '../rules/tags.ts';

const api = resourceApi<Slo>({
  collection: '/1/slos/{dataset}',
  mayBeGone: true,
  importId: byDatasetAndId,
  body: ({ planned }) => ({
    id: textIfAny(planned.id),
    name: text(planned.name),
    description: textIfAny(planned.description),
    time_period_days: integer(planned.time_period),
    target_per_million: perMillion(planned.target_percentage),
    dataset_slugs: elements(planned.datasets).length > 0 ? elements(planned.datasets).map(text) : undefined,
    tags: tagList(planned.tags),
    sli: { alias: text(planned.sli) },
    created_at: ZERO_TIME,
    updated_at: ZERO_TIME,
  }),
  state: (answer) => ({
    id: answer.id,
    name: answer.name,
    description: answer.description ?? '',
    sli: answer.sli.alias,
    target_percentage: percentOf(answer.target_per_million),
    time_period: answer.time_period_days,
    datasets: answer.dataset_slugs && answer.dataset_slugs.length > 0 ? answer.dataset_slugs : null,
    tags: tagMap(answer.tags),
  }),
});

export const slo: Resource = {
  half: 'framework',
  api,
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
