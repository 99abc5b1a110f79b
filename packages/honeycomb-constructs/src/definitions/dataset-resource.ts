import type { Dataset } from 'honeycomb-query';

/** The meanings that Honeycomb gives to a dataset's columns, such as which one is the duration. */
export const datasetDefinitionNames = [
  'duration_ms',
  'error',
  'name',
  'parent_id',
  'route',
  'service_name',
  'span_id',
  'span_kind',
  'annotation_type',
  'link_trace_id',
  'link_span_id',
  'log_message',
  'log_severity',
  'status',
  'trace_id',
  'user',
] as const;
export type DatasetDefinitionName = (typeof datasetDefinitionNames)[number];

/** A dataset to be created or adopted, with its columns, so that an empty one can be deployed to. */
export interface DatasetResourceDefinition {
  readonly dataset: Dataset;
  readonly description: string;
  /** Which column has which meaning. */
  readonly definitions?: Readonly<Partial<Record<DatasetDefinitionName, string>>>;
  /** Levels of nested JSON that become columns of their own, 0 to 10. @default 0 */
  readonly expandJsonDepth?: number;
}
