import { describe, expect, test } from 'vitest';
import { testServer } from './support.ts';
import { rowsIn } from './telemetry.ts';

type Server = ReturnType<typeof testServer>;
const send = async (server: Server, dataset: string, ...events: readonly object[]) => {
  const answer = await server.send(
    'POST',
    `/1/batch/${dataset}`,
    events.map((data) => ({ data })),
  );
  expect(answer.status).toBe(200);
};
const columnsOf = async (server: Server, dataset: string) => {
  const { body } = await server.send('GET', `/1/columns/${dataset}`);
  return body as readonly { id: string; key_name: string; type: string }[];
};
const typesOf = async (server: Server, dataset: string) =>
  Object.fromEntries((await columnsOf(server, dataset)).map(({ key_name, type }) => [key_name, type]));

describe('a column', () => {
  test('appears with the type of its first value, and a fraction makes whole numbers fractions', async () => {
    const server = testServer();
    await send(server, 'shop', {
      text: 'a',
      whole: 1,
      widened: 1,
      fraction: 0.5,
      truth: true,
      duration_ms: 3,
      nothing: null,
    });
    expect(await typesOf(server, 'shop')).toEqual({
      text: 'string',
      whole: 'integer',
      widened: 'integer',
      fraction: 'float',
      truth: 'boolean',
      duration_ms: 'float',
    });
    await send(server, 'shop', { widened: 1.5, text: 7, whole: 'seven', truth: 'yes', fraction: '2.5' });
    expect((await typesOf(server, 'shop')).widened).toBe('float');
    expect(rowsIn(server.events('shop'))[1]!.data).toEqual({ widened: 1.5, text: '7', fraction: 2.5 });
  });

  test('that was declared keeps its type, before the first event and after it', async () => {
    const server = testServer();
    await server.send('POST', '/1/datasets', { name: 'shop' });
    await server.send('POST', '/1/columns/shop', { key_name: 'code', type: 'string' });
    await server.send('POST', '/1/columns/shop', { key_name: 'ratio', type: 'float' });
    await send(server, 'shop', { code: 200, ratio: '1' });
    await server.send('POST', '/1/columns/shop', { key_name: 'late', type: 'boolean' });
    await server.send('POST', '/1/columns/shop', { key_name: 'count', type: 'integer' });
    await send(server, 'shop', { late: 1, count: 1.5 }, { late: 'true', count: 'x' });
    expect(await typesOf(server, 'shop')).toEqual({
      code: 'string',
      ratio: 'float',
      late: 'boolean',
      count: 'integer',
    });
    expect(rowsIn(server.events('shop')).map(({ data }) => data)).toEqual([
      { code: '200', ratio: 1 },
      { late: true, count: 1.5 },
      { late: true },
    ]);
  });

  test('whose type is changed has its values read anew', async () => {
    const server = testServer();
    await send(server, 'shop', { code: 200 }, { code: 404 });
    const [{ id } = { id: '' }] = await columnsOf(server, 'shop');
    await server.send('PUT', `/1/columns/shop/${id}`, { type: 'string' });
    await send(server, 'shop', { code: 500 });
    expect(rowsIn(server.events('shop')).map(({ data }) => data)).toEqual([
      { code: '200' },
      { code: '404' },
      { code: '500' },
    ]);
  });

  test('that is deleted goes with its values, and comes again with new ones', async () => {
    const server = testServer();
    await send(server, 'shop', { a: 1, b: 2 });
    const { id } = (await columnsOf(server, 'shop')).find(({ key_name }) => key_name === 'b')!;
    expect((await server.send('DELETE', `/1/columns/shop/${id}`)).status).toBe(204);
    expect(rowsIn(server.events('shop')).map(({ data }) => data)).toEqual([{ a: 1 }]);
    await send(server, 'shop', { b: 'text' });
    expect(await typesOf(server, 'shop')).toEqual({ a: 'integer', b: 'string' });
  });

  test('that a dataset has no room for is refused with its event', async () => {
    const server = testServer();
    const wide = (from: number) => Object.fromEntries(Array.from({ length: 2000 }, (_, n) => [`f${from + n}`, 1]));
    await send(server, 'shop', ...[0, 2000, 4000, 6000, 8000].map(wide));
    const batch = [{ data: { f1: 1 } }, { data: { f1: 1, new: 1 } }, { data: { f2: 1 } }];
    expect(await server.send('POST', '/1/batch/shop', batch)).toMatchObject({
      status: 200,
      body: [{ status: 202 }, { status: 400, error: 'Dataset has too many columns.' }, { status: 202 }],
    });
    expect(await server.send('POST', '/1/events/shop', { other: 1 })).toMatchObject({
      status: 400,
      body: { error: 'Dataset has too many columns.' },
    });
    expect(server.events('shop').size).toBe(7);
  });
});

describe('a dataset', () => {
  test('that is deleted has no events when it is made again', async () => {
    const server = testServer();
    await send(server, 'shop', { a: 1 });
    await server.send('PUT', '/1/datasets/shop', { settings: { delete_protected: false } });
    expect((await server.send('DELETE', '/1/datasets/shop')).status).toBe(202);
    await send(server, 'shop', { b: 1 });
    expect(rowsIn(server.events('shop')).map(({ data }) => data)).toEqual([{ b: 1 }]);
    expect(await typesOf(server, 'shop')).toEqual({ b: 'integer' });
  });

  test('is one whatever the case of its name, and is called as it was first', async () => {
    const server = testServer();
    await send(server, 'My%20Shop', { a: 1 });
    await send(server, 'MY%20SHOP', { a: 2 });
    const { body } = await server.send('GET', '/1/datasets');
    expect(body).toMatchObject([{ name: 'My Shop', slug: 'my-shop' }]);
    expect(server.events('my-shop').size).toBe(2);
  });
});
