import type { QueryAnnotation, QueryAnnotationInput } from 'honeycomb-api';
import { answer, type Context, changed, type Outcome, requireDatasetOrAll, scopedRow } from './context.ts';
import { datasetId, put, remove } from './database.ts';
import { badRequest } from './rejection.ts';
import type { QueryAnnotationRow } from './rows.ts';

export function listQueryAnnotations(
  context: Context,
  dataset: string,
  withBoards: boolean,
): Outcome<QueryAnnotation[]> {
  requireDatasetOrAll(context, dataset);
  const rows = context.database.queryAnnotations.where('dataset', datasetId(context.environment.id, dataset));
  return answer(rows.map(({ value }) => value).filter(({ source }) => withBoards || source === 'query'));
}

function find(context: Context, dataset: string, id: string): QueryAnnotationRow {
  requireDatasetOrAll(context, dataset);
  return scopedRow(context, context.database.queryAnnotations.get(id), dataset, 'Query annotation');
}

export const getQueryAnnotation = (context: Context, dataset: string, id: string): Outcome<QueryAnnotation> =>
  answer(find(context, dataset, id).value);

export function createQueryAnnotation(
  context: Context,
  dataset: string,
  input: QueryAnnotationInput,
): Outcome<QueryAnnotation> {
  requireDatasetOrAll(context, dataset);
  const query = context.database.queries.get(input.query_id);
  if (query === undefined || query.environment !== context.environment.id)
    throw badRequest(`query_id ${input.query_id} is not the id of a query`);
  if (query.dataset !== dataset)
    throw badRequest(`query_id ${input.query_id} is a query of ${query.dataset}, not of ${dataset}`);
  const id = context.newId();
  const value: QueryAnnotation = {
    id,
    name: input.name,
    description: input.description ?? '',
    query_id: input.query_id,
    source: 'query',
  };
  return changed(201, value, put('queryAnnotations', { id, environment: context.environment.id, dataset, value }));
}

export function updateQueryAnnotation(
  context: Context,
  dataset: string,
  id: string,
  input: QueryAnnotationInput,
): Outcome<QueryAnnotation> {
  const row = find(context, dataset, id);
  if (input.id && input.id !== id) throw badRequest('The id in the body is not the id in the URL');
  if (input.query_id !== row.value.query_id) throw badRequest('query_id: an annotation cannot change its query');
  const value: QueryAnnotation = { ...row.value, name: input.name, description: input.description ?? '' };
  return changed(200, value, put('queryAnnotations', { ...row, value }));
}

/** Boards may still show it: Terraform replaces an annotation before it updates the board. */
export function deleteQueryAnnotation(context: Context, dataset: string, id: string): Outcome<null> {
  find(context, dataset, id);
  return changed(204, null, remove('queryAnnotations', id));
}
