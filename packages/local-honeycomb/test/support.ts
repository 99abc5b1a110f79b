import { bootstrapChanges, localTeam } from '../src/bootstrap.ts';
import { type App, createApp } from '../src/http/app.ts';
import type { World } from '../src/model/context.ts';
import { memoryStore, type Store } from '../src/store/store.ts';

export const keys = { local: 'key-of-local', other: 'key-of-other' } as const;
export const management = { keyId: 'hcamk_test', keySecret: 'secret-of-test' } as const;

export interface Answer {
  readonly status: number;
  readonly body: unknown;
  readonly type: string | null;
  readonly headers: Headers;
}

export interface TestServer {
  readonly store: Store;
  readonly app: App;
  /** Sends JSON with the key that the path asks for. A string is sent as it is. */
  send(method: string, path: string, body?: unknown, headers?: Record<string, string>): Promise<Answer>;
  /** All rows, to see whether something changed. */
  dump(): string;
}

/** The whole server but for its socket. Ids count up and the clock stands still, so that answers can be compared whole. */
export function testServer(options: Partial<Parameters<typeof createApp>[0]> = {}): TestServer {
  const store = memoryStore();
  let count = 0;
  const next = (length: number, fill: string) => {
    count += 1;
    return String(count).padStart(length, fill);
  };
  const world: World = {
    database: store.database,
    team: localTeam,
    now: () => '2026-01-02T03:04:05.000Z',
    newId: () => `id${next(9, '1')}`,
    newToken: (length) => next(length, 'x'),
    uiUrl: 'http://honeycomb.test',
  };
  void store.commit(bootstrapChanges(world, { keys, ...management }));
  const app = createApp({
    world,
    store,
    onError: (error) => {
      throw error;
    },
    ...options,
  });
  return {
    store,
    app,
    async send(method, path, body, headers = {}) {
      const own: Record<string, string> = path.startsWith('/2/')
        ? {
            authorization: `Bearer ${management.keyId}:${management.keySecret}`,
            'content-type': 'application/vnd.api+json',
          }
        : { 'x-honeycomb-team': keys.local };
      const response = await app.fetch(
        new Request(`http://honeycomb.test${path}`, {
          method,
          headers: { ...own, ...headers },
          ...(body === undefined ? {} : { body: typeof body === 'string' ? body : JSON.stringify(body) }),
        }),
      );
      const text = await response.text();
      return {
        status: response.status,
        body: text === '' ? null : JSON.parse(text),
        type: response.headers.get('content-type'),
        headers: response.headers,
      };
    },
    dump: () => JSON.stringify(Object.entries(store.database).map(([name, rows]) => [name, [...rows.all()]])),
  };
}

/** A server with a dataset `shop` that has one of everything. */
export async function furnishedServer(): Promise<{
  readonly server: TestServer;
  readonly ids: Readonly<Record<string, string>>;
}> {
  const server = testServer();
  const ids: Record<string, string> = {};
  const make = async (name: string, path: string, body: unknown) => {
    const answer = await server.send('POST', path, body);
    if (answer.status >= 300) throw new Error(`${path}: ${answer.status} ${JSON.stringify(answer.body)}`);
    ids[name] = (answer.body as { id: string }).id;
  };
  await server.send('POST', '/1/datasets', { name: 'shop' });
  await make('column', '/1/columns/shop', { key_name: 'duration_ms', type: 'float' });
  await make('derivedColumn', '/1/derived_columns/shop', { alias: 'sli.fast', expression: 'LT($duration_ms, 100)' });
  await make('query', '/1/queries/shop', { calculations: [{ op: 'COUNT' }], time_range: 900 });
  await make('annotation', '/1/query_annotations/shop', { name: 'Requests', query_id: ids.query });
  await make('recipient', '/1/recipients', { type: 'email', details: { email_address: 'on-call@example.com' } });
  await make('slo', '/1/slos/shop', {
    name: 'Fast enough',
    sli: { alias: 'sli.fast' },
    time_period_days: 30,
    target_per_million: 950_000,
  });
  await make('burnAlert', '/1/burn_alerts/shop', {
    alert_type: 'exhaustion_time',
    exhaustion_minutes: 240,
    slo: { id: ids.slo },
    recipients: [{ id: ids.recipient }],
  });
  await make('trigger', '/1/triggers/shop', {
    name: 'Too many',
    query: { calculations: [{ op: 'COUNT' }] },
    threshold: { op: '>', value: 100 },
    recipients: [{ id: ids.recipient }],
  });
  await make('board', '/1/boards', {
    type: 'flexible',
    name: 'Shop',
    panels: [
      { type: 'query', query_panel: { query_id: ids.query, query_annotation_id: ids.annotation } },
      { type: 'slo', slo_panel: { slo_id: ids.slo } },
      { type: 'text', text_panel: { content: '# Shop' } },
    ],
  });
  await make('view', `/1/boards/${ids.board}/views`, {
    name: 'Slow',
    filters: [{ column: 'duration_ms', operation: '>', value: 100 }],
  });
  await make('marker', '/1/markers/shop', { message: 'deployed', type: 'deploy' });
  await make('markerSetting', '/1/marker_settings/shop', { type: 'deploy', color: '#f96e11' });
  await make('queryResult', '/1/query_results/shop', { query_id: ids.query });
  return { server, ids };
}
