import { expect, test } from 'vitest';
import { first } from './life/stages.ts';
import { oneLine, scenario } from './support/scenario.ts';

const { apply, configure, requestsOf, run, stateText } = await scenario();

const filter = (name: string, operator: string, value: string) => ({ name, operator, value });

/** All of them but for the local one, each at least once with its filters. */
const data = {
  honeycombio_auth_metadata: { a: {} },
  honeycombio_column: { c: { dataset: 'shop', name: 'duration_ms' } },
  honeycombio_columns: {
    all: { dataset: 'cart' },
    some: { dataset: 'cart', starts_with: 's' },
    none: { dataset: 'cart', starts_with: 'x' },
  },
  honeycombio_dataset: { d: { slug: 'shop-front' } },
  honeycombio_datasets: {
    all: {},
    some: { starts_with: 'sh' },
    none: { starts_with: 'x' },
    filtered: { detail_filter: [filter('name', 'contains', 'o'), filter('delete_protected', 'equals', 'true')] },
    pattern: { detail_filter: [{ name: 'Slug', value_regex: '^(cart|shop)$' }] },
    deep: { detail_filter: [filter('expand_json_depth', '<', '1'), filter('description', 'does-not-exist', '')] },
  },
  honeycombio_derived_column: {
    sli: { dataset: 'shop', alias: 'sli_ok' },
    one: { dataset: 'shop', alias: 'fast & fine' },
    wide: { alias: 'fast_everywhere' },
  },
  honeycombio_derived_columns: { all: { dataset: 'shop' }, some: { dataset: 'shop', starts_with: 'fast' } },
  honeycombio_environment: {
    by_id: { id: '${honeycombio_environment.green.id}' },
    by_filter: { detail_filter: [filter('name', 'equals', 'staging')] },
  },
  honeycombio_environments: { all: {}, some: { detail_filter: [filter('color', '=', 'green')] } },
  honeycombio_recipient: {
    email: { type: 'email', detail_filter: [{ name: 'address', value: 'a@example.com' }] },
    inline: { type: 'email', detail_filter: [{ name: 'address', value: 'inline@example.com' }] },
    slack: { type: 'slack', target: '#alerts' },
    pagerduty: { type: 'pagerduty', detail_filter: [{ name: 'integration_name', value_regex: '^pd' }] },
    webhook: { type: 'webhook', detail_filter: [{ name: 'url', value: 'https://example.com/hook' }] },
    teams: { type: 'msteams_workflow', detail_filter: [{ name: 'name', value: 'teams' }] },
  },
  honeycombio_recipients: {
    typed: { type: 'slack' },
    some: { type: 'webhook', detail_filter: [{ name: 'name', value: 'hook' }] },
  },
  honeycombio_slo: {
    one: { id: '${honeycombio_slo.one.id}', dataset: 'shop' },
    several: { id: '${honeycombio_slo.several.id}' },
  },
  honeycombio_slos: {
    all: {},
    some: {
      dataset: 'shop',
      detail_filter: [filter('tags', 'contains', 'team:shop'), filter('name', 'ends-with', 'e')],
    },
    numbers: { detail_filter: [filter('time_period', '>=', '30'), filter('target_percentage', '>', '99')] },
  },
  honeycombio_trigger_recipient: { r: { dataset: 'shop', type: 'slack', target: '#alerts' } },
};

test('every data source reads what the real provider reads', async () => {
  await apply(first);
  configure(first, { data });
  await expect(await requestsOf('apply', '-auto-approve')).toMatchFileSnapshot('goldens/requests/data.txt');
  await expect(stateText('data')).toMatchFileSnapshot('goldens/state/data.json');
});

test('a query result is waited for', async () => {
  const query_json = JSON.stringify({ calculations: [{ op: 'COUNT' }], time_range: 600 });
  configure(first, { data: { honeycombio_query_result: { r: { dataset: 'shop', query_json } } } });
  await expect(
    await requestsOf('apply', '-auto-approve', '-refresh=false', '-target=data.honeycombio_query_result.r'),
  ).toMatchFileSnapshot('goldens/requests/query-result.txt');
});

test.each([
  [
    'an environment that no filter fits',
    { honeycombio_environment: { e: { detail_filter: [filter('name', '=', 'no')] } } },
  ],
  [
    'an environment that several fit',
    { honeycombio_environment: { e: { detail_filter: [filter('name', '!=', 'no')] } } },
  ],
  ['a recipient by its type alone', { honeycombio_recipient: { r: { type: 'email' } } }],
  [
    'a recipient that there is not',
    { honeycombio_recipient: { r: { type: 'email', detail_filter: [{ name: 'address', value: 'no' }] } } },
  ],
  ['a column that there is not', { honeycombio_column: { c: { dataset: 'shop', name: 'no' } } }],
  [
    'a trigger recipient that there is not',
    { honeycombio_trigger_recipient: { r: { dataset: 'shop', type: 'slack', target: 'no' } } },
  ],
])('%s is an error', async (_, bad) => {
  configure(first, { data: bad });
  const { status, stderr } = await run('plan', '-refresh=false');
  expect({ status, says: oneLine(stderr).includes('Error: ') }).toEqual({ status: 1, says: true });
});
