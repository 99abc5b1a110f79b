import { describe, expect, test } from 'vitest';
import { furnishedServer, management, testServer } from './support.ts';

describe('keys', () => {
  test('an unknown key of v1 is told so', async () => {
    const server = testServer();
    const { status, body, type } = await server.send('GET', '/1/auth', undefined, { 'x-honeycomb-team': 'nope' });
    expect({ status, body, type }).toEqual({
      status: 401,
      body: { error: 'unknown API key - check your credentials' },
      type: 'application/json',
    });
  });

  test('an unknown key of v2 is told so in JSON:API', async () => {
    const server = testServer();
    const { status, body, type } = await server.send('GET', '/2/auth', undefined, { authorization: 'Bearer a:b' });
    expect({ status, body, type }).toEqual({
      status: 401,
      body: {
        errors: [
          {
            id: expect.stringMatching(/^[0-9a-f]{32}$/),
            status: '401',
            code: 'unauthenticated/invalid-key',
            title: 'invalid API key',
            source: { header: 'Authorization' },
          },
        ],
      },
      type: 'application/vnd.api+json',
    });
  });

  test('environments do not see each other', async () => {
    const { server, ids } = await furnishedServer();
    const other = { 'x-honeycomb-team': 'key-of-other' };
    expect((await server.send('GET', '/1/datasets', undefined, other)).body).toEqual([]);
    expect((await server.send('GET', `/1/boards/${ids.board}`, undefined, other)).status).toBe(404);
    await server.send('POST', '/1/datasets', { name: 'shop' }, other);
    expect((await server.send('GET', `/1/slos/shop/${ids.slo}`, undefined, other)).status).toBe(404);
    expect((await server.send('GET', '/1/recipients', undefined, other)).body).toHaveLength(1);
  });

  const newKey = async (key_type: string, permissions: Record<string, boolean>) => {
    const { server } = await furnishedServer();
    const list = (await server.send('GET', '/2/teams/local/environments')).body as { data: { id: string }[] };
    const answer = await server.send('POST', '/2/teams/local/api-keys', {
      data: {
        type: 'api-keys',
        attributes: { name: 'k', key_type, permissions },
        relationships: { environment: { data: { id: list.data[0]!.id, type: 'environments' } } },
      },
    });
    const { id, attributes } = (answer.body as { data: { id: string; attributes: { secret: string } } }).data;
    return { server, answer, id, secret: attributes.secret };
  };

  test('a new configuration key works, with what it may do and no more', async () => {
    const { server, id, secret } = await newKey('configuration', { manage_boards: true });
    const own = { 'x-honeycomb-team': secret };
    expect((await server.send('GET', '/1/boards', undefined, own)).status).toBe(200);
    const refused = await server.send('GET', '/1/slos/shop', undefined, own);
    expect({ status: refused.status, body: refused.body }).toEqual({
      status: 403,
      body: { error: 'The API key lacks the permission "Manage SLOs", which this request needs.' },
    });
    const read = (await server.send('GET', `/2/teams/local/api-keys/${id}`)).body as { data: { attributes: object } };
    expect(read.data.attributes).not.toHaveProperty('secret');
    const data = { id, type: 'api-keys', attributes: { disabled: true } };
    await server.send('PATCH', `/2/teams/local/api-keys/${id}`, { data });
    expect((await server.send('GET', '/1/boards', undefined, own)).status).toBe(401);
  });

  test('an ingest key is its id and secret together, and manages nothing', async () => {
    const { server, id, secret } = await newKey('ingest', { create_datasets: true });
    const own = { 'x-honeycomb-team': id + secret };
    expect((await server.send('GET', '/1/auth', undefined, own)).body).toMatchObject({ id, type: 'ingest' });
    expect((await server.send('POST', '/1/datasets', { name: 'new' }, own)).status).toBe(201);
    expect((await server.send('GET', '/1/boards', undefined, own)).status).toBe(403);
  });

  test('lists of v2 come in pages', async () => {
    const server = testServer();
    for (let n = 0; n < 23; n += 1)
      await server.send('POST', '/2/teams/local/environments', {
        data: { type: 'environments', attributes: { name: `env ${n}` } },
      });
    const names: string[] = [];
    let next: string | null = '/2/teams/local/environments?page[size]=10';
    const sizes: number[] = [];
    while (next !== null) {
      const { body } = await server.send('GET', next);
      const page = body as { data: { attributes: { name: string } }[]; links: { next: string | null } };
      names.push(...page.data.map(({ attributes }) => attributes.name));
      sizes.push(page.data.length);
      next = page.links.next;
    }
    expect(sizes).toEqual([10, 10, 5]);
    expect(new Set(names).size).toBe(25);
  });

  test('v2 wants its own content type and the right team', async () => {
    const server = testServer();
    const json = { 'content-type': 'application/json' };
    expect((await server.send('POST', '/2/teams/local/environments', {}, json)).status).toBe(415);
    expect((await server.send('GET', '/2/teams/others/environments')).status).toBe(404);
    expect((await server.send('GET', '/2/auth')).body).toMatchObject({
      data: { id: management.keyId },
      included: [{ type: 'teams', attributes: { slug: 'local' } }],
    });
  });
});
