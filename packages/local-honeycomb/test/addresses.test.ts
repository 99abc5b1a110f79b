import { once } from 'node:events';
import { connect } from 'node:net';
import { startLocalHoneycomb } from 'local-honeycomb';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';

const keyed = { 'X-Honeycomb-Team': 'local-honeycomb' };
let honeycomb: Awaited<ReturnType<typeof startLocalHoneycomb>>;

beforeAll(async () => {
  honeycomb = await startLocalHoneycomb({ alerts: 'when asked' });
  for (const name of ['shop', 'a/b']) await call('POST', '/1/datasets', { name });
  await call('POST', '/1/columns/shop', { key_name: 'größe %' });
});
afterAll(() => honeycomb.close());

async function call(method: string, path: string, body?: unknown) {
  const response = await fetch(honeycomb.url + path, {
    method,
    headers: keyed,
    ...(body === undefined ? {} : { body: JSON.stringify(body) }),
  });
  return { status: response.status, text: await response.text(), headers: response.headers };
}

/** Sends bytes as they are, and reads until the server ends the connection. */
async function raw(...lines: readonly string[]): Promise<string> {
  const socket = connect(honeycomb.port, '127.0.0.1').setEncoding('utf8');
  let text = '';
  socket.on('data', (chunk) => {
    text += chunk;
  });
  socket.write(lines.join('\r\n'));
  await once(socket, 'close');
  return text;
}
const head = [`Host: honeycomb`, 'X-Honeycomb-Team: local-honeycomb', 'Connection: close'];

describe('an address', () => {
  test.each([
    ['ends with a slash or not', '/1/datasets/shop/', 'shop'],
    ['has its parameters percent-encoded', '/1/datasets/%73hop', 'shop'],
    ['may hold a slash in a parameter when it is encoded', '/1/columns/a%2Fb', 'Dataset not found'],
    ['may hold what is no percent-encoding', '/1/datasets/50%', 'Dataset not found'],
    ['has no empty parameter', '/1/datasets//', 'there is no GET /1/datasets/'],
    ['has as many words as its route', '/1/datasets/shop/more', 'there is no GET /1/datasets/shop/more'],
    ['has the words of its route', '/1/boards/x/view', 'there is no GET /1/boards/x/view'],
  ])('%s', async (_, path, told) => {
    const { slug, error } = JSON.parse((await call('GET', path)).text);
    expect(slug ?? error).toBe(told);
  });

  test('brings a query whose values are decoded', async () => {
    const { status, text } = await call('GET', '/1/columns/shop?key_name=gr%C3%B6%C3%9Fe+%25');
    expect([status, JSON.parse(text).key_name]).toEqual([200, 'größe %']);
  });

  test('may be a whole URL', async () => {
    const answer = await raw('GET http://elsewhere.test/1/datasets/shop?x=1 HTTP/1.1', ...head, '', '');
    expect([answer.slice(0, 15), answer.includes('"slug":"shop"')]).toEqual(['HTTP/1.1 200 OK', true]);
  });

  test('that is none at all is not found', async () => {
    const answer = await raw('OPTIONS * HTTP/1.1', ...head, '', '');
    expect(answer).toMatch(/^HTTP\/1\.1 404 .*there is no OPTIONS \*/s);
  });

  test.each(['/', '/notifications', '/local/requests', '/v1/traces'])('of %s has no TRACE', async (path) => {
    expect(await raw(`TRACE ${path} HTTP/1.1`, ...head, '', '')).toMatch(/^HTTP\/1\.1 404 /);
  });

  test('of no page is told like one of no route', async () => {
    const { status, text, headers } = await call('GET', '/nowhere');
    expect([status, headers.get('content-type'), JSON.parse(text).error]).toEqual([
      404,
      'application/problem+json',
      'there is no GET /nowhere',
    ]);
  });
});

test('HEAD is answered as GET is, without the body', async () => {
  for (const path of ['/1/datasets/shop', '/']) {
    const [asked, given] = [await call('HEAD', path), await call('GET', path)];
    expect([asked.status, asked.text, asked.headers.get('content-length')]).toEqual([
      200,
      '',
      given.headers.get('content-length'),
    ]);
  }
});

describe('a body', () => {
  test('that turns out too large on its way is refused, and the connection ends', async () => {
    const chunk = `${(65_536).toString(16)}\r\n${' '.repeat(65_536)}\r\n`;
    const start = ['POST /1/boards HTTP/1.1', ...head.slice(0, 2), 'Transfer-Encoding: chunked', '', ''].join('\r\n');
    const answer = await raw(`${start}${chunk.repeat(16)}1\r\n \r\n`);
    expect(answer).toMatch(/^HTTP\/1\.1 413 .*\r\nConnection: close\r\n/s);
  });

  test('that is cut short changes nothing, and the next request is answered', async () => {
    const socket = connect(honeycomb.port, '127.0.0.1');
    const begun = ['POST /1/datasets HTTP/1.1', ...head, 'Content-Length: 100', '', '{"name":"half"'].join('\r\n');
    await new Promise((resolve) => socket.write(begun, resolve));
    socket.destroy();
    await once(socket, 'close');
    expect((await call('GET', '/1/datasets/half')).status).toBe(404);
  });
});
