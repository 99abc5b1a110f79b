import { describe, expect, test } from 'vitest';
import { startLocalHoneycomb } from '../index.ts';
import { testServer } from './support.ts';

type Server = ReturnType<typeof testServer>;

/** The test server's clock stands here. */
const now = Date.UTC(2026, 0, 2, 3, 4, 5);
const secondsAgo = (seconds: number) => new Date(now - seconds * 1000).toISOString();

const send = (server: Server, dataset: string, ...events: readonly (readonly [number, object, number?])[]) =>
  server.send(
    'POST',
    `/1/batch/${dataset}`,
    events.map(([ago, data, samplerate = 1]) => ({ data, time: secondsAgo(ago), samplerate })),
  );

async function ask(server: Server, dataset: string, query: object, flags: object = {}) {
  const made = await server.send('POST', `/1/queries/${dataset}`, query);
  expect(made.status).toBe(200);
  const { id: query_id } = made.body as { id: string };
  const asked = await server.send('POST', `/1/query_results/${dataset}`, { query_id, ...flags });
  if (asked.status !== 201) return { status: asked.status, body: asked.body };
  const { id } = asked.body as { id: string };
  const { body } = await server.send('GET', `/1/query_results/${dataset}/${id}`);
  const { data, error, complete } = body as { data?: unknown; error?: string; complete: boolean };
  expect(complete).toBe(true);
  return error === undefined ? data : { error };
}

async function shop(): Promise<Server> {
  const server = testServer();
  await send(
    server,
    'shop',
    [600, { name: 'buy', duration_ms: 10, ok: true }],
    [540, { name: 'buy', duration_ms: 30 }, 3],
    [480, { name: 'sell', duration_ms: 100 }],
    [420, { name: 'look' }],
  );
  return server;
}

describe('a query result', () => {
  test('has a row for each group and a series in time, weighed by the sample rate', async () => {
    const query = {
      calculations: [{ op: 'COUNT' }, { op: 'AVG', column: 'duration_ms' }],
      breakdowns: ['name'],
      orders: [{ op: 'COUNT', order: 'descending' }, { column: 'name' }],
      granularity: 300,
      time_range: 3600,
    };
    expect(await ask(await shop(), 'shop', query)).toEqual({
      series: [
        { time: '2026-01-02T02:50:00Z', data: { name: 'buy', COUNT: 1, 'AVG(duration_ms)': 10 } },
        { time: '2026-01-02T02:55:00Z', data: { name: 'buy', COUNT: 3, 'AVG(duration_ms)': 30 } },
        { time: '2026-01-02T02:55:00Z', data: { name: 'look', COUNT: 1, 'AVG(duration_ms)': null } },
        { time: '2026-01-02T02:55:00Z', data: { name: 'sell', COUNT: 1, 'AVG(duration_ms)': 100 } },
      ],
      results: [
        { data: { name: 'buy', COUNT: 4, 'AVG(duration_ms)': 25 } },
        { data: { name: 'look', COUNT: 1, 'AVG(duration_ms)': null } },
        { data: { name: 'sell', COUNT: 1, 'AVG(duration_ms)': 100 } },
      ],
    });
  });

  test('has the total and the other groups when they are asked for, and no series when it is not', async () => {
    const query = { breakdowns: ['name'], limit: 1, orders: [{ op: 'COUNT', order: 'descending' }], granularity: 3600 };
    const flags = { disable_total_by_aggregate: false, disable_other_by_aggregate: false };
    const server = await shop();
    expect(await ask(server, 'shop', { ...query, calculations: [{ op: 'COUNT' }] }, flags)).toEqual({
      series: [{ time: '2026-01-02T02:00:00Z', data: { name: 'buy', COUNT: 4 } }],
      results: [{ data: { name: 'buy', COUNT: 4 } }],
      total_by_aggregate: { data: { COUNT: 6 } },
      total_by_aggregate_series: [{ time: '2026-01-02T02:00:00Z', data: { COUNT: 6 } }],
      other_by_aggregate: { data: { COUNT: 2 } },
    });
    const without = { ...flags, disable_series: true, limit: 10_000 };
    expect(await ask(server, 'shop', { ...query, calculations: [{ op: 'COUNT' }] }, without)).toEqual({
      series: [],
      results: [
        { data: { name: 'buy', COUNT: 4 } },
        { data: { name: 'look', COUNT: 1 } },
        { data: { name: 'sell', COUNT: 1 } },
      ],
      total_by_aggregate: { data: { COUNT: 6 } },
    });
  });

  test('reads derived columns of the dataset and of the environment, the dataset first', async () => {
    const server = await shop();
    const derive = (dataset: string, alias: string, expression: string) =>
      server.send('POST', `/1/derived_columns/${dataset}`, { alias, expression });
    await derive('__all__', 'slow', 'GT($duration_ms, 1000)');
    await derive('shop', 'slow', 'GT($duration_ms, 20)');
    await derive('__all__', 'known', 'EXISTS($duration_ms)');
    const query = {
      breakdowns: ['slow', 'known'],
      calculations: [{ op: 'COUNT' }],
      orders: [{ column: 'slow' }, { column: 'known' }],
    };
    expect(await ask(server, 'shop', query, { disable_series: true })).toEqual({
      series: [],
      results: [
        { data: { slow: false, known: false, COUNT: 1 } },
        { data: { slow: false, known: true, COUNT: 1 } },
        { data: { slow: true, known: true, COUNT: 4 } },
      ],
    });
  });

  test('of __all__ is over all datasets of the environment, also after more events', async () => {
    const server = await shop();
    const query = { calculations: [{ op: 'COUNT' }], breakdowns: ['name'], orders: [{ column: 'name' }] };
    const count = async () => {
      const data = (await ask(server, '__all__', query, { disable_series: true })) as { results: { data: object }[] };
      return data.results.map(({ data }) => Object.values(data));
    };
    expect(await count()).toEqual([
      ['buy', 4],
      ['look', 1],
      ['sell', 1],
    ]);
    await send(server, 'depot', [300, { name: 'buy' }], [300, { name: 'pack' }]);
    expect(await count()).toEqual([
      ['buy', 5],
      ['look', 1],
      ['pack', 1],
      ['sell', 1],
    ]);
    await send(server, 'shop', [200, { name: 'look' }]);
    expect(await count()).toEqual([
      ['buy', 5],
      ['look', 2],
      ['pack', 1],
      ['sell', 1],
    ]);
    await server.send('PUT', '/1/datasets/depot', { settings: { delete_protected: false } });
    await server.send('DELETE', '/1/datasets/depot');
    expect(await count()).toEqual([
      ['buy', 4],
      ['look', 2],
      ['sell', 1],
    ]);
  });

  test('stays what it was when more events come', async () => {
    let clock = now;
    const honeycomb = await startLocalHoneycomb({ now: () => new Date(clock) });
    const call = async (method: string, path: string, body?: object) => {
      const headers = { 'X-Honeycomb-Team': honeycomb.key };
      const init = { method, headers, ...(body === undefined ? {} : { body: JSON.stringify(body) }) };
      const text = await (await fetch(honeycomb.url + path, init)).text();
      return text === '' ? null : JSON.parse(text);
    };
    const event = [{ data: { a: 1 }, time: secondsAgo(600) }];
    await call('POST', '/1/batch/shop', event);
    const { id: query_id } = await call('POST', '/1/queries/shop', { calculations: [{ op: 'COUNT' }] });
    const result = async () =>
      `/1/query_results/shop/${(await call('POST', '/1/query_results/shop', { query_id })).id}`;
    const early = await result();
    clock += 1000;
    await call('POST', '/1/batch/shop', event);
    const late = await result();
    expect(await call('GET', early)).toMatchObject({ data: { results: [{ data: { COUNT: 1 } }] } });
    expect(await call('GET', late)).toMatchObject({ data: { results: [{ data: { COUNT: 2 } }] } });
    await honeycomb.close();
  });

  test('ends at a whole minute, and begins at one', async () => {
    const server = testServer();
    // It is 03:04:05: the last whole minute began 5 seconds ago.
    await send(server, 'shop', [4, { n: 1 }], [6, { n: 2 }], [605, { n: 3 }], [606, { n: 4 }]);
    const count = (time_range: number) =>
      ask(server, 'shop', { calculations: [{ op: 'COUNT' }], time_range }, { disable_series: true });
    expect(await count(600)).toMatchObject({ results: [{ data: { COUNT: 2 } }] });
    // Beyond six hours the step is five minutes: 03:00:00.
    await send(server, 'shop', [250, { n: 5 }]);
    expect(await count(7 * 3600)).toMatchObject({ results: [{ data: { COUNT: 3 } }] });
  });

  test('reaches back seven days, and is refused beyond', async () => {
    const server = await shop();
    const refused = 'query results reach back seven days at most: this query';
    expect(await ask(server, 'shop', { time_range: 7 * 86_400 })).toMatchObject({ results: [{ data: { COUNT: 6 } }] });
    expect(await ask(server, 'shop', { time_range: 8 * 86_400 })).toEqual({
      status: 400,
      body: { error: `${refused} covers 691200 seconds` },
    });
    const start_time = now / 1000 - 8 * 86_400;
    expect(await ask(server, 'shop', { start_time: Math.floor(start_time), time_range: 3600 })).toEqual({
      status: 400,
      body: { error: `${refused} starts earlier` },
    });
  });

  test('that cannot be calculated says why', async () => {
    const server = await shop();
    expect(await ask(server, 'shop', { breakdowns: ['nmae'] })).toEqual({ error: 'unknown column nmae' });
    expect(await ask(server, 'shop', { calculations: [{ op: 'AVG', column: 'name' }] })).toEqual({
      error: expect.stringContaining('name'),
    });
  });

  test('knows the columns that were declared and have had no value', async () => {
    const server = await shop();
    await server.send('POST', '/1/columns/shop', { key_name: 'price', type: 'float' });
    const query = { calculations: [{ op: 'SUM', column: 'price' }, { op: 'COUNT' }] };
    expect(await ask(server, 'shop', query, { disable_series: true })).toEqual({
      series: [],
      results: [{ data: { 'SUM(price)': null, COUNT: 6 } }],
    });
  });
});
