import type { Socket } from 'node:net';
import type { ServerUnaryCall, sendUnaryData, status } from '@grpc/grpc-js';
import { ingestKey } from '../http/ingest-access.ts';
import { failureOfError, missingKey } from '../http/routes/otlp.ts';
import type { Ingest } from '../ingest/ingest.ts';
import { largestBody } from '../ingest/limits.ts';
import { successOf } from '../ingest/otlp/answers.ts';
import type { Signal } from '../ingest/otlp/translate.ts';
import type { World } from '../model/context.ts';

export interface GrpcReceiver {
  /** Takes over a paused connection that speaks HTTP/2. */
  accept(socket: Socket): void;
  close(): void;
}

export interface GrpcOptions {
  readonly world: World;
  readonly ingest: Ingest;
  readonly onRequest: (name: string) => void;
  readonly onError: (error: unknown, request: string) => void;
}

const services: Readonly<Record<Signal, string>> = {
  traces: 'opentelemetry.proto.collector.trace.v1.TraceService',
  logs: 'opentelemetry.proto.collector.logs.v1.LogsService',
  metrics: 'opentelemetry.proto.collector.metrics.v1.MetricsService',
};

/** Where a status of HTTP has another name. A message that cannot be read is "internal" to Honeycomb. */
const statuses: ReadonlyMap<number, keyof typeof status> = new Map([
  [400, 'INTERNAL'],
  [401, 'UNAUTHENTICATED'],
  [403, 'PERMISSION_DENIED'],
  [413, 'RESOURCE_EXHAUSTED'],
  [503, 'UNAVAILABLE'],
]);

/** OTLP over gRPC, whose library is loaded here. @see https://opentelemetry.io/docs/specs/otlp/#otlpgrpc */
export async function createGrpcReceiver({ world, ingest, onRequest, onError }: GrpcOptions): Promise<GrpcReceiver> {
  const { Server, ServerCredentials, status } = await import('@grpc/grpc-js');
  const server = new Server({ 'grpc.max_receive_message_length': largestBody });
  for (const signal of Object.keys(services) as Signal[]) {
    const path = `/${services[signal]}/Export`;
    const unchanged = (bytes: Buffer) => bytes;
    const definition = {
      path,
      requestStream: false,
      responseStream: false,
      requestSerialize: unchanged,
      requestDeserialize: unchanged,
      responseSerialize: unchanged,
      responseDeserialize: unchanged,
    } as const;
    const receive = async ({ request: bytes, metadata }: ServerUnaryCall<Buffer, Buffer>): Promise<Buffer> => {
      const header = (name: string) => metadata.get(name)[0]?.toString();
      const key = ingestKey(world.database, header('x-honeycomb-team'), missingKey);
      const arrival = Date.parse(world.now());
      const dataset = header('x-honeycomb-dataset');
      const rows = await ingest.receive(key, { kind: signal, encoding: 'protobuf', dataset, arrival, bytes });
      return successOf(signal, 'protobuf', rows);
    };
    server.addService(
      { Export: definition },
      {
        Export: (call: ServerUnaryCall<Buffer, Buffer>, done: sendUnaryData<Buffer>) => {
          onRequest(`gRPC ${path}`);
          receive(call).then(
            (answer) => done(null, answer),
            (error) => {
              const failure = failureOfError(error);
              if (failure === undefined) onError(error, path);
              done({
                code: status[statuses.get(failure?.status ?? 0) ?? 'INTERNAL'],
                details: failure?.message ?? 'The local Honeycomb failed; this is a mistake of its own.',
              });
            },
          );
        },
      },
    );
  }
  const injector = server.createConnectionInjector(ServerCredentials.createInsecure());
  return {
    accept: (socket) => {
      injector.injectConnection(socket);
      socket.resume();
    },
    close: () => {
      injector.destroy();
      server.forceShutdown();
    },
  };
}
