import { type Operation, operations, permissions, versionOf } from 'honeycomb-api';
import { describe, expect, test } from 'vitest';
import { bodyFor, type Ids, nameOf } from './any-request.ts';
import { answerProblem } from './check-answer.ts';
import { richlyFurnishedServer as furnishedServer, type TestServer, testServer } from './support.ts';

const all = operations.map((operation) => ({ name: nameOf(operation), operation }));

const bodyOf = ({ body, path }: Operation, ids: Ids): unknown =>
  body === undefined ? undefined : bodyFor(path)?.(ids);

/** A path in which everything is there but the last thing that it names. */
const pathOf = ({ path }: Operation, ids: Ids, { exists }: { readonly exists: boolean }): string => {
  const dataset = exists || path.endsWith('{id}') ? 'shop' : 'nope';
  const board = exists || path.endsWith('{id}') ? ids.board! : 'nope';
  const team = exists || path.endsWith('{id}') ? 'local' : 'nope';
  const named: Readonly<Record<string, string>> = { dataset, board, team, id: 'nopenopenope' };
  return path.replace(/\{(\w+)\}/g, (_, name: string) => named[name]!);
};

/** Sends a request that is to be refused, and holds the refusal to the operation's description. */
async function refusalOf(
  operation: Operation,
  { send, dump }: TestServer,
  path: string,
  body?: unknown,
  headers?: Record<string, string>,
): Promise<number> {
  const before = dump();
  const answer = await send(operation.method, path, body, headers);
  expect(dump()).toBe(before);
  expect(answerProblem(operation, answer)).toBeUndefined();
  return answer.status;
}

describe('every operation', () => {
  test.each(all)('$name refuses a key that nobody has', async ({ operation }) => {
    const { server, ids } = await furnishedServer();
    const headers = { 'x-honeycomb-team': 'nope', authorization: 'Bearer nope:nope' };
    const path = pathOf(operation, ids, { exists: true });
    expect(await refusalOf(operation, server, path, bodyOf(operation, ids), headers)).toBe(401);
  });

  test.each(all.filter(({ operation }) => operation.path.includes('{')))(
    '$name says when what its path names is not there',
    async ({ operation }) => {
      const { server, ids } = await furnishedServer();
      const path = pathOf(operation, ids, { exists: false });
      expect(await refusalOf(operation, server, path, bodyOf(operation, ids))).toBe(404);
    },
  );

  test.each(all.filter(({ operation }) => operation.permissions.length > 0))(
    '$name names the permission that a key lacks',
    async ({ operation }) => {
      const { server, ids } = await furnishedServer();
      const created = await server.send('POST', '/2/teams/local/api-keys', {
        data: {
          type: 'api-keys',
          attributes: { name: 'may nothing', key_type: 'configuration' },
          relationships: { environment: { data: { id: await environmentOf(server), type: 'environments' } } },
        },
      });
      const { secret } = (created.body as { data: { attributes: { secret: string } } }).data.attributes;
      const path = pathOf(operation, ids, { exists: true });
      const answer = await server.send(operation.method, path, bodyOf(operation, ids), {
        'x-honeycomb-team': secret,
      });
      expect(answerProblem(operation, answer)).toBeUndefined();
      expect(answer.status).toBe(403);
      for (const permission of operation.permissions)
        expect((answer.body as { error: string }).error).toContain(`"${permissions[permission]}"`);
    },
  );

  const withBody = all.filter(({ operation }) => operation.body !== undefined);
  test.each(withBody)(
    '$name refuses a body that is not JSON, or is too large, or has the wrong shape',
    async (each) => {
      const { operation } = each;
      const { server, ids } = await furnishedServer();
      const path = pathOf(operation, ids, { exists: true });
      const refused = (body: unknown, headers?: Record<string, string>) =>
        refusalOf(operation, server, path, body, headers);
      expect(await refused('{"name":')).toBe(400);
      expect(await refused(undefined)).toBe(400);
      expect(await refused('x', { 'content-encoding': 'gzip' })).toBe(400);
      expect(await refused(' '.repeat(1024 * 1024 + 1))).toBe(413);
      expect(await refused([])).toBe(operation.invalid);
      if (versionOf(operation) === 2) expect(await refused({}, { 'content-type': 'application/json' })).toBe(415);
    },
  );

  test.each(all)('$name says when there were too many requests, and when to come back', async ({ operation }) => {
    const now = Date.parse('2026-01-02T03:04:05Z');
    const server = testServer({
      allow: () => ({
        allowed: false,
        headers: {
          Ratelimit: 'limit=1, remaining=0, reset=60',
          RatelimitPolicy: '1;w=60',
          'Retry-After': new Date(now + 60_000).toUTCString(),
        },
      }),
    });
    const path = pathOf(operation, { board: 'any' }, { exists: true });
    expect(await refusalOf(operation, server, path)).toBe(429);
  });
});

async function environmentOf(server: TestServer): Promise<string> {
  const { body } = await server.send('GET', '/2/teams/local/environments');
  return (body as { data: readonly { id: string }[] }).data[0]!.id;
}
