import type { QueryAnnotation } from 'honeycomb-api';
import { text, textIfAny } from '../api/fields.ts';
import { datasetDeprecation, requiresReplace, useStateForUnknown } from '../engine/modifiers.ts';
import type { Resource } from '../engine/resource.ts';
import { byDatasetAndId, resourceApi } from '../engine/resource-api.ts';
import { lengthAtMost, lengthBetween } from '../rules/strings.ts';

const api = resourceApi<QueryAnnotation>({
  collection: '/1/query_annotations/{dataset}',
  importId: byDatasetAndId,
  body: ({ planned }) => ({
    id: textIfAny(planned.id),
    name: text(planned.name),
    description: text(planned.description),
    query_id: text(planned.query_id),
    source: '',
  }),
  state: ({ id, name, description, query_id }) => ({ id, name, description: description ?? '', query_id }),
});

export const queryAnnotation: Resource = {
  half: 'framework',
  api,
  checks: { name: [lengthBetween(1, 320)], description: [lengthAtMost(1023)] },
  defaults: { description: '' },
  modifiers: {
    id: [useStateForUnknown],
    dataset: [datasetDeprecation(true), requiresReplace],
    query_id: [requiresReplace],
  },
};
