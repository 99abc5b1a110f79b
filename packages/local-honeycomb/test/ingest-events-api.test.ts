import { gzipSync } from 'node:zlib';
import { describe, expect, test } from 'vitest';
import { keys, testServer } from './support.ts';
import { rowsIn } from './telemetry.ts';

const now = Date.UTC(2026, 0, 2, 3, 4, 5);

describe('one event', () => {
  test('makes its dataset and a row, at the time of its arrival', async () => {
    const server = testServer();
    const answer = await server.send('POST', '/1/events/My%20Shop', { name: 'buy', price: 1.5, count: 3, gift: false });
    expect(answer).toMatchObject({ status: 200, body: null });
    expect(rowsIn(server.events('my-shop'))).toEqual([
      { time: now, sampleRate: 1, data: { name: 'buy', price: 1.5, count: 3, gift: false } },
    ]);
    const { body } = await server.send('GET', '/1/datasets/my-shop');
    expect(body).toMatchObject({
      name: 'My Shop',
      regular_columns_count: 4,
      created_at: '2026-01-02T03:04:05.000Z',
      last_written_at: '2026-01-02T03:04:05.000Z',
    });
  });

  test.each([
    ['1767323000', 1_767_323_000_000],
    ['1767323000.25', 1_767_323_000_250],
    ['1767323000123', 1_767_323_000_123],
    ['1767323000123456', 1_767_323_000_123.456],
    ['1767323000123456789', 1_767_323_000_123.457],
    ['2026-01-02T03:03:20.5Z', 1_767_323_000_500],
    ['2026-01-02T05:03:20+02:00', 1_767_323_000_000],
    ['1970-01-01T00:00:01Z', 1000],
    ['2262-04-11T23:47:16Z', 9_223_372_036_000],
  ])('of %s is at that time', async (time, expected) => {
    const server = testServer();
    const headers = { 'X-Honeycomb-Event-Time': time, 'X-Honeycomb-Samplerate': '10' };
    expect(await server.send('POST', '/1/events/shop', { a: 1 }, headers)).toMatchObject({ status: 200 });
    const [row] = rowsIn(server.events('shop'));
    expect(row!.sampleRate).toBe(10);
    expect(row!.time).toBeCloseTo(expected, 3);
  });

  test.each<readonly [what: string, body: unknown, headers: Record<string, string>, error: string]>([
    ['no body', '', {}, 'Request body should not be empty.'],
    ['blanks', ' \n', {}, 'Request body should not be empty.'],
    ['no fields', {}, {}, 'Request body should not be empty.'],
    ['null fields only', { a: null }, {}, 'Request body should not be empty.'],
    ['no JSON', '{"a":', {}, 'Request body is malformed and cannot be read.'],
    ['a list', [1], {}, 'Request body is malformed and cannot be read.'],
    ['a number', '7', {}, 'Request body is malformed and cannot be read.'],
    ['1 MB', { a: 'x'.repeat(999_993) }, {}, 'Request body is too large.'],
    [
      '2001 fields',
      Object.fromEntries(Array.from({ length: 2001 }, (_, n) => [`f${n}`, n])),
      {},
      'Event has too many columns.',
    ],
    ['no gzip', 'hello', { 'Content-Encoding': 'gzip' }, 'Request body is malformed and cannot be read.'],
    [
      'no known encoding',
      'hello',
      { 'Content-Encoding': 'constructor' },
      'Request body is malformed and cannot be read.',
    ],
    [
      'no time',
      { a: 1 },
      { 'X-Honeycomb-Event-Time': 'yesterday' },
      'Event time must be an RFC 3339 time or a number of seconds since 1970.',
    ],
    [
      'a negative sample rate',
      { a: 1 },
      { 'X-Honeycomb-Samplerate': '-3' },
      'Sample rate must be a whole number from 1.',
    ],
    ['values in each other', `${'{"a":'.repeat(9000)}1${'}'.repeat(9000)}`, {}, 'Values are nested too deeply.'],
    ['lists in each other', `{"a":${'['.repeat(9000)}${']'.repeat(9000)}}`, {}, 'Values are nested too deeply.'],
    ['the name of no dataset', { a: 1 }, { dataset: '__all__' }, 'A dataset cannot be called __all__.'],
  ])('with %s is refused and leaves nothing', async (_, body, given, error) => {
    const { dataset = 'shop', ...headers } = given;
    const server = testServer();
    expect(await server.send('POST', `/1/events/${dataset}`, body, headers)).toMatchObject({
      status: 400,
      body: { error },
    });
    expect((await server.send('GET', '/1/datasets')).body).toEqual([]);
  });

  test('may be just below the limits', async () => {
    const server = testServer();
    const fields = Object.fromEntries(Array.from({ length: 2000 }, (_, n) => [`f${n}`, n]));
    expect(await server.send('POST', '/1/events/wide', fields)).toMatchObject({ status: 200 });
    expect((await server.send('GET', '/1/datasets/wide')).body).toMatchObject({ regular_columns_count: 2000 });
    // 15 x 65 535 characters, names and signs.
    const long = Object.fromEntries(Array.from({ length: 15 }, (_, n) => [`t${n}`, 'x'.repeat(65_535)]));
    expect(await server.send('POST', '/1/events/long', long)).toMatchObject({ status: 200 });
  });

  test('keeps 64 KB of a text, and never half a character', async () => {
    const server = testServer();
    await server.send('POST', '/1/events/shop', {
      a: 'é'.repeat(40_000),
      b: 'x'.repeat(65_536),
      c: '😀'.repeat(16_384),
    });
    const [{ data } = { data: {} }] = rowsIn(server.events('shop'));
    expect(data).toEqual({ a: 'é'.repeat(32_767), b: 'x'.repeat(65_535), c: '😀'.repeat(16_383) });
  });

  test('that is not UTF-8 has U+FFFD in place of what is not', async () => {
    const server = testServer();
    const body = Buffer.concat([Buffer.from('{"a":"x'), Buffer.from([0xff, 0xfe]), Buffer.from('y"}')]);
    expect(await server.send('POST', '/1/events/shop', body)).toMatchObject({ status: 200 });
    expect(rowsIn(server.events('shop'))[0]!.data).toEqual({ a: 'x\ufffd\ufffdy' });
  });

  test('has lists and objects as their JSON, unless the dataset asks for their fields', async () => {
    const server = testServer();
    const event = { list: [1, 'a'], deep: { a: { b: { c: 1 } }, d: true }, __proto__2: 1 };
    await server.send('POST', '/1/events/shop', event);
    await server.send('PUT', '/1/datasets/shop', { expand_json_depth: 2 });
    await server.send('POST', '/1/events/shop', event);
    expect(rowsIn(server.events('shop')).map(({ data }) => data)).toEqual([
      { list: '[1,"a"]', deep: '{"a":{"b":{"c":1}},"d":true}', __proto__2: 1 },
      { list: '[1,"a"]', 'deep.a.b': '{"c":1}', 'deep.d': true, __proto__2: 1 },
    ]);
  });

  test('may have a field that is called __proto__', async () => {
    const server = testServer();
    await server.send('POST', '/1/events/shop', '{"__proto__":1,"constructor":"x","a":2}');
    expect([...server.events('shop').columns]).toEqual([
      ['__proto__', 'integer'],
      ['constructor', 'string'],
      ['a', 'integer'],
    ]);
  });
});

describe('a batch', () => {
  test('tells of each event what became of it, and keeps the good ones', async () => {
    const server = testServer();
    const batch = [
      { data: { a: 1 }, time: '2026-01-02T03:00:00Z', samplerate: 4 },
      { data: {} },
      { time: 1_767_323_000 },
      'no event',
      { data: { a: 'x'.repeat(1_000_001) } },
      { data: Object.fromEntries(Array.from({ length: 2001 }, (_, n) => [`f${n}`, 1])) },
      { data: { a: 2 }, time: 'soon' },
      { data: { a: 3 }, samplerate: 1.5 },
      { data: { a: 4 }, samplerate: 0, time: 1_767_323_000 },
    ];
    const packed = gzipSync(JSON.stringify(batch));
    const answer = await server.send('POST', '/1/batch/shop', packed, { 'Content-Encoding': 'gzip' });
    const empty = { status: 400, error: 'Request body should not be empty.' };
    expect(answer).toMatchObject({
      status: 200,
      body: [
        { status: 202 },
        empty,
        empty,
        { status: 400, error: 'Request body is malformed and cannot be read.' },
        { status: 400, error: 'Request body is too large.' },
        { status: 400, error: 'Event has too many columns.' },
        { status: 400, error: 'Event time must be an RFC 3339 time or a number of seconds since 1970.' },
        { status: 400, error: 'Sample rate must be a whole number from 1.' },
        { status: 202 },
      ],
    });
    expect(rowsIn(server.events('shop'))).toEqual([
      { time: Date.UTC(2026, 0, 2, 3), sampleRate: 4, data: { a: 1 } },
      { time: 1_767_323_000_000, sampleRate: 1, data: { a: 4 } },
    ]);
  });

  test('must be a list', async () => {
    const server = testServer();
    expect(await server.send('POST', '/1/batch/shop', { data: { a: 1 } })).toMatchObject({
      status: 400,
      body: { error: 'Request body is malformed and cannot be read.' },
    });
    expect(await server.send('POST', '/1/batch/shop', [])).toMatchObject({ status: 200, body: [] });
  });
});

describe('a key', () => {
  test('must be there, be known and may send events', async () => {
    const server = testServer();
    for (const path of ['/1/events/shop', '/1/batch/shop'])
      for (const key of ['', 'nobody'])
        expect(await server.send('POST', path, { a: 1 }, { 'x-honeycomb-team': key })).toMatchObject({
          status: 401,
          body: { error: 'unknown API key - check your credentials' },
        });
  });

  test('without the permission to create datasets sends to those there are', async () => {
    const server = testServer();
    const environment = server.store.database.environments.where('name', 'local')[0]!.id;
    const make = async (key_type: string, permissions: object) => {
      const { body } = await server.send('POST', '/2/teams/local/api-keys', {
        data: {
          type: 'api-keys',
          attributes: { key_type, name: 'k', permissions },
          relationships: { environment: { data: { type: 'environments', id: environment } } },
        },
      });
      const { id, attributes } = (body as { data: { id: string; attributes: { secret: string } } }).data;
      return { 'x-honeycomb-team': key_type === 'ingest' ? id + attributes.secret : attributes.secret };
    };
    const ingest = await make('ingest', { create_datasets: false });
    expect(await server.send('POST', '/1/events/shop', { a: 1 }, ingest)).toMatchObject({
      status: 404,
      body: { error: 'Dataset not found: shop. The API key may not create it.' },
    });
    await server.send('POST', '/1/events/shop', { a: 1 });
    expect(await server.send('POST', '/1/events/shop', { a: 2 }, ingest)).toMatchObject({ status: 200 });
    const reader = await make('configuration', { run_queries: true });
    expect(await server.send('POST', '/1/events/shop', { a: 3 }, reader)).toMatchObject({
      status: 403,
      body: { error: 'The API key lacks the permission "Send Events", which this request needs.' },
    });
    expect(rowsIn(server.events('shop')).map(({ data }) => data)).toEqual([{ a: 1 }, { a: 2 }]);
  });

  test('sends to its own environment', async () => {
    const server = testServer();
    await server.send('POST', '/1/events/shop', { a: 1 }, { 'x-honeycomb-team': keys.other });
    expect((await server.send('GET', '/1/datasets')).body).toEqual([]);
    expect(rowsIn(server.events('shop'))).toEqual([]);
  });
});
