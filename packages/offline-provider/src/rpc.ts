import type { CtyType } from './cty/type.ts';
import type { ObjectValue, Value } from './cty/value.ts';
import { fromWire, toWire } from './cty/wire.ts';
import type { Path, Problem } from './engine/problem.ts';
import type { Call } from './transport/grpc.ts';
import { SEVERITY } from './transport/messages.ts';
import { type Contents, decode, encode, type Message } from './transport/protobuf.ts';

/** Begins everything this provider prints, so that nobody takes it for the real one. */
export const PREFIX = 'Offline provider (loopback only): ';

/** One remote procedure: bytes to a request, a response to bytes, and no exception out of it. */
export const procedure =
  <In extends Message, Out extends Message>(
    request: In,
    response: Out,
    answer: (request: Contents<In>) => Promise<Contents<Out>> | Contents<Out>,
  ): Call =>
  async (bytes) => {
    try {
      return encode(response, await answer(decode(request, bytes)));
    } catch (error) {
      if (!('diagnostics' in response)) throw error;
      const detail = error instanceof Error ? (error.stack ?? error.message) : String(error);
      const diagnostics = toDiagnostics([{ summary: 'It failed, which is its own fault', detail, path: [] }]);
      return encode(response, { diagnostics } as unknown as Contents<Out>);
    }
  };

export const toDiagnostics = (problems: readonly Problem[]) =>
  problems.map(({ severity = 'error', summary, detail, path }) => ({
    severity: SEVERITY[severity],
    summary: PREFIX + summary,
    detail,
    ...(path.length > 0 ? { attribute: toAttributePath(path) } : {}),
  }));

export const toAttributePath = (path: Path) => ({
  steps: path.map((step) => {
    if (typeof step === 'string') return { attribute: step };
    return typeof step === 'number' ? { index: step } : { key: step.key };
  }),
});

type Dynamic = { readonly msgpack?: Uint8Array } | undefined;

/** An object as Terraform sends it; null where there is none. */
export const objectFrom = (type: CtyType, value: Dynamic): ObjectValue | null =>
  value?.msgpack && value.msgpack.length > 0 ? (fromWire(type, value.msgpack) as ObjectValue | null) : null;

export const toDynamic = (type: CtyType, value: Value) => ({ msgpack: toWire(type, value) });
