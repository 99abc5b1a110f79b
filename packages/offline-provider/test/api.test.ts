import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { afterEach, describe, expect, test } from 'vitest';
import { apiError } from '../src/api/api-error.ts';
import { MAX_RETRIES, waitMs } from '../src/api/backoff.ts';
import { perMillion, wholeSeconds } from '../src/api/fields.ts';
import { httpSender } from '../src/api/http.ts';
import { pathOf } from '../src/api/path.ts';
import { problemOf } from '../src/engine/change.ts';
import { queryBody } from '../src/rules/query-text.ts';

describe('a refusal', () => {
  const said = (status: number, body: unknown) =>
    problemOf('It was not created', apiError(status, `${status} Status`, JSON.stringify(body)));

  test('of the first version is told with every reason and its field', () => {
    const body = {
      status: 422,
      title: 'The provided input is invalid.',
      error: 'the whole',
      type_detail: [
        { field: 'threshold.op', code: 'invalid', description: 'must be one of >, <' },
        { field: 'name', code: 'missing', description: 'is required' },
      ],
    };
    expect(said(422, body)).toEqual({
      summary: 'It was not created (HTTP 422): The provided input is invalid.',
      detail: 'threshold.op: must be one of >, < (invalid)\nname: is required (missing)',
      path: [],
    });
  });

  test('without reasons is told with its text', () => {
    expect(said(401, { error: 'unknown API key' })).toEqual({
      summary: 'It was not created (HTTP 401)',
      detail: 'unknown API key',
      path: [],
    });
  });

  test('of the second version is told with its pointers', () => {
    const errors = [
      { title: 'invalid', code: 'invalid', detail: 'too long', source: { pointer: '/data/attributes/name' } },
    ];
    expect(said(422, { errors })).toEqual({
      summary: 'It was not created (HTTP 422): invalid',
      detail: '/data/attributes/name: too long (invalid)',
      path: [],
    });
  });

  test('that is no JSON is told with the status line', () => {
    expect(problemOf('It was not created', apiError(502, '502 Bad Gateway', '<html>')).detail).toBe('502 Bad Gateway');
  });
});

describe('the pause before another try', () => {
  const headers = {};

  test('grows with every try after 5xx and lost connections, to five and a half minutes at most', () => {
    const all = (random: number) =>
      Array.from({ length: MAX_RETRIES }, (_, attempt) => waitMs({ status: 500, headers }, attempt, random, 0));
    expect([all(0)[0], all(1)[0], all(0)[29], all(1)[29]]).toEqual([500, 950, 15_000, 28_500]);
    expect(waitMs({ status: undefined, headers }, 2, 0, 0)).toBe(1500);
  });

  test.each([
    ['the limit says when', { ratelimit: 'limit=100, remaining=0, reset=2' }, 2000],
    ['the limit is told by halves', { ratelimit: 'limit=100, reset=2' }, 200],
    ['a date says when', { 'retry-after': 'Thu, 01 Jan 1970 00:00:03 GMT' }, 3000],
    ['nothing is said', {}, 200],
  ])('after 429 is what is asked for: %s', (_, given, expected) => {
    expect([
      waitMs({ status: 429, headers: given }, 7, 0, 0),
      waitMs({ status: 429, headers: given }, 7, 1, 0),
    ]).toEqual([expected, expected + 1000]);
  });
});

describe('sending', () => {
  const ends: (() => void)[] = [];
  afterEach(() => {
    for (const end of ends.splice(0)) end();
  });

  async function answering(statuses: readonly number[]) {
    let count = 0;
    const server = createServer((_, response) => response.writeHead(statuses[count++] ?? 200).end());
    await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
    ends.push(() => {
      server.closeAllConnections();
      server.close();
    });
    return { url: `http://127.0.0.1:${(server.address() as AddressInfo).port}/ignored`, requests: () => count };
  }
  const request = { method: 'GET', path: '/1/auth', headers: {} };

  test('goes on until there is an answer that is no failure', async () => {
    const { url, requests } = await answering([500, 503]);
    const send = await httpSender(url, new AbortController().signal);
    expect([(await send(request)).status, requests()]).toEqual([200, 3]);
  });

  test('ends at once when it is stopped, and says so', async () => {
    const { url } = await answering(Array(31).fill(500));
    const stop = new AbortController();
    const send = await httpSender(url, stop.signal);
    const sent = send(request);
    stop.abort();
    await expect(sent).rejects.toThrow('It was stopped between two tries; the server could not answer until then.');
  });
});

test('a path takes attributes as parts, and the environment for a dataset that is not set', () => {
  const values = { dataset: 'my/data set', name: 'a b&c?', id: null };
  expect(pathOf('/1/columns/{dataset}?key_name={name}', values)).toBe('/1/columns/my-data%20set?key_name=a+b%26c%3F');
  expect(pathOf('/1/slos/{dataset}/{id}', { dataset: null, id: 'x?y' })).toBe('/1/slos/__all__/x%3Fy');
});

test('a query is sent with its fields in one order, without what is empty', () => {
  const query = {
    time_range: 60,
    granularity: 0,
    filter_combination: 'AND',
    filters: [
      { value: [1, 'a', true], op: 'in', column: 'c' },
      { op: 'exists', column: 'd', value: null },
    ],
    breakdowns: [],
    calculations: [{ column: null, op: 'COUNT', filters: [] }],
    limit: null,
  };
  expect(JSON.stringify(queryBody(JSON.stringify(query)))).toBe(
    '{"calculations":[{"op":"COUNT"}],"filters":[{"column":"c","op":"in","value":[1,"a",true]},{"column":"d","op":"exists"}],"filter_combination":"AND","time_range":60,"granularity":0}',
  );
  expect(queryBody('{}')).toEqual({});
});

test('a percentage is cut off, not rounded', () => {
  expect([99.9, 99.95, 99.96, 1.13, 0.57].map(perMillion)).toEqual([999_000, 999_500, 999_599, 11_299, 5699]);
});

test('a time has whole seconds, and is the zero time when there is none', () => {
  expect(['2026-01-02T03:04:05.678Z', '2026-01-02T03:04:05+02:00', null].map(wholeSeconds)).toEqual([
    '2026-01-02T03:04:05Z',
    '2026-01-02T01:04:05Z',
    '0001-01-01T00:00:00Z',
  ]);
});
