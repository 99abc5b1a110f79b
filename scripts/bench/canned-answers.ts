import { once } from 'node:events';
import { createServer, type IncomingMessage, type Server, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import { text } from 'node:stream/consumers';

/** What a Honeycomb answered, by request. */
export type CannedAnswers = Readonly<Record<string, { readonly status: number; readonly body: string }>>;

export interface ListeningServer {
  readonly url: string;
  close(): void;
}

/** Answers requests as another server did, and does nothing else: what it takes, any server of Node's takes. */
export const serveAnswers = (answers: CannedAnswers): Promise<ListeningServer> =>
  listen(async (request, response) => {
    const { status, body } = answers[requestKey(request, await text(request))] ?? {
      status: 422,
      body: '{"error":"no answer was recorded to this"}',
    };
    answer(response, status, body);
  });

/** Passes requests on to a Honeycomb and keeps its answers. */
export async function recordAnswers(url: string): Promise<ListeningServer & { readonly answers: CannedAnswers }> {
  const answers: Record<string, CannedAnswers[string]> = {};
  const listening = await listen(async (request, response) => {
    const sent = await text(request);
    const given = await fetch(`${url}${request.url}`, {
      method: request.method ?? 'GET',
      headers: { 'X-Honeycomb-Team': String(request.headers['x-honeycomb-team']) },
      ...(sent === '' ? {} : { body: sent }),
    });
    const kept = { status: given.status, body: await given.text() };
    answers[requestKey(request, sent)] = kept;
    answer(response, kept.status, kept.body);
  });
  return { ...listening, answers };
}

const requestKey = ({ method, url }: IncomingMessage, body: string): string =>
  `${method} ${url} ${body === '' ? '' : inOrder(JSON.parse(body))}`;

/** JSON in one order: providers send keys, and what is a set, in any. */
function inOrder(value: unknown): string {
  if (Array.isArray(value)) return `[${value.map(inOrder).sort().join()}]`;
  if (value === null || typeof value !== 'object') return JSON.stringify(value);
  const members = Object.entries(value).map(([key, each]) => `${JSON.stringify(key)}:${inOrder(each)}`);
  return `{${members.sort().join()}}`;
}

function answer(response: ServerResponse, status: number, body: string): void {
  response.writeHead(status, { 'Content-Type': 'application/json', 'Content-Length': Buffer.byteLength(body) });
  response.end(body);
}

async function listen(
  handle: (request: IncomingMessage, response: ServerResponse) => Promise<void>,
): Promise<ListeningServer> {
  const server: Server = createServer({ keepAliveTimeout: 0 }, (request, response) => {
    handle(request, response).catch(() => response.destroy());
  });
  await once(server.listen(0, '127.0.0.1'), 'listening');
  return {
    url: `http://127.0.0.1:${(server.address() as AddressInfo).port}`,
    close: () => {
      server.close();
      server.closeAllConnections();
    },
  };
}
