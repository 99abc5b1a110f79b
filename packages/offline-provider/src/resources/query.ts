import { datasetDeprecation, equivalentQuery, requiresReplace, useStateForUnknown } from '../engine/modifiers.ts';
import type { Resource } from '../engine/resource.ts';
import { querySpecification } from '../rules/query-json.ts';

/** Queries cannot be changed: another query is another object. */
export const query: Resource = {
  half: 'framework',
  api: 'v1',
  checks: { query_json: [querySpecification] },
  modifiers: {
    id: [useStateForUnknown],
    dataset: [datasetDeprecation(false)],
    query_json: [equivalentQuery, requiresReplace],
  },
};
