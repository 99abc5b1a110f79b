import type { Ingest } from '../../ingest/ingest.ts';
import { failureOf, successOf } from '../../ingest/otlp/answers.ts';
import { MalformedJson } from '../../ingest/otlp/json-common.ts';
import type { Encoding, Signal } from '../../ingest/otlp/translate.ts';
import { MalformedProtobuf } from '../../ingest/protobuf/reader.ts';
import type { World } from '../../model/context.ts';
import { Rejection } from '../../model/rejection.ts';
import { StorageError } from '../../store/store.ts';
import { headerOf, type RawRequest } from '../asked.ts';
import { ingestKey } from '../ingest-access.ts';
import type { Reply } from '../replies.ts';
import { readTelemetry, UnreadableBody } from '../telemetry-body.ts';

const encodings: ReadonlyMap<string, Encoding> = new Map([
  ['application/protobuf', 'protobuf'],
  ['application/x-protobuf', 'protobuf'],
  ['application/json', 'json'],
]);

export const missingKey = "missing 'x-honeycomb-team' header";
export const unparseable = 'failed to parse OTLP request body';

/**
 * OTLP over HTTP, in protobuf and JSON.
 * @see https://opentelemetry.io/docs/specs/otlp/#otlphttp
 */
export async function receiveOtlp(
  signal: Signal,
  request: RawRequest,
  { world, ingest }: { readonly world: World; readonly ingest: Ingest },
): Promise<Reply> {
  const type = (headerOf(request, 'content-type') ?? '').replace(/;.*/, '').trim().toLowerCase();
  const encoding = encodings.get(type);
  if (encoding === undefined) {
    const message = `unsupported content-type, valid types are: ${[...encodings.keys()].join(', ')}`;
    return { status: 415, body: message, headers: { 'Content-Type': 'text/plain' } };
  }
  const headers = { 'Content-Type': type };
  try {
    const key = ingestKey(world.database, headerOf(request, 'x-honeycomb-team'), missingKey);
    const bytes = await readTelemetry(request);
    const arrival = Date.parse(world.now());
    const dataset = headerOf(request, 'x-honeycomb-dataset');
    const rows = await ingest.receive(key, { kind: signal, encoding, dataset, arrival, bytes });
    return { status: 200, body: successOf(signal, encoding, rows), headers };
  } catch (error) {
    const failure = failureOfError(error);
    if (failure === undefined) throw error;
    const close: Record<string, string> = failure.status === 413 ? { Connection: 'close' } : {};
    const body = failureOf(encoding, failure.message);
    return { status: failure.status, body, headers: { ...headers, ...close } };
  }
}

/** The status and the words for what can go wrong; undefined for a mistake of this program. */
export function failureOfError(error: unknown): { readonly status: number; readonly message: string } | undefined {
  if (error instanceof Rejection) return { status: error.refusal.status, message: error.message };
  if (error instanceof MalformedProtobuf || error instanceof MalformedJson)
    return { status: 400, message: `${unparseable}: ${error.message}` };
  if (error instanceof UnreadableBody)
    return { status: error.reason === 'too large' ? 413 : 400, message: `${unparseable}: ${error.message}` };
  // Of the statuses that tell a sender to try again, this is the one for a server that cannot now.
  if (error instanceof StorageError) return { status: 503, message: error.message };
  return undefined;
}
