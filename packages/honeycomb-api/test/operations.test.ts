import { describe, expect, test } from 'vitest';
import * as api from '../index.ts';
import { HoneycombError, honeycombClient, operations, permissions } from '../index.ts';

describe('the calls of the API', () => {
  test('are each described once, with permissions there are', () => {
    const calls = operations.map(({ method, path }) => `${method} ${path}`);
    expect(new Set(calls).size).toBe(calls.length);
    expect(calls).toContain('GET /1/recipients/{id}/triggers');
    for (const operation of operations)
      for (const permission of operation.permissions) expect(permissions).toHaveProperty(permission);
  });

  test('have a body when they create or replace, and none when they read or delete', () => {
    const wrong = operations.filter(
      ({ method, body }) => (body !== undefined) !== ['POST', 'PUT', 'PATCH'].includes(method),
    );
    expect(wrong).toEqual([]);
  });
});

describe('bodies as Terraform sends them', () => {
  const never = '0001-01-01T00:00:00Z';

  test('a dataset with zero times and empty settings', () => {
    const sent = { name: 'Shop', settings: {}, last_written_at: never, created_at: never };
    expect(api.datasetCreation.parse(sent)).toEqual({ name: 'Shop' });
  });

  test('a trigger whose baseline is a zero value', () => {
    const sent = {
      name: 'T',
      threshold: { op: '>', value: 0, exceeded_limit: 1 },
      query: { calculations: [{ op: 'COUNT' }] },
      baseline_details: { type: '', offset_minutes: 0 },
      recipients: [{ id: 'abc', type: '' }],
      tags: [],
    };
    expect(api.triggerInput.parse(sent)).toEqual({ ...sent, baseline_details: null });
  });

  test('a burn alert without a type is one of exhaustion time, and 0 minutes stay 0', () => {
    const sent = { alert_type: '', exhaustion_minutes: 0, slo: { id: 's' }, recipients: [{ id: 'r' }] };
    expect(api.burnAlertCreation.parse(sent)).toEqual({ ...sent, alert_type: 'exhaustion_time' });
  });

  test('an e-mail recipient with the headers of a webhook', () => {
    const sent = {
      type: 'email',
      details: { email_address: 'a@example.com', webhook_headers: null },
      created_at: never,
    };
    expect(api.recipientInput.parse(sent)).toEqual({ type: 'email', details: { email_address: 'a@example.com' } });
  });

  test('a board with a classic key is none', () => {
    expect(api.boardInput.safeParse({ type: 'flexible', name: 'B', links: {} }).success).toBe(true);
    expect(api.boardInput.safeParse({ type: 'flexible', name: 'B', queries: [] }).success).toBe(false);
  });

  test.each([
    ['team', 'shop', true],
    ['Team', 'shop', false],
    ['team', 'x', false],
    ['team', 'a/b-1', true],
  ])('a tag %s=%s: %s', (key, value, fine) => {
    expect(api.tag.safeParse({ key, value }).success).toBe(fine);
  });
});

describe('the client', () => {
  const answering = (status: number, body: unknown) => {
    const requests: { url: string; method: string; headers: Record<string, string>; body: unknown }[] = [];
    const client = honeycombClient({
      url: 'http://127.0.0.1:1',
      key: 'k',
      keyId: 'id',
      keySecret: 'secret',
      fetch: async (url, init) => {
        const {
          method,
          headers,
          body: sent,
        } = init as { method: string; headers: Record<string, string>; body: string };
        requests.push({ url: String(url), method, headers, body: sent === null ? null : JSON.parse(sent) });
        return new Response(status === 204 ? null : JSON.stringify(body), { status });
      },
    });
    return { client, requests };
  };

  test('puts parameters where they belong, with the key of the version', async () => {
    const { client, requests } = answering(200, []);
    await client.call(api.listColumns, { path: { dataset: 'a b/c' }, query: { key_name: 'http.route' } });
    await client.call(api.listEnvironments, { path: { team: 't' } });
    expect(requests).toEqual([
      {
        url: 'http://127.0.0.1:1/1/columns/a%20b%2Fc?key_name=http.route',
        method: 'GET',
        headers: { 'X-Honeycomb-Team': 'k', 'Content-Type': 'application/json' },
        body: null,
      },
      {
        url: 'http://127.0.0.1:1/2/teams/t/environments',
        method: 'GET',
        headers: { Authorization: 'Bearer id:secret', 'Content-Type': 'application/vnd.api+json' },
        body: null,
      },
    ]);
  });

  test('says which fields were wrong', async () => {
    const body = { error: 'x', type_detail: [{ field: 'name', code: 'missing', description: 'is required' }] };
    const { client } = answering(422, body);
    const failed = await client.call(api.createDataset, { body: { name: '' } }).catch((error: unknown) => error);
    expect(failed).toBeInstanceOf(HoneycombError);
    expect(failed).toMatchObject({ status: 422, body, message: 'POST /1/datasets: 422 name: is required' });
  });

  test('tells two kinds of success apart', async () => {
    const { client } = answering(200, { slug: 'shop' });
    expect(await client.send(api.createDataset, { body: { name: 'shop' } })).toEqual({
      status: 200,
      body: { slug: 'shop' },
    });
  });
});
