import type { Query } from 'honeycomb-api';
import { text } from '../api/fields.ts';
import { datasetDeprecation, equivalentQuery, requiresReplace, useStateForUnknown } from '../engine/modifiers.ts';
import type { Resource } from '../engine/resource.ts';
import { byDatasetAndId, resourceApi } from '../engine/resource-api.ts';
import { querySpecification } from '../rules/query-json.ts';
import { queryBody, queryText } from '../rules/query-text.ts';

const api = resourceApi<Query>({
  collection: '/1/queries/{dataset}',
  importId: byDatasetAndId,
  body: ({ planned }) => queryBody(text(planned.query_json)),
  // What comes back may be written otherwise: the state keeps what is configured, and the plan knows that both mean the same.
  state: ({ id, ...query }, { action }) => ({ id, ...(action === 'read' ? { query_json: queryText(query) } : {}) }),
  update: async (_, { planned }) => ({ id: text(planned.id) }) as Query,
  destroy: async () => {},
});

/** Queries cannot be changed: another query is another object. */
export const query: Resource = {
  half: 'framework',
  api,
  checks: { query_json: [querySpecification] },
  modifiers: {
    id: [useStateForUnknown],
    dataset: [datasetDeprecation(false)],
    query_json: [equivalentQuery, requiresReplace],
  },
};
