import type { ObjectValue } from '../cty/value.ts';
import type { Problem } from '../engine/problem.ts';
import type { DataSource } from '../engine/resource.ts';
import type { Check } from '../rules/check.ts';
import { conflictsWith } from '../rules/collections.ts';
import { recipientTypes } from '../rules/notification-recipients.ts';
import { querySpecification } from '../rules/query-json.ts';
import { lengthBetween, oneOf, regularExpression } from '../rules/strings.ts';
import { querySpecificationSource } from './query-specification.ts';

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

const framework: DataSource = { half: 'framework', api: 'v1' };
const sdk: DataSource = { half: 'sdk', api: 'v1' };

/** Every data source of the provider. */
export const dataSources: Readonly<Record<string, DataSource>> = {
  honeycombio_auth_metadata: framework,
  honeycombio_column: sdk,
  honeycombio_columns: sdk,
  honeycombio_dataset: framework,
  honeycombio_datasets: { ...framework, checks: { starts_with: [conflictsWith('detail_filter')], ...detailFilter } },
  honeycombio_derived_column: framework,
  honeycombio_derived_columns: framework,
  honeycombio_environment: {
    ...framework,
    api: 'v2',
    checks: { id: [conflictsWith('detail_filter')], ...detailFilter },
  },
  honeycombio_environments: { ...framework, api: 'v2', checks: detailFilter },
  honeycombio_query_result: { ...sdk, checks: { query_json: [querySpecification] } },
  honeycombio_query_specification: querySpecificationSource,
  honeycombio_recipient: { ...sdk, checks: { target: [conflictsWith('detail_filter')], ...recipientFilter } },
  honeycombio_recipients: { ...sdk, checks: recipientFilter, rules: [filterNeedsType] },
  honeycombio_slo: framework,
  honeycombio_slos: { ...framework, checks: detailFilter },
  honeycombio_trigger_recipient: { ...sdk, checks: { type: [oneOf(...recipientTypes, 'marker')] } },
};
