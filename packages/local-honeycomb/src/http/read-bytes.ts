import { IncomingMessage } from 'node:http';
import { headerOf, type RawRequest } from './asked.ts';

type Refuse = (problem: 'too large' | 'cut short') => Error;

/**
 * The body of a request as it was sent.
 * @throws what `refuse` makes of a body over the limit in bytes, and of a connection that ended before its body
 */
export async function readBytes(request: RawRequest, limit: number, refuse: Refuse): Promise<Buffer> {
  if (Number(headerOf(request, 'content-length') ?? 0) > limit) throw refuse('too large');
  if (request instanceof IncomingMessage) return collected(request, limit, refuse);
  const bytes = Buffer.from(await request.arrayBuffer());
  if (bytes.length > limit) throw refuse('too large');
  return bytes;
}

/** By its events: the stream's iterator takes several times as long for a body that comes in one piece, as most do. */
function collected(request: IncomingMessage, limit: number, refuse: Refuse): Promise<Buffer> {
  return new Promise((resolve, reject) => {
    const chunks: Buffer[] = [];
    let length = 0;
    const take = (chunk: Buffer) => {
      length += chunk.length;
      chunks.push(chunk);
      if (length <= limit) return;
      request.off('data', take).pause();
      reject(refuse('too large'));
    };
    request
      .on('data', take)
      .on('end', () => resolve(chunks.length === 1 ? chunks[0]! : Buffer.concat(chunks)))
      .on('error', () => reject(refuse('cut short')));
  });
}
