import type { IncomingMessage } from 'node:http';
import * as zlib from 'node:zlib';
import { largestBody, largestUnpacked } from '../ingest/limits.ts';

/** Why a body cannot be read. */
export class UnreadableBody extends Error {
  readonly reason: 'too large' | 'malformed' | 'unknown encoding';
  constructor(reason: UnreadableBody['reason'], message: string) {
    super(message);
    this.reason = reason;
  }
}

/** zstd came to Node.js in version 22.15. */
const { zstdDecompress } = zlib as { zstdDecompress?: typeof zlib.gunzip };
const unpackers: ReadonlyMap<string, typeof zlib.gunzip> = new Map([
  ['gzip', zlib.gunzip],
  ['deflate', zlib.inflate],
  ...(zstdDecompress === undefined ? [] : [['zstd', zstdDecompress] as const]),
]);

/** The bytes of a request with telemetry, unpacked. @throws UnreadableBody */
export async function readTelemetry(request: IncomingMessage | Request): Promise<Buffer> {
  const bytes = await readBytes(request);
  const encoding = headerOf(request, 'content-encoding')?.toLowerCase() ?? 'identity';
  if (encoding === 'identity' || encoding === '') return bytes;
  const unpack = unpackers.get(encoding);
  if (unpack === undefined) {
    const known = [...unpackers.keys()];
    throw new UnreadableBody('unknown encoding', `Content-Encoding ${encoding} is not one of ${known.join(', ')}`);
  }
  return new Promise((resolve, reject) => {
    unpack(bytes, { maxOutputLength: largestUnpacked }, (error, unpacked) => {
      if (error === null) resolve(unpacked);
      else if ((error as NodeJS.ErrnoException).code === 'ERR_BUFFER_TOO_LARGE')
        reject(new UnreadableBody('too large', `the unpacked body is larger than ${largestUnpacked} bytes`));
      else reject(new UnreadableBody('malformed', `the body is not ${encoding} data, as its Content-Encoding says`));
    });
  });
}

export function headerOf(request: IncomingMessage | Request, name: string): string | undefined {
  const value = request instanceof Request ? request.headers.get(name) : request.headers[name];
  return typeof value === 'string' ? value : undefined;
}

async function readBytes(request: IncomingMessage | Request): Promise<Buffer> {
  const tooLarge = () => new UnreadableBody('too large', `the body is larger than ${largestBody} bytes`);
  if (Number(headerOf(request, 'content-length') ?? 0) > largestBody) throw tooLarge();
  if (request instanceof Request) {
    const bytes = Buffer.from(await request.arrayBuffer());
    if (bytes.length > largestBody) throw tooLarge();
    return bytes;
  }
  const chunks: Buffer[] = [];
  let length = 0;
  try {
    for await (const chunk of request as AsyncIterable<Buffer>) {
      length += chunk.length;
      if (length > largestBody) throw tooLarge();
      chunks.push(chunk);
    }
  } catch (error) {
    if (error instanceof UnreadableBody) throw error;
    throw new UnreadableBody('malformed', 'the connection ended before the body did');
  }
  return chunks.length === 1 ? chunks[0]! : Buffer.concat(chunks);
}
