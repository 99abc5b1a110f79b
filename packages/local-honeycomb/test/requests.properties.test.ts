import fc from 'fast-check';
import { operations } from 'honeycomb-api';
import { describe, expect, test } from 'vitest';
import { type AnyRequest, anyRequest, anyRequestOf, bodyFor, nameOf } from './any-request.ts';
import { answerProblem, operationAt } from './check-answer.ts';
import { richlyFurnishedServer as furnished, type TestServer } from './support.ts';

/** Sends a request and holds the answer to the description of the operation that it leads to. */
async function sendAndCheck({ send, dump }: TestServer, { method, path, body, headers }: AnyRequest): Promise<number> {
  const before = method === 'GET' ? '' : dump();
  const answer = await send(method, path, body, headers);
  if (answer.status >= 400 && method !== 'GET') expect(dump()).toBe(before);
  expect(answer.status).toBeLessThan(500);
  const operation = operationAt(method, path);
  if (operation === undefined) expect([401, 404]).toContain(answer.status);
  else expect(answerProblem(operation, answer)).toBeUndefined();
  return answer.status;
}

test('every operation with a body has a valid one here, and it is accepted', async () => {
  const withBody = operations.filter((operation) => operation.body !== undefined);
  expect(withBody.filter(({ path }) => bodyFor(path) === undefined)).toEqual([]);
  for (const operation of withBody.filter(({ method }) => method === 'POST')) {
    const { server, ids } = await furnished();
    const path = operation.path.replace('{dataset}', 'shop').replace('{board}', ids.board!).replace('{team}', 'local');
    const answer = await server.send('POST', path, bodyFor(operation.path)!(ids));
    expect([operation.path, answer.status, answer.body]).toEqual([operation.path, operation.success[0], answer.body]);
  }
});

describe('any request, valid, nearly valid or neither, is answered as described and never with 5xx:', () => {
  test.each(operations.map((operation) => ({ name: nameOf(operation), operation })))('$name', async ({ operation }) => {
    const { ids } = await furnished();
    const seen = new Set<number>();
    await fc.assert(
      fc.asyncProperty(anyRequestOf(operation, ids), async (request) => {
        seen.add(await sendAndCheck((await furnished()).server, request));
      }),
      { numRuns: operation.body === undefined ? 15 : 40 },
    );
    expect(operation.success.filter((status) => seen.has(status))).not.toEqual([]);
  });

  test('many, one after the other', async () => {
    const { ids } = await furnished();
    await fc.assert(
      fc.asyncProperty(fc.array(anyRequest(ids), { minLength: 1, maxLength: 12 }), async (requests) => {
        const { server } = await furnished();
        for (const request of requests) await sendAndCheck(server, request);
      }),
      { numRuns: 60 },
    );
  });
});
