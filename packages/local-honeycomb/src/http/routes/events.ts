import { contentTypes } from 'honeycomb-api';
import { MalformedEvent } from '../../ingest/events-api.ts';
import type { Ingest } from '../../ingest/ingest.ts';
import type { World } from '../../model/context.ts';
import { datasetId } from '../../model/database.ts';
import { slugOf } from '../../model/datasets.ts';
import { Rejection } from '../../model/rejection.ts';
import { StorageError } from '../../store/store.ts';
import { headerOf, type RawRequest } from '../asked.ts';
import { ingestKey } from '../ingest-access.ts';
import { type Reply, reply } from '../replies.ts';
import { readTelemetry, UnreadableBody } from '../telemetry-body.ts';

const unknownKey = 'unknown API key - check your credentials';

/** The events API: one event, or a batch of them with a status for each. @see https://docs.honeycomb.io/api/tag/Events/ */
export async function receiveEvents(
  kind: 'event' | 'batch',
  dataset: string,
  request: RawRequest,
  { world, ingest }: { readonly world: World; readonly ingest: Ingest },
): Promise<Reply> {
  const refuse = (status: number, error: string) =>
    reply(status, { error }, contentTypes.json, status === 413 ? { Connection: 'close' } : {});
  try {
    const key = ingestKey(world.database, headerOf(request, 'x-honeycomb-team'), unknownKey);
    const bytes = await readTelemetry(request);
    const arrival = Date.parse(world.now());
    const known = world.database.datasets.get(datasetId(key.environment, slugOf(dataset)));
    const depth = known?.value.expand_json_depth ?? 0;
    const common = { dataset, depth, arrival, bytes };
    if (kind === 'batch') {
      const { statuses = [] } = await ingest.receive(key, { kind, ...common });
      return reply(200, statuses, contentTypes.json);
    }
    const time = headerOf(request, 'x-honeycomb-event-time');
    const sampleRate = headerOf(request, 'x-honeycomb-samplerate');
    const { rejected, reason } = await ingest.receive(key, { kind, time, sampleRate, ...common });
    if (rejected > 0) return refuse(reason.startsWith('Dataset not found') ? 404 : 400, reason);
    return reply(200, null, contentTypes.json);
  } catch (error) {
    if (error instanceof Rejection) return refuse(error.refusal.status, error.message);
    if (error instanceof MalformedEvent) return refuse(400, error.message);
    if (error instanceof UnreadableBody)
      return error.reason === 'too large'
        ? refuse(413, 'Request body is too large.')
        : refuse(400, 'Request body is malformed and cannot be read.');
    if (error instanceof StorageError) return refuse(507, error.message);
    throw error;
  }
}
