import { createServer, type IncomingMessage, type ServerResponse, request as send } from 'node:http';
import type { AddressInfo } from 'node:net';
import { afterAll } from 'vitest';

export interface Recorded {
  readonly method: string;
  readonly path: string;
  readonly body: unknown;
  readonly status: number;
  readonly answer: unknown;
  readonly headers: IncomingMessage['headers'];
}

export interface Recorder {
  readonly url: string;
  /** Everything since the last time this was asked. */
  take(): readonly Recorded[];
}

/** Stands in front of a server, passes everything on and writes it down. Ends with the test file. */
export async function recorderInFrontOf(target: string): Promise<Recorder> {
  let recorded: Recorded[] = [];
  const server = createServer(async (incoming: IncomingMessage, outgoing: ServerResponse) => {
    const { method = '', url = '', headers } = incoming;
    const sent = await textOf(incoming);
    const passed = send(new URL(url, target), { method, headers }, async (answer) => {
      const text = await textOf(answer);
      const [body, status] = [parsed(sent), answer.statusCode ?? 0];
      recorded.push({ method, path: url, body, status, answer: parsed(text), headers });
      outgoing.writeHead(status, answer.headers).end(text);
    });
    passed.on('error', () => outgoing.destroy());
    passed.end(sent);
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  afterAll(() => {
    server.closeAllConnections();
    server.close();
  });
  return {
    url: `http://127.0.0.1:${(server.address() as AddressInfo).port}`,
    take: () => {
      const taken = recorded;
      recorded = [];
      return taken;
    },
  };
}

async function textOf(message: IncomingMessage): Promise<string> {
  const chunks: Buffer[] = [];
  for await (const chunk of message) chunks.push(chunk as Buffer);
  return Buffer.concat(chunks).toString();
}

function parsed(text: string): unknown {
  try {
    return text === '' ? undefined : JSON.parse(text);
  } catch {
    return text;
  }
}
