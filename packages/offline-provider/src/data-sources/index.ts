import type { ObjectValue } from '../cty/value.ts';
import type { Problem } from '../engine/problem.ts';
import type { DataSource, DataSourceRead } from '../engine/resource.ts';
import type { Check } from '../rules/check.ts';
import { conflictsWith } from '../rules/collections.ts';
import { recipientTypes } from '../rules/notification-recipients.ts';
import { querySpecification } from '../rules/query-json.ts';
import { lengthBetween, oneOf, regularExpression } from '../rules/strings.ts';
import { querySpecificationSource } from './query-specification.ts';
import { readAuthMetadata } from './read-auth-metadata.ts';
import {
  readColumn,
  readColumns,
  readDataset,
  readDatasets,
  readDerivedColumn,
  readDerivedColumns,
  readEnvironment,
  readEnvironments,
  readSlo,
  readSlos,
} from './read-lists.ts';
import { readQueryResult } from './read-query-result.ts';
import { readRecipient, readRecipients, readTriggerRecipient } from './read-recipients.ts';

const operators = [
  ...['equals', '=', 'eq', 'not-equals', '!=', 'ne', 'contains', 'in', 'does-not-contain', 'not-in'],
  ...['starts-with', 'does-not-start-with', 'ends-with', 'does-not-end-with'],
  ...['>', 'gt', '>=', 'ge', '<', 'lt', '<=', 'le', 'does-not-exist'],
];

const detailFilter: Readonly<Record<string, readonly Check[]>> = {
  'detail_filter.operator': [oneOf(...operators)],
  'detail_filter.value': [conflictsWith('value_regex')],
  'detail_filter.value_regex': [conflictsWith('value'), regularExpression],
};

const recipientFilter: Readonly<Record<string, readonly Check[]>> = {
  type: [oneOf(...recipientTypes)],
  'detail_filter.name': [oneOf('address', 'channel', 'name', 'integration_name', 'url')],
  'detail_filter.value': [lengthBetween(1, Number.MAX_SAFE_INTEGER), conflictsWith('value_regex')],
  'detail_filter.value_regex': [conflictsWith('value'), regularExpression],
};

const filterNeedsType = (config: ObjectValue): readonly Problem[] =>
  Array.isArray(config.detail_filter) && config.detail_filter.length > 0 && config.type === null
    ? [
        {
          summary: 'Missing required argument',
          detail: 'A detail_filter needs type to be set as well.',
          path: ['type'],
        },
      ]
    : [];

type From = Extract<DataSourceRead, { readonly from: unknown }>['from'];

const framework = (from: From) => ({ half: 'framework', api: 'v1', read: { from } }) as const;
const sdk = (from: From) => ({ half: 'sdk', api: 'v1', read: { from } }) as const;

/** Every data source of the provider. */
export const dataSources: Readonly<Record<string, DataSource>> = {
  honeycombio_auth_metadata: framework(readAuthMetadata),
  honeycombio_column: sdk(readColumn),
  honeycombio_columns: sdk(readColumns),
  honeycombio_dataset: framework(readDataset),
  honeycombio_datasets: {
    ...framework(readDatasets),
    checks: { starts_with: [conflictsWith('detail_filter')], ...detailFilter },
  },
  honeycombio_derived_column: framework(readDerivedColumn),
  honeycombio_derived_columns: framework(readDerivedColumns),
  honeycombio_environment: {
    ...framework(readEnvironment),
    api: 'v2',
    checks: { id: [conflictsWith('detail_filter')], ...detailFilter },
  },
  honeycombio_environments: { ...framework(readEnvironments), api: 'v2', checks: detailFilter },
  honeycombio_query_result: { ...sdk(readQueryResult), checks: { query_json: [querySpecification] } },
  honeycombio_query_specification: querySpecificationSource,
  honeycombio_recipient: {
    ...sdk(readRecipient),
    checks: { target: [conflictsWith('detail_filter')], ...recipientFilter },
  },
  honeycombio_recipients: { ...sdk(readRecipients), checks: recipientFilter, rules: [filterNeedsType] },
  honeycombio_slo: framework(readSlo),
  honeycombio_slos: { ...framework(readSlos), checks: detailFilter },
  honeycombio_trigger_recipient: {
    ...sdk(readTriggerRecipient),
    checks: { type: [oneOf(...recipientTypes, 'marker')] },
  },
};
