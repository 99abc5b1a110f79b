import * as z from 'zod';
import { timestamp } from './common.ts';
import { operation } from './operation.ts';
import { query } from './query.ts';

const links = z.object({ query_url: z.string(), graph_image_url: z.string() });
/** What HEATMAP counts. The API description has no shape for it; this is the one of the engine here. */
const histogram = z.object({ bins: z.array(z.object({ from: z.number(), to: z.number(), count: z.number() })) });
const row = z.record(z.string(), z.union([z.string(), z.number(), z.boolean(), z.null(), histogram]));
const series = z.array(z.object({ time: timestamp, data: row }));

export const queryResultData = z.object({
  series,
  results: z.array(z.object({ data: row })),
  total_by_aggregate: z.object({ data: row }).optional(),
  total_by_aggregate_series: series.optional(),
  other_by_aggregate: z.object({ data: row }).optional(),
});
export type QueryResultData = z.infer<typeof queryResultData>;

/** A run of a query; right after its creation it is not complete. A run that failed is complete too: it has `error` in place of `data`. */
export const queryResult = z.object({
  id: z.string(),
  query,
  complete: z.boolean(),
  error: z.string().optional(),
  data: queryResultData.optional(),
  links,
});
export type QueryResult = z.infer<typeof queryResult>;

export const queryResultCreation = z.object({
  query_id: z.string(),
  disable_series: z.boolean().nullish(),
  disable_total_by_aggregate: z.boolean().nullish(),
  disable_other_by_aggregate: z.boolean().nullish(),
  limit: z.int().min(0).max(10_000).nullish(),
});
export type QueryResultCreation = z.infer<typeof queryResultCreation>;

const permissions = ['manage_columns', 'run_queries'] as const;
export const createQueryResult = operation('POST /1/query_results/{dataset}', {
  permissions,
  body: queryResultCreation,
  success: [201],
  result: queryResult,
  refusals: [400],
  location: 'url',
});
export const getQueryResult = operation('GET /1/query_results/{dataset}/{id}', { permissions, result: queryResult });
