import type { EventStore } from 'honeycomb-engine';
import { bootstrapChanges, localTeam } from '../src/bootstrap.ts';
import { createEvents } from '../src/events/events.ts';
import { type App, createApp } from '../src/http/app.ts';
import { createIngest } from '../src/ingest/ingest.ts';
import { defaultHistogramSemantics } from '../src/ingest/otlp/histogram-semantics.ts';
import { storeWithEvents } from '../src/ingest/store-with-events.ts';
import type { World } from '../src/model/context.ts';
import { type Change, put, type TableName } from '../src/model/database.ts';
import type { ReadonlyTable, Row } from '../src/model/table.ts';
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
  /** The events of a dataset of the environment `local`. */
  events(dataset: string): EventStore;
  /** Sends JSON with the key that the path asks for. A string is sent as it is, and so are bytes. */
  send(method: string, path: string, body?: unknown, headers?: Record<string, string>): Promise<Answer>;
  /** All rows, to see whether something changed. */
  dump(): string;
  /** A server of its own with the same rows. */
  copy(): TestServer;
}

interface Start {
  readonly rows: readonly Change[];
  /** How many ids and tokens were given out. */
  readonly count: number;
}

/** The whole server but for its socket. Ids count up and the clock stands still, so that answers can be compared whole. */
export function testServer(options: Partial<Parameters<typeof createApp>[0]> = {}, start?: Start): TestServer {
  const store = memoryStore();
  let count = start?.count ?? 0;
  const next = (length: number, fill: string) => {
    count += 1;
    return String(count).padStart(length, fill);
  };
  const world: World = {
    database: store.database,
    events: createEvents(store.database),
    team: localTeam,
    now: () => '2026-01-02T03:04:05.000Z',
    // Of digits from 1 to 9: Honeycomb's base58 has no 0.
    newId: () => {
      count += 1;
      const digits = Array.from(count.toString(9), (digit) => String(Number(digit) + 1));
      return `id${digits.join('').padStart(9, '1')}`;
    },
    newToken: (length) => next(length, 'x'),
    uiUrl: 'http://honeycomb.test',
  };
  void store.commit(start?.rows ?? bootstrapChanges(world, { keys, ...management }));
  const app = createApp({
    world,
    store: storeWithEvents(store, world.events, undefined),
    ingest: createIngest({ world, store, log: undefined, histograms: defaultHistogramSemantics }),
    onError: (error) => {
      throw error;
    },
    ...options,
  });
  return {
    store,
    app,
    events: (dataset) => world.events.store(store.database.environments.where('name', 'local')[0]!.id, dataset),
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
          ...(body === undefined
            ? {}
            : { body: typeof body === 'string' || body instanceof Uint8Array ? body : JSON.stringify(body) }),
        }),
      );
      const text = await response.text();
      const type = response.headers.get('content-type');
      return {
        status: response.status,
        body: text === '' ? null : type?.includes('json') ? JSON.parse(text) : text,
        type,
        headers: response.headers,
      };
    },
    copy: () => testServer(options, { rows: everyRow(store), count }),
    dump: () =>
      JSON.stringify(Object.entries<ReadonlyTable<Row>>(store.database).map(([name, rows]) => [name, [...rows.all()]])),
  };
}

const everyRow = ({ database }: Store): readonly Change[] =>
  Object.entries(database).flatMap(([name, rows]) =>
    Array.from(rows.all() as Iterable<never>, (row) => put(name as TableName, row)),
  );

interface Furnished {
  readonly server: TestServer;
  readonly ids: Readonly<Record<string, string>>;
}

/** A server with a dataset `shop` that has one of everything. Made by requests once, and copied after that. */
export const furnishedServer = copies(furnish);

/** The same with what nothing uses, and an environment and a key. */
export const richlyFurnishedServer = copies(async () => {
  const { server, ids } = await furnish();
  const made = async (path: string, body: unknown) => {
    const { id, data } = (await server.send('POST', path, body)).body as { id?: string; data?: { id: string } };
    return id ?? data!.id;
  };
  await server.send('POST', '/1/datasets', { name: 'unprotected' });
  await server.send('PUT', '/1/datasets/unprotected', { settings: { delete_protected: false } });
  const environment = await made('/2/teams/local/environments', {
    data: { type: 'environments', attributes: { name: 'other environment' } },
  });
  const unprotected = await made('/2/teams/local/environments', {
    data: { type: 'environments', attributes: { name: 'unprotected' } },
  });
  await server.send('PATCH', `/2/teams/local/environments/${unprotected}`, {
    data: { id: unprotected, type: 'environments', attributes: { settings: { delete_protected: false } } },
  });
  const apiKey = await made('/2/teams/local/api-keys', {
    data: {
      type: 'api-keys',
      attributes: { name: 'k', key_type: 'configuration' },
      relationships: { environment: { data: { id: environment, type: 'environments' } } },
    },
  });
  return {
    server,
    ids: {
      ...ids,
      environment,
      apiKey,
      'unused environment': unprotected,
      'unused column': await made('/1/columns/shop', { key_name: 'unused' }),
      'unused derivedColumn': await made('/1/derived_columns/shop', { alias: 'unused', expression: '1' }),
      'unused recipient': await made('/1/recipients', { type: 'slack', details: { slack_channel: '#unused' } }),
    },
  };
});

function copies(make: () => Promise<Furnished>): () => Promise<Furnished> {
  let model: Promise<Furnished> | undefined;
  return async () => {
    model ??= make();
    const { server, ids } = await model;
    return { server: server.copy(), ids };
  };
}

async function furnish(): Promise<Furnished> {
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
