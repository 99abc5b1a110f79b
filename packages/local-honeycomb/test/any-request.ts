import fc from 'fast-check';
import { allDatasets, type Operation, operations } from 'honeycomb-api';
import { anyOfSchema, type Meanings } from './any-of-schema.ts';

/** By name, so that a counterexample can be read. */
const calls = new Map(operations.map((operation) => [nameOf(operation), operation]));

export function nameOf({ method, path }: Operation): string {
  return `${method} ${path}`;
}

/** The ids of what a furnished server has, by kind. */
export type Ids = Readonly<Record<string, string>>;

/** A valid body for every path that takes one, to be spoilt. */
const bodies: Readonly<Record<string, (ids: Ids) => unknown>> = {
  '/1/datasets': () => ({ name: 'new', description: 'd', expand_json_depth: 2 }),
  '/1/datasets/{dataset}': () => ({ description: 'd', settings: { delete_protected: true } }),
  '/1/columns/{dataset}': () => ({
    key_name: 'http.route',
    type: 'string',
    hidden: false,
    last_written: '0001-01-01T00:00:00Z',
  }),
  '/1/columns/{dataset}/{id}': () => ({ type: 'integer', description: 'd' }),
  '/1/derived_columns/{dataset}': () => ({ alias: 'a', expression: 'IF($duration_ms > 1, true)' }),
  '/1/derived_columns/{dataset}/{id}': () => ({ alias: 'sli.fast', expression: 'GT($duration_ms, 1)' }),
  '/1/dataset_definitions/{dataset}': () => ({ error: { name: 'sli.fast' }, name: { name: '' } }),
  '/1/queries/{dataset}': () => ({
    calculations: [{ op: 'P99', column: 'duration_ms' }, { op: 'COUNT' }],
    filters: [{ column: 'duration_ms', op: '>', value: 1 }],
    breakdowns: ['http.route'],
    orders: [{ op: 'COUNT', order: 'descending' }],
    havings: [{ calculate_op: 'COUNT', op: '>', value: 10 }],
    limit: 10,
    time_range: 3600,
  }),
  '/1/query_annotations/{dataset}': (ids) => ({ name: 'n', query_id: ids.query, source: '' }),
  '/1/query_annotations/{dataset}/{id}': (ids) => ({ id: ids.annotation, name: 'n', query_id: ids.query }),
  '/1/query_results/{dataset}': (ids) => ({ query_id: ids.query, limit: 10 }),
  '/1/boards': (ids) => ({
    type: 'flexible',
    name: 'b',
    layout_generation: 'manual',
    panels: [
      {
        type: 'query',
        position: { x_coordinate: 0, y_coordinate: 0, height: 0, width: 12 },
        query_panel: {
          query_id: ids.query,
          query_annotation_id: ids.annotation,
          visualization_settings: { charts: [{ chart_type: 'line', chart_index: 0 }] },
        },
      },
      { type: 'text', text_panel: { content: 'x' } },
    ],
    tags: [{ key: 'team', value: 'shop' }],
    preset_filters: [{ column: 'a', alias: 'b' }],
    links: {},
  }),
  '/1/boards/{board}/views': () => ({ name: 'v', filters: [{ column: 'a', operation: 'in', value: [1, 'x'] }] }),
  '/1/triggers/{dataset}': (ids) => ({
    name: 't',
    query: { calculations: [{ op: 'COUNT' }], time_range: 1800 },
    frequency: 900,
    threshold: { op: '>=', value: 1, exceeded_limit: 2 },
    baseline_details: { type: 'value', offset_minutes: 60 },
    evaluation_schedule: { window: { days_of_week: ['monday'], start_time: '08:00', end_time: '17:00' } },
    recipients: [
      { id: ids.recipient, type: '', details: { pagerduty_severity: 'error', variables: [{ name: 'x', value: 'y' }] } },
      { type: 'slack', target: '#shop' },
    ],
    tags: [{ key: 'team', value: 'shop' }],
  }),
  '/1/slos/{dataset}': () => ({
    name: 's',
    sli: { alias: 'sli.fast' },
    time_period_days: 30,
    target_per_million: 999_000,
    dataset_slugs: ['shop'],
  }),
  '/1/burn_alerts/{dataset}': (ids) => ({
    alert_type: 'budget_rate',
    budget_rate_window_minutes: 60,
    budget_rate_decrease_threshold_per_million: 10_000,
    slo: { id: ids.slo },
    recipients: [{ id: ids.recipient }],
  }),
  '/1/recipients': () => ({
    type: 'webhook',
    details: {
      webhook_name: 'w',
      webhook_url: 'https://example.com/hook',
      webhook_headers: [{ header: 'Authorization', value: 'x' }],
      webhook_payloads: { payload_templates: { trigger: { body: '{}' } }, template_variables: [{ name: 'x' }] },
    },
  }),
  '/1/recipients/{id}': () => ({ type: 'email', details: { email_address: 'other@example.com' } }),
  '/1/markers/{dataset}': () => ({ message: 'm', type: 'deploy', start_time: 1, end_time: 2 }),
  '/1/marker_settings/{dataset}': () => ({ type: 'other', color: '#fff' }),
  '/1/marker_settings/{dataset}/{id}': () => ({ type: 'deploy', color: '#fff' }),
  '/2/teams/{team}/environments': () => ({
    data: { type: 'environments', attributes: { name: 'e', color: 'blue', description: 'd' } },
  }),
  '/2/teams/{team}/environments/{id}': (ids) => ({
    data: { id: ids.environment, type: 'environments', attributes: { settings: { delete_protected: false } } },
  }),
  '/2/teams/{team}/api-keys': (ids) => ({
    data: {
      type: 'api-keys',
      attributes: { name: 'k', key_type: 'configuration', permissions: { manage_boards: true } },
      relationships: { environment: { data: { id: ids.environment, type: 'environments' } } },
    },
  }),
  '/2/teams/{team}/api-keys/{id}': (ids) => ({
    data: { id: ids.apiKey, type: 'api-keys', attributes: { name: 'l', disabled: false } },
  }),
};
/** An update takes what a creation takes. */
export const bodyFor = (path: string): ((ids: Ids) => unknown) | undefined =>
  bodies[path] ?? bodies[path.replace(/\/\{id\}$/, '')];

const junk = fc.oneof(
  fc.constantFrom(null, '', 0, -1, 1e308, [], {}, true, '__proto__', 'x'.repeat(5000), '\u0000', '💥', [null], [[]]),
  fc.jsonValue({ maxDepth: 2 }),
);

/** How a valid body is spoilt: by the steps to a place in it, and what is put there or, with undefined, removed. */
const spoiling = fc.record({
  steps: fc.array(fc.nat(20), { maxLength: 6 }),
  value: fc.option(junk, { nil: undefined }),
});

function spoil(body: unknown, steps: readonly number[], value: unknown): unknown {
  const [step, ...rest] = steps;
  if (step === undefined || typeof body !== 'object' || body === null) return value;
  const keys = Object.keys(body);
  if (keys.length === 0) return value;
  const key = keys[step % keys.length]!;
  const inner = spoil((body as Record<string, unknown>)[key], rest, value);
  if (Array.isArray(body)) return body.map((each, index) => (String(index) === key ? inner : each));
  const { [key]: _, ...others } = body as Record<string, unknown>;
  return inner === undefined ? others : { ...others, [key]: inner };
}

const parameter = (operation: Operation, name: string, ids: Ids): fc.Arbitrary<string> =>
  fc.oneof(
    { weight: 12, arbitrary: fc.constantFrom(...own(operation, name, ids)) },
    { weight: 1, arbitrary: fc.constantFrom(...Object.values(ids)) },
    {
      weight: 1,
      arbitrary: fc.constantFrom(allDatasets, '%2F', '%', '%zz', '..', 'a%00b', '__proto__', 'constructor', ' '),
    },
    { weight: 1, arbitrary: fc.string({ maxLength: 20 }).map(encodeURIComponent) },
  );

/** The kind of object whose id ends a path, by the part before it. */
const kinds: Readonly<Record<string, string>> = {
  columns: 'column',
  derived_columns: 'derivedColumn',
  queries: 'query',
  query_annotations: 'annotation',
  query_results: 'queryResult',
  boards: 'board',
  views: 'view',
  triggers: 'trigger',
  slos: 'slo',
  burn_alerts: 'burnAlert',
  recipients: 'recipient',
  markers: 'marker',
  marker_settings: 'markerSetting',
  environments: 'environment',
  'api-keys': 'apiKey',
};

function own({ path }: Operation, name: string, ids: Ids): readonly string[] {
  if (name === 'dataset') return ['shop', 'shop', 'shop', allDatasets, 'unprotected'];
  if (name === 'team') return ['local'];
  const kind = path.split('/').findLast((part) => part in kinds && path.indexOf(part) < path.indexOf(`{${name}}`))!;
  const key = kinds[kind]!;
  return [ids[key], ids[`unused ${key}`]].filter((id) => id !== undefined);
}

const headers: fc.Arbitrary<Readonly<Record<string, string>>> = fc.oneof(
  { weight: 12, arbitrary: fc.constant({}) },
  {
    weight: 1,
    arbitrary: fc.constantFrom<Record<string, string>>(
      { 'x-honeycomb-team': 'nope', authorization: 'nope' },
      { 'content-type': 'text/plain' },
      { 'content-encoding': 'gzip' },
      { 'x-honeycomb-team': 'key-of-other' },
    ),
  },
);
const search = ({ path, method }: Operation, ids: Ids): fc.Arbitrary<string> =>
  fc.oneof(
    {
      weight: 3,
      arbitrary: fc.constant(method === 'GET' && path.startsWith('/1/burn_alerts/') ? `?slo_id=${ids.slo}` : ''),
    },
    {
      weight: 1,
      arbitrary: fc.constantFrom(
        '?key_name=duration_ms',
        '?alias=sli.fast',
        '?alias=',
        '?slo_id=x',
        '?page[size]=0',
        '?page[size]=1',
        '?page[after]=%zz',
        '?include_board_annotations=true',
        '?filter[type]=ingest',
        '?%',
      ),
    },
  );

/** What names stand for in the bodies of this API, on a furnished server. */
const meanings = (ids: Ids): Meanings => ({
  id: Object.values(ids),
  query_id: [ids.query],
  query_annotation_id: [ids.annotation],
  slo_id: [ids.slo],
  alias: ['sli.fast', 'other'],
  column: ['duration_ms'],
  expression: ['GT($duration_ms, 1)', 'IF(EXISTS($duration_ms), 1)', 'SUM($duration_ms)', '1 +', 'EQUALS($nope, 1)'],
  op: ['COUNT', 'P99', 'AVG', 'HEATMAP', '=', '>', '>=', 'exists', 'in'],
  calculate_op: ['COUNT', 'P99'],
  order: ['ascending', 'descending'],
  filter_combination: ['AND', 'OR'],
  frequency: [900, 1800],
  time_range: [900, 1800, 7200],
  recipients: [[{ id: ids.recipient }]],
  dataset_slugs: [['shop']],
  alert_type: ['on_change', 'exhaustion_time', 'budget_rate'],
  key_type: ['ingest', 'configuration'],
});

export interface AnyRequest {
  readonly method: string;
  readonly path: string;
  readonly body: unknown;
  readonly headers: Readonly<Record<string, string>>;
}

/** A body as the operation's schema has it, or the one above; each as it is, or spoilt; or no JSON at all. */
function anyBody({ body, path }: Operation, ids: Ids): fc.Arbitrary<unknown> {
  if (body === undefined) return fc.constant(undefined);
  const whole = fc.oneof(
    { weight: 2, arbitrary: fc.constant(bodyFor(path)?.(ids)) },
    { weight: 2, arbitrary: anyOfSchema(body, meanings(ids)) },
  );
  const spoilt = fc
    .tuple(whole, fc.array(spoiling, { minLength: 1, maxLength: 3 }))
    .map(([valid, spoilings]) => spoilings.reduce((b, s) => spoil(b, s.steps, s.value), valid));
  return fc.oneof(
    { weight: 6, arbitrary: whole },
    { weight: 6, arbitrary: spoilt },
    { weight: 1, arbitrary: fc.oneof(junk, fc.string()) },
  );
}

/** Any request that is meant for an operation, valid, nearly valid or neither. */
export function anyRequestOf(operation: Operation, ids: Ids): fc.Arbitrary<AnyRequest> {
  const { method } = operation;
  const names = [...operation.path.matchAll(/\{(\w+)\}/g)].map(([, name]) => name!);
  return fc
    .tuple(
      headers,
      search(operation, ids),
      anyBody(operation, ids),
      ...names.map((name) => parameter(operation, name, ids)),
    )
    .map(([headers, query, body, ...values]) => {
      const path = operation.path.replace(/\{(\w+)\}/g, () => values.shift() ?? '');
      return { method, path: `${path}${query}`, body, headers };
    });
}

/** Any request for any operation, or for none that there is. */
export function anyRequest(ids: Ids): fc.Arbitrary<AnyRequest> {
  const stray = fc.record({
    method: fc.constantFrom('GET', 'POST', 'PUT', 'PATCH', 'DELETE', 'OPTIONS'),
    path: fc.webPath().map((path) => `/1${path}`),
    body: fc.constant(undefined),
    headers,
  });
  const meant = fc.constantFrom(...calls.keys()).chain((name) => anyRequestOf(calls.get(name)!, ids));
  return fc.oneof({ weight: 12, arbitrary: meant }, { weight: 1, arbitrary: stray });
}
