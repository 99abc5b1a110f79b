import { setMaxListeners } from 'node:events';
import type { IncomingHttpHeaders, IncomingMessage, RequestOptions } from 'node:http';
import { setTimeout as sleep } from 'node:timers/promises';
import { isRetried, MAX_RETRIES, waitMs } from './backoff.ts';

export interface HttpRequest {
  readonly method: string;
  /** Path and query, from the root of the server. */
  readonly path: string;
  readonly headers: Readonly<Record<string, string>>;
  readonly body?: string;
}

export interface HttpResponse {
  readonly status: number;
  readonly statusText: string;
  readonly headers: IncomingHttpHeaders;
  readonly body: string;
}

export type SendHttp = (request: HttpRequest) => Promise<HttpResponse>;

/** What a server under way with an answer gets when everything is stopped: a write that was made shall be known. */
const GRACE_MS = 5000;

/**
 * Sends requests to one server over connections that stay open, and again when it makes sense. `node:http` rather than
 * fetch, which takes longer to load than most commands take.
 *
 * @param stop ends the waiting between tries at once, and a request under way in five seconds
 * @returns the last answer, whatever its status
 */
export async function httpSender(baseUrl: string, stop: AbortSignal): Promise<SendHttp> {
  const base = new URL(baseUrl);
  const http = base.protocol === 'https:' ? await import('node:https') : await import('node:http');
  const agent = new http.Agent({ keepAlive: true });
  const giveUp = new AbortController();
  for (const signal of [stop, giveUp.signal]) setMaxListeners(0, signal);
  stop.addEventListener('abort', () => setTimeout(() => giveUp.abort(), GRACE_MS).unref());
  const once = (request: HttpRequest): Promise<HttpResponse> =>
    new Promise((resolve, reject) => {
      const { method, path, headers, body } = request;
      const options: RequestOptions = { method, headers, agent, signal: giveUp.signal };
      const outgoing = http.request(new URL(path, base), options, (incoming: IncomingMessage) => {
        const chunks: Buffer[] = [];
        incoming.on('data', (chunk: Buffer) => chunks.push(chunk));
        incoming.on('error', reject);
        incoming.on('end', () =>
          resolve({
            status: incoming.statusCode ?? 0,
            statusText: `${incoming.statusCode} ${incoming.statusMessage}`,
            headers: incoming.headers,
            body: Buffer.concat(chunks).toString(),
          }),
        );
      });
      outgoing.on('error', reject);
      outgoing.end(body);
    });
  return async (request) => {
    for (let attempt = 0; ; attempt++) {
      const result = await once(request).catch((error: Error) => error);
      const lost = result instanceof Error;
      const failure = lost ? { status: undefined, headers: {} } : result;
      if (!isRetried(failure) || attempt === MAX_RETRIES) {
        if (lost) throw new Error(`No answer from ${base.origin} in ${attempt + 1} tries: ${result.message}`);
        return result;
      }
      if (stop.aborted) throw stopped(lost);
      await sleep(waitMs(failure, attempt, Math.random(), Date.now()), undefined, { signal: stop }).catch(() => {});
      if (stop.aborted) throw stopped(lost);
    }
  };
}

const stopped = (lost: boolean): Error =>
  new Error(
    `It was stopped between two tries; ${lost ? 'there was no answer' : 'the server could not answer'} until then.`,
  );
