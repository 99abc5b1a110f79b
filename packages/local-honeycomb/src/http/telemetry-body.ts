import * as zlib from 'node:zlib';
import { largestBody, largestUnpacked } from '../ingest/limits.ts';
import { headerOf, type RawRequest } from './asked.ts';
import { readBytes } from './read-bytes.ts';

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
export async function readTelemetry(request: RawRequest): Promise<Buffer> {
  const bytes = await readBytes(request, largestBody, (problem) =>
    problem === 'too large'
      ? new UnreadableBody('too large', `the body is larger than ${largestBody} bytes`)
      : new UnreadableBody('malformed', 'the connection ended before the body did'),
  );
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
