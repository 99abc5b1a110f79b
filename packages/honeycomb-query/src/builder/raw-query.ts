import { checkQuery } from '../language/check-query.ts';
import type { QuerySpecification } from '../language/query-schema.ts';
import type { Dataset } from './dataset.ts';
import type { QueryValue } from './query.ts';

/**
 * A query from its JSON specification, for what the builder does not express or for a query copied from Honeycomb. It
 * is checked like any other, when it is synthesized. Its type allows it everywhere: where a place allows less, such as a
 * trigger, the same rules speak at synthesis.
 */
export const rawQuery = (dataset: Dataset, specification: QuerySpecification): QueryValue<never> => ({
  dataset,
  specification,
  problems: () => checkQuery(specification, dataset),
});
