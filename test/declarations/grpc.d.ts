/** What is used of @grpc/grpc-js, whose own declarations are 90 files and protobuf.js's; see vitest.d.ts. */
import type { Socket } from 'node:net';

export class Server {
  constructor(options: { readonly 'grpc.max_receive_message_length': number });
  addService(
    methods: { readonly Export: Method },
    handlers: { readonly Export: (call: ServerUnaryCall<Buffer, Buffer>, done: sendUnaryData<Buffer>) => void },
  ): void;
  createConnectionInjector(credentials: Credentials): { injectConnection(socket: Socket): void; destroy(): void };
  forceShutdown(): void;
}

interface Method {
  readonly path: string;
  readonly requestStream: false;
  readonly responseStream: false;
  readonly requestSerialize: (bytes: Buffer) => Buffer;
  readonly requestDeserialize: (bytes: Buffer) => Buffer;
  readonly responseSerialize: (bytes: Buffer) => Buffer;
  readonly responseDeserialize: (bytes: Buffer) => Buffer;
}

interface Credentials {
  readonly 'credentials of a server': never;
}
export const ServerCredentials: { createInsecure(): Credentials };

export class Metadata {
  get(name: string): (string | Buffer)[];
  set(name: string, value: string): void;
}

/** (The second parameter is the answer's type, as in the library.) */
export interface ServerUnaryCall<Request, _Answer> {
  readonly request: Request;
  readonly metadata: Metadata;
}

export type sendUnaryData<Answer> = (
  error: { readonly code: number; readonly details: string } | null,
  answer?: Answer,
) => void;

export const status: Readonly<
  Record<'INTERNAL' | 'UNAUTHENTICATED' | 'PERMISSION_DENIED' | 'RESOURCE_EXHAUSTED' | 'UNAVAILABLE', number>
>;
