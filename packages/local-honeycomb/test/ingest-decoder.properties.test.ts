import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { type Signal, translate } from '../src/ingest/otlp/translate.ts';
import { MalformedProtobuf } from '../src/ingest/protobuf/reader.ts';
import { anyOtlp } from './any-otlp.ts';
import { encodeOtlp } from './otlp-protobuf.ts';
import { testServer } from './support.ts';

const arrival = 1_767_323_050_000;
const signals = ['traces', 'logs', 'metrics'] as const;
const runs = { seed: 1, numRuns: 300 };

const rowsOf = (kind: Signal, encoding: 'protobuf' | 'json', bytes: Buffer) => {
  const { batches, ...rest } = translate({ kind, encoding, bytes, arrival });
  return { ...rest, batches: [...batches] };
};

describe.each(signals)('%s', (signal) => {
  test('are the same rows in protobuf, as protobufjs writes it, and in JSON', () => {
    fc.assert(
      fc.property(anyOtlp[signal], (json) => {
        const bytes = encodeOtlp(signal, json);
        expect(rowsOf(signal, 'protobuf', bytes)).toEqual(rowsOf(signal, 'json', Buffer.from(JSON.stringify(json))));
      }),
      runs,
    );
  });

  test('that were cut anywhere are refused, or are a message that ends there', () => {
    fc.assert(
      fc.property(anyOtlp[signal], fc.double({ min: 0, max: 1, noNaN: true }), (json, share) => {
        const bytes = encodeOtlp(signal, json);
        const cut = bytes.subarray(0, Math.floor(bytes.length * share));
        const read = () => rowsOf(signal, 'protobuf', cut);
        // A request is a list of resources: between two of them it may end.
        const whole = new Set(endsOfResources(bytes));
        if (whole.has(cut.length)) read();
        else expect(read).toThrow(MalformedProtobuf);
      }),
      runs,
    );
  });

  test('of which bytes were changed are refused or read, and nothing else happens', () => {
    fc.assert(
      fc.property(
        anyOtlp[signal],
        fc.array(fc.tuple(fc.nat(), fc.integer({ min: 0, max: 255 })), { minLength: 1, maxLength: 4 }),
        (json, changes) => {
          const bytes = encodeOtlp(signal, json);
          if (bytes.length === 0) return;
          for (const [at, value] of changes) bytes[at % bytes.length] = value;
          try {
            rowsOf(signal, 'protobuf', bytes);
          } catch (error) {
            expect(error).toBeInstanceOf(MalformedProtobuf);
          }
        },
      ),
      runs,
    );
  });

  test('of any bytes at all get an answer below 500', async () => {
    const server = testServer();
    await fc.assert(
      fc.asyncProperty(
        fc.uint8Array({ maxLength: 60 }),
        fc.constantFrom('application/x-protobuf', 'application/json', 'text/plain'),
        fc.constantFrom('', 'gzip', 'br'),
        async (bytes, type, encoding) => {
          const { status } = await server.send('POST', `/v1/${signal}`, bytes, {
            'content-type': type,
            ...(encoding === '' ? {} : { 'content-encoding': encoding }),
          });
          expect([200, 400, 415]).toContain(status);
        },
      ),
      { ...runs, numRuns: 100 },
    );
  });
});

/** Where the top fields of a request end: each is tag 10, a length and so many bytes. */
function endsOfResources(bytes: Buffer): readonly number[] {
  const ends = [0];
  for (let at = 0; at < bytes.length; ) {
    at += 1;
    let length = 0;
    for (let shift = 0; ; shift += 7) {
      const byte = bytes[at]!;
      at += 1;
      length += (byte & 0x7f) * 2 ** shift;
      if (byte < 0x80) break;
    }
    at += length;
    ends.push(at);
  }
  return ends;
}
