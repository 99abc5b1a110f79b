import { createServer, type IncomingMessage } from 'node:http';
import type { AddressInfo } from 'node:net';

/** A server that speaks Terraform's HTTP backend, for the states of one test. */
export interface StateServer {
  readonly url: string;
  /** States by path. */
  readonly states: ReadonlyMap<string, string>;
  /** What was asked, as `LOCK /stack/lock`, in order. */
  readonly requests: readonly string[];
  /** Takes a lock, as somebody else would. */
  holdLock(path: string, holder: object): void;
  close(): Promise<void>;
}

/** @param login user and password that each request must bring */
export async function startStateServer(login: {
  readonly user: string;
  readonly password: string;
}): Promise<StateServer> {
  const states = new Map<string, string>();
  const locks = new Map<string, string>();
  const requests: string[] = [];
  const expected = `Basic ${Buffer.from(`${login.user}:${login.password}`).toString('base64')}`;
  const answer = (method: string, path: string, body: string): readonly [status: number, body?: string] => {
    switch (method) {
      case 'GET':
        return states.has(path) ? [200, states.get(path)] : [404];
      case 'POST':
        states.set(path, body);
        return [200];
      case 'LOCK': {
        const holder = locks.get(path);
        if (holder !== undefined) return [423, holder];
        locks.set(path, body);
        return [200];
      }
      case 'UNLOCK':
        locks.delete(path);
        return [200];
      default:
        return [405];
    }
  };
  const server = createServer(async (request, response) => {
    const { method = '', url = '' } = request;
    const path = url.split('?')[0] ?? '';
    requests.push(`${method} ${path}`);
    const body = await textOf(request);
    const [status, text = ''] = request.headers.authorization === expected ? answer(method, path, body) : [401];
    response.writeHead(status).end(text);
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  return {
    url: `http://127.0.0.1:${(server.address() as AddressInfo).port}`,
    states,
    requests,
    holdLock: (path, holder) => void locks.set(path, JSON.stringify(holder)),
    close: () => new Promise((resolve) => server.close(() => resolve())),
  };
}

async function textOf(request: IncomingMessage): Promise<string> {
  const chunks: Buffer[] = [];
  for await (const chunk of request) chunks.push(chunk);
  return Buffer.concat(chunks).toString();
}
