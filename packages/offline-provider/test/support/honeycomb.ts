import { startLocalHoneycomb } from 'local-honeycomb';
import { afterAll } from 'vitest';
import { type Recorder, recorderInFrontOf } from './recorder.ts';

type Options = NonNullable<Parameters<typeof startLocalHoneycomb>[0]>;

export interface Honeycomb {
  readonly recorder: Recorder;
  /** What Terraform needs to reach it, through the recorder. */
  readonly env: Readonly<Record<string, string>>;
  /** Sends something directly, past the recorder. @throws for anything but a success */
  send<Answer = unknown>(method: string, path: string, body?: unknown): Promise<Answer>;
}

/** A Honeycomb in memory with an environment, and a recorder in front of it. Ends with the test file. */
export async function honeycomb(options: Options = {}): Promise<Honeycomb> {
  const server = await startLocalHoneycomb(options);
  afterAll(() => server.close());
  const recorder = await recorderInFrontOf(server.url);
  return {
    recorder,
    env: {
      HONEYCOMB_API_ENDPOINT: recorder.url,
      HONEYCOMB_API_KEY: server.key,
      HONEYCOMB_KEY_ID: server.keyId,
      HONEYCOMB_KEY_SECRET: server.keySecret,
    },
    async send(method, path, body) {
      const headers: Record<string, string> = path.startsWith('/2/')
        ? { Authorization: `Bearer ${server.keyId}:${server.keySecret}`, 'Content-Type': 'application/vnd.api+json' }
        : { 'X-Honeycomb-Team': server.key, 'Content-Type': 'application/json' };
      const response = await fetch(server.url + path, {
        method,
        headers,
        ...(body === undefined ? {} : { body: JSON.stringify(body) }),
      });
      const text = await response.text();
      if (!response.ok) throw new Error(`${method} ${path}: ${response.status} ${text}`);
      return (text === '' ? undefined : JSON.parse(text)) as never;
    },
  };
}
