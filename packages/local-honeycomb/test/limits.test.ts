import { describe, expect, test } from 'vitest';
import { rateLimiter } from '../src/http/limits.ts';
import { furnishedServer, testServer } from './support.ts';

describe('rate limits', () => {
  const limited = () => {
    let now = Date.parse('2026-01-01T00:00:00Z');
    const limits = { general: { requests: 2, seconds: 60 }, queryResults: { requests: 1, seconds: 60 } };
    const server = testServer({ allow: rateLimiter(limits, () => now) });
    const get = async () => {
      const { status, headers, body } = await server.send('GET', '/1/datasets');
      const read = (name: string) => headers.get(name);
      return { status, body, headers: [read('ratelimit'), read('ratelimitpolicy'), read('retry-after')] };
    };
    return {
      get,
      wait: (seconds: number) => {
        now += seconds * 1000;
      },
    };
  };

  test('count down, refuse with the time to wait, and start again', async () => {
    const { get, wait } = limited();
    expect(await get()).toEqual({ status: 200, body: [], headers: ['limit=2, remaining=1, reset=60', '2;w=60', null] });
    wait(10);
    expect(await get()).toEqual({ status: 200, body: [], headers: ['limit=2, remaining=0, reset=50', '2;w=60', null] });
    expect(await get()).toEqual({
      status: 429,
      body: {
        status: 429,
        type: 'http://honeycomb.test/problems/rate-limited',
        title: 'You have exceeded your rate limit.',
        error: 'You have exceeded your rate limit.',
        detail: 'You have exceeded your rate limit.',
      },
      headers: ['limit=2, remaining=0, reset=50', '2;w=60', 'Thu, 01 Jan 2026 00:01:00 GMT'],
    });
    wait(50);
    expect((await get()).status).toBe(200);
  });

  test('are off unless asked for', async () => {
    const { server } = await furnishedServer();
    expect((await server.send('GET', '/1/datasets')).headers.get('ratelimit')).toBeNull();
  });
});

describe('requests are counted by route', () => {
  test('and the count can start again', async () => {
    const { server, ids } = await furnishedServer();
    await server.send('POST', '/local/reset');
    await server.send('GET', '/1/slos/shop');
    await server.send('GET', `/1/boards/${ids.board}`);
    await server.send('GET', '/1/boards/nope');
    await server.send('GET', '/1/nothing');
    expect((await server.send('GET', '/local/requests')).body).toEqual({
      'GET (no such route)': 1,
      'GET /1/boards/{id}': 2,
      'GET /1/slos/{dataset}': 1,
    });
  });
});

describe('faults', () => {
  test('stand in for answers, from within the process only', async () => {
    const server = testServer({
      faults: ({ route }) => (route === 'POST /1/datasets' ? { kind: 'status', status: 500 } : undefined),
    });
    expect((await server.send('POST', '/1/datasets', { name: 'shop' })).status).toBe(500);
    expect((await server.send('GET', '/1/datasets')).body).toEqual([]);
  });
});
