import fc from 'fast-check';
import { jsonApiErrors, operations, v1Error } from 'honeycomb-api';
import { describe, expect, test } from 'vitest';
import { type Answer, furnishedServer, type TestServer } from './support.ts';

/** By name, so that a counterexample can be read. */
const calls = new Map(operations.map((operation) => [`${operation.method} ${operation.path}`, operation]));

type Ids = Readonly<Record<string, string>>;

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
  '/1/markers/{dataset}': () => ({ message: 'm', type: 'deploy', start_time: 1, end_time: 2 }),
  '/1/marker_settings/{dataset}': () => ({ type: 'other', color: '#fff' }),
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
const bodyFor = (path: string): ((ids: Ids) => unknown) | undefined =>
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

const parameter = (name: string, ids: Ids) =>
  fc.oneof(
    { weight: 6, arbitrary: fc.constantFrom(...own(name, ids)) },
    {
      weight: 1,
      arbitrary: fc.constantFrom('__all__', '%2F', '%', '%zz', '..', 'a%00b', '__proto__', 'constructor', ' '),
    },
    { weight: 1, arbitrary: fc.string({ maxLength: 20 }).map(encodeURIComponent) },
  );
function own(name: string, ids: Ids): string[] {
  if (name === 'dataset') return ['shop', '__all__'];
  if (name === 'team') return ['local'];
  return name === 'board' ? [ids.board!] : Object.values(ids);
}

const headers = fc.oneof(
  { weight: 8, arbitrary: fc.constant({}) },
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
const query = fc.constantFrom(
  '',
  '',
  '?key_name=duration_ms',
  '?alias=sli.fast',
  '?alias=',
  '?slo_id=x',
  '?page[size]=0',
  '?page[size]=2',
  '?page[after]=%zz',
  '?%',
);

function request(ids: Ids) {
  return fc
    .tuple(
      fc.constantFrom(...calls.keys()),
      headers,
      query,
      fc.array(spoiling, { maxLength: 3 }),
      fc.option(fc.string(), { nil: undefined, freq: 12 }),
    )
    .chain(([call, sent, search, spoilings, raw]) => {
      const operation = calls.get(call)!;
      const names = [...operation.path.matchAll(/\{(\w+)\}/g)].map(([, name]) => name!);
      return fc.tuple(...names.map((name) => parameter(name, ids))).map((values) => {
        const path = operation.path.replace(/\{(\w+)\}/g, () => values.shift() ?? '');
        const valid = operation.body === undefined ? undefined : bodyFor(operation.path)?.(ids);
        const spoilt = () => spoilings.reduce((b, s) => spoil(b, s.steps, s.value), valid);
        const body = valid === undefined ? undefined : (raw ?? spoilt());
        return { call, path: `${path}${search}`, body, headers: sent };
      });
    });
}

const depth = (path: string): number =>
  new URL(path, 'http://honeycomb.test').pathname.replace(/\/$/, '').split('/').length;

function checkAnswer(operation: (typeof operations)[number], answer: Answer): void {
  if (operation.success.includes(answer.status)) {
    const parsed = operation.result.safeParse(answer.body);
    expect(parsed.success ? null : parsed.error.message).toBeNull();
    return;
  }
  expect(answer.status).toBeGreaterThanOrEqual(400);
  expect(answer.status).toBeLessThan(500);
  const schema = operation.path.startsWith('/2/') ? jsonApiErrors : v1Error;
  const parsed = schema.safeParse(answer.body);
  expect(parsed.success ? null : parsed.error.message).toBeNull();
}

async function server(): Promise<{ readonly server: TestServer; readonly ids: Ids }> {
  const { server, ids } = await furnishedServer();
  const environments = (await server.send('GET', '/2/teams/local/environments')).body as { data: { id: string }[] };
  const keys = (await server.send('GET', '/2/teams/local/api-keys')).body as { data: { id: string }[] };
  return { server, ids: { ...ids, environment: environments.data[0]!.id, apiKey: keys.data[0]!.id } };
}

describe('any sequence of requests, valid or spoilt', () => {
  test('every operation with a body has a valid one here, and it is accepted', async () => {
    const withBody = operations.filter((operation) => operation.body !== undefined);
    expect(withBody.filter(({ path }) => bodyFor(path) === undefined)).toEqual([]);
    for (const operation of withBody.filter(({ method }) => method === 'POST')) {
      const { server: fresh, ids } = await server();
      const path = operation.path
        .replace('{dataset}', 'shop')
        .replace('{board}', ids.board!)
        .replace('{team}', 'local');
      const answer = await fresh.send('POST', path, bodyFor(operation.path)!(ids));
      expect([operation.path, answer.status, answer.body]).toEqual([operation.path, operation.success[0], answer.body]);
    }
  });

  test('is answered in the shape that is described, never with 5xx, and a refusal changes nothing', async () => {
    const { ids } = await server();
    await fc.assert(
      fc.asyncProperty(fc.array(request(ids), { minLength: 1, maxLength: 12 }), async (requests) => {
        const { server: fresh } = await server();
        for (const { call, path, body, headers } of requests) {
          const operation = calls.get(call)!;
          const before = fresh.dump();
          const answer = await fresh.send(operation.method, path, body, headers);
          if (answer.status >= 400) expect(fresh.dump()).toBe(before);
          expect(answer.status).toBeLessThan(500);
          // A spoilt path (`..`, nothing at all) can lead to another route: then it is that one's answer.
          if (depth(path) === depth(operation.path)) checkAnswer(operation, answer);
        }
      }),
      { numRuns: 150 },
    );
  });
});
