import * as apiKeys from './api-key.ts';
import * as auths from './auth.ts';
import * as boards from './board.ts';
import * as boardViews from './board-view.ts';
import * as burnAlerts from './burn-alert.ts';
import * as columns from './column.ts';
import * as datasets from './dataset.ts';
import * as definitions from './dataset-definition.ts';
import * as derivedColumns from './derived-column.ts';
import * as environments from './environment.ts';
import * as markers from './marker.ts';
import * as markerSettings from './marker-setting.ts';
import type { Operation } from './operation.ts';
import * as queries from './query.ts';
import * as annotations from './query-annotation.ts';
import * as results from './query-result.ts';
import * as recipients from './recipient.ts';
import * as slos from './slo.ts';
import * as triggers from './trigger.ts';

const isOperation = (value: unknown): value is Operation =>
  typeof value === 'object' && value !== null && 'method' in value && 'path' in value;

/** Every call that is described here. */
export const operations: readonly Operation[] = [
  apiKeys,
  auths,
  boards,
  boardViews,
  burnAlerts,
  columns,
  datasets,
  definitions,
  derivedColumns,
  environments,
  markers,
  markerSettings,
  queries,
  annotations,
  results,
  recipients,
  slos,
  triggers,
].flatMap((resource) => Object.values(resource as Record<string, unknown>).filter(isOperation));
