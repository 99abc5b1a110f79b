import * as z from 'zod';
import { nothing, timestamp } from './common.ts';
import { operation } from './operation.ts';

const description = z.string().max(1024);
const expandJsonDepth = z.int().min(0).max(10);

export const dataset = z.object({
  name: z.string(),
  slug: z.string(),
  description: z.string(),
  expand_json_depth: z.int(),
  settings: z.object({ delete_protected: z.boolean() }),
  regular_columns_count: z.int().nullable(),
  created_at: timestamp,
  last_written_at: timestamp.nullable(),
  /** Only where the data are metrics. */
  dataset_type: z.literal('metrics').optional(),
});
export type Dataset = z.infer<typeof dataset>;

export const datasetCreation = z.object({
  name: z.string().min(1).max(255),
  description: description.nullish(),
  expand_json_depth: expandJsonDepth.nullish(),
  /** Honeycomb finds it out from what is sent to a dataset; a local Honeycomb can be told. */
  dataset_type: z.literal('metrics').nullish(),
});
export type DatasetCreation = z.infer<typeof datasetCreation>;

/** A dataset keeps its name: a `name` in an update is not read. What is absent is set back to its default. */
export const datasetUpdate = z.object({
  description: description.nullish(),
  expand_json_depth: expandJsonDepth.nullish(),
  settings: z.object({ delete_protected: z.boolean().nullish() }).nullish(),
});
export type DatasetUpdate = z.infer<typeof datasetUpdate>;

export const listDatasets = operation('GET /1/datasets', { result: z.array(dataset) });
/** 201, or 200 with the dataset that already has the name. */
export const createDataset = operation('POST /1/datasets', {
  permissions: ['create_datasets'],
  body: datasetCreation,
  success: [201, 200],
  result: dataset,
  malformedAs: 'sentence',
});
export const getDataset = operation('GET /1/datasets/{dataset}', { result: dataset });
export const updateDataset = operation('PUT /1/datasets/{dataset}', {
  permissions: ['create_datasets'],
  body: datasetUpdate,
  result: dataset,
});
export const deleteDataset = operation('DELETE /1/datasets/{dataset}', {
  permissions: ['create_datasets'],
  success: [202],
  result: nothing,
  refusals: [409],
});
