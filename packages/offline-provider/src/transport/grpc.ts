import type { ServerHttp2Stream } from 'node:http2';

/** Answers one call: the request message in, the response message out. */
export type Call = (request: Uint8Array) => Promise<Uint8Array>;

const OK = '0';
const UNIMPLEMENTED = '12';
const INTERNAL = '13';
const PREFIX_BYTES = 5;

/** Serves unary gRPC on plain HTTP/2 streams: one length-prefixed message in, one out, the status in the trailers. */
export function serveStream(calls: ReadonlyMap<string, Call>, stream: ServerHttp2Stream, path: string): void {
  stream.on('error', () => stream.destroy());
  const call = calls.get(path);
  if (!call) {
    endWith(stream, UNIMPLEMENTED, `the offline provider has no ${path}`);
    return;
  }
  const chunks: Buffer[] = [];
  stream.on('data', (chunk: Buffer) => chunks.push(chunk));
  stream.on('end', () => {
    call(Buffer.concat(chunks).subarray(PREFIX_BYTES))
      .then((response) => respond(stream, response))
      .catch((error: Error) => endWith(stream, INTERNAL, `offline provider: ${error.message}`));
  });
}

function respond(stream: ServerHttp2Stream, message: Uint8Array): void {
  if (stream.destroyed) return;
  const prefix = Buffer.alloc(PREFIX_BYTES);
  prefix.writeUInt32BE(message.length, 1);
  stream.respond({ ':status': 200, 'content-type': 'application/grpc' }, { waitForTrailers: true });
  stream.on('wantTrailers', () => stream.sendTrailers({ 'grpc-status': OK }));
  stream.end(Buffer.concat([prefix, message]));
}

function endWith(stream: ServerHttp2Stream, status: string, message: string): void {
  if (stream.destroyed || stream.headersSent) return;
  stream.respond(
    {
      ':status': 200,
      'content-type': 'application/grpc',
      'grpc-status': status,
      'grpc-message': encodeURIComponent(message),
    },
    { endStream: true },
  );
}
