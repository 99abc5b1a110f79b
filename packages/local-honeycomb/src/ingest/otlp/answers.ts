import { encodeMessage } from '../protobuf/writer.ts';
import type { Rows } from '../received.ts';
import type { Encoding, Signal } from './translate.ts';

const rejectedFields: Readonly<Record<Signal, string>> = {
  traces: 'rejectedSpans',
  logs: 'rejectedLogRecords',
  metrics: 'rejectedDataPoints',
};

/**
 * What a sender is told of a request that was taken: nothing or, when rows were left out, how many and why.
 * @see https://opentelemetry.io/docs/specs/otlp/#partial-success
 */
export function successOf(signal: Signal, encoding: Encoding, { rejected, reason }: Rows): Buffer {
  if (encoding === 'protobuf') {
    if (rejected === 0) return Buffer.alloc(0);
    return encodeMessage([
      [
        1,
        encodeMessage([
          [1, rejected],
          [2, reason],
        ]),
      ],
    ]);
  }
  const partialSuccess = { [rejectedFields[signal]]: String(rejected), errorMessage: reason };
  return Buffer.from(JSON.stringify(rejected === 0 ? {} : { partialSuccess }));
}

/** A google.rpc.Status with its message, as Honeycomb fills it. */
export function failureOf(encoding: Encoding, message: string): Buffer {
  return encoding === 'protobuf' ? encodeMessage([[2, message]]) : Buffer.from(JSON.stringify({ message }));
}
