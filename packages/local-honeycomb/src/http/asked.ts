import { IncomingMessage } from 'node:http';

/** A request as it came, over a socket or, in tests, without one. */
export type RawRequest = IncomingMessage | Request;

/** Where a request is addressed to. */
export interface Address {
  readonly method: string;
  /** As it was sent, without a slash at its end. */
  readonly path: string;
  /** What follows the path, its question mark included. */
  readonly search: string;
}

export function addressOf(request: RawRequest): Address {
  const { method = 'GET', url = '/' } = request;
  const target = url.startsWith('/') ? url : withoutOrigin(url);
  const end = target.indexOf('?');
  const path = end < 0 ? target : target.slice(0, end);
  return {
    method,
    path: path.length > 1 && path.endsWith('/') ? path.slice(0, -1) : path,
    search: end < 0 ? '' : target.slice(end),
  };
}

/** A server has to take whole URLs too. @see https://www.rfc-editor.org/rfc/rfc9112#section-3.2.2 */
function withoutOrigin(url: string): string {
  if (!URL.canParse(url)) return url;
  const { pathname, search } = new URL(url);
  return pathname + search;
}

/** The text of a header that is there once. */
export function headerOf(request: RawRequest, name: string): string | undefined {
  // Asking for Request loads what Node.js has for fetch: whoever comes over a socket does without.
  const value = request instanceof IncomingMessage ? request.headers[name] : request.headers.get(name);
  return typeof value === 'string' ? value : undefined;
}
