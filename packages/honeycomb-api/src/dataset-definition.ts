import * as z from 'zod';
import { operation } from './operation.ts';

/** The fields of a dataset that have a meaning to Honeycomb. */
export const definitionFields = [
  'span_id',
  'trace_id',
  'parent_id',
  'name',
  'service_name',
  'duration_ms',
  'span_kind',
  'annotation_type',
  'link_span_id',
  'link_trace_id',
  'error',
  'status',
  'route',
  'user',
  'log_severity',
  'log_message',
] as const;
export type DefinitionField = (typeof definitionFields)[number];

const definition = z.object({ name: z.string(), column_type: z.enum(['column', 'derived_column']) }).nullable();
export const datasetDefinitions = z.record(z.enum(definitionFields), definition);
export type DatasetDefinitions = z.infer<typeof datasetDefinitions>;

const nameUpdate = z.object({ name: z.string().max(255) }).nullish();
/** Only the fields that change. An empty name sets a field back to its default. */
export const datasetDefinitionsUpdate = z.strictObject(
  Object.fromEntries(definitionFields.map((field) => [field, nameUpdate])) as Record<
    DefinitionField,
    typeof nameUpdate
  >,
);
export type DatasetDefinitionsUpdate = z.infer<typeof datasetDefinitionsUpdate>;

export const getDatasetDefinitions = operation('GET /1/dataset_definitions/{dataset}', {
  result: datasetDefinitions,
});
export const updateDatasetDefinitions = operation('PATCH /1/dataset_definitions/{dataset}', {
  permissions: ['create_datasets'],
  body: datasetDefinitionsUpdate,
  invalidAs: 'sentence',
  result: datasetDefinitions,
  malformedAs: 'problem as JSON',
});
