import type { IncomingMessage } from 'node:http';

/** The text of a header that is there once. */
export function headerOf(request: IncomingMessage | Request, name: string): string | undefined {
  const value = request instanceof Request ? request.headers.get(name) : request.headers[name];
  return typeof value === 'string' ? value : undefined;
}

/**
 * The body of a request as it was sent.
 * @throws what `refuse` makes of a body over the limit in bytes, and of a connection that ended before its body
 */
export async function readBytes(
  request: IncomingMessage | Request,
  limit: number,
  refuse: (problem: 'too large' | 'cut short') => Error,
): Promise<Buffer> {
  if (Number(headerOf(request, 'content-length') ?? 0) > limit) throw refuse('too large');
  const chunks: Buffer[] = [];
  let length = 0;
  if (request instanceof Request) {
    chunks.push(Buffer.from(await request.arrayBuffer()));
    length = chunks[0]!.length;
  } else {
    try {
      for await (const chunk of request as AsyncIterable<Buffer>) {
        length += chunk.length;
        if (length > limit) break;
        chunks.push(chunk);
      }
    } catch {
      throw refuse('cut short');
    }
  }
  if (length > limit) throw refuse('too large');
  return chunks.length === 1 ? chunks[0]! : Buffer.concat(chunks);
}
