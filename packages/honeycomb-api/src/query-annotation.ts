import * as z from 'zod';
import { nothing } from './common.ts';
import { operation } from './operation.ts';

/** A name and a description for a query. Unlike most objects it has no times. */
export const queryAnnotation = z.object({
  id: z.string(),
  name: z.string(),
  description: z.string(),
  query_id: z.string(),
  source: z.enum(['query', 'board']),
});
export type QueryAnnotation = z.infer<typeof queryAnnotation>;

export const queryAnnotationInput = z.object({
  id: z.string().nullish(),
  name: z.string().min(1).max(320),
  description: z.string().max(1023).nullish(),
  query_id: z.string(),
});
export type QueryAnnotationInput = z.infer<typeof queryAnnotationInput>;

const permissions = ['manage_columns'] as const;
/** `?include_board_annotations=true` adds those that were made for a board. */
export const listQueryAnnotations = operation('GET /1/query_annotations/{dataset}', {
  permissions,
  result: z.array(queryAnnotation),
});
export const createQueryAnnotation = operation('POST /1/query_annotations/{dataset}', {
  permissions,
  body: queryAnnotationInput,
  success: [201],
  result: queryAnnotation,
  invalid: 400,
  invalidAs: 'sentence',
  malformedAs: 'sentence',
});
export const getQueryAnnotation = operation('GET /1/query_annotations/{dataset}/{id}', {
  permissions,
  result: queryAnnotation,
});
/** An annotation keeps its query. */
export const updateQueryAnnotation = operation('PUT /1/query_annotations/{dataset}/{id}', {
  permissions,
  body: queryAnnotationInput,
  result: queryAnnotation,
  invalid: 400,
  invalidAs: 'sentence',
  malformedAs: 'sentence',
});
export const deleteQueryAnnotation = operation('DELETE /1/query_annotations/{dataset}/{id}', {
  permissions,
  success: [204],
  result: nothing,
});
