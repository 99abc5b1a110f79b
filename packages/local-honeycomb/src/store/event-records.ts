import { crc32 } from 'node:zlib';

/**
 * A record of the event log: 16 bytes that say how long it is, with a checksum of their own so that a length that was
 * changed is not believed; then what it is, as JSON; then the bytes that were received.
 */
export const headLength = 16;

export interface EventRecord {
  readonly head: unknown;
  readonly body: Buffer;
}

/** The buffers of a record, in order: the body is not copied. */
export function encodeEventRecord(head: unknown, body: Buffer): readonly Buffer[] {
  const json = Buffer.from(JSON.stringify(head));
  const start = Buffer.alloc(headLength);
  start.writeUInt32LE(json.length, 0);
  start.writeUInt32LE(body.length, 4);
  start.writeUInt32LE(crc32(body, crc32(json)), 8);
  start.writeUInt32LE(crc32(start.subarray(0, 12)), 12);
  return [start, json, body];
}

export type EventReading =
  | { readonly kind: 'record'; readonly record: EventRecord; readonly end: number }
  /** The record was never written to its end, so nobody was told that it was. */
  | { readonly kind: 'torn' }
  | { readonly kind: 'damaged'; readonly reason: string };

/** The record that starts at a byte of a file. */
export function readEventRecord(file: Buffer, start: number): EventReading {
  // A crash of the machine, not of the process, can leave blocks that were never written: they read as zeros.
  const onlyZerosFrom = (at: number) => file.subarray(at).every((byte) => byte === 0);
  const body = start + headLength;
  if (body > file.length || onlyZerosFrom(start)) return { kind: 'torn' };
  if (crc32(file.subarray(start, start + 12)) !== file.readUInt32LE(start + 12))
    return { kind: 'damaged', reason: 'it does not start like a record' };
  const json = file.readUInt32LE(start);
  const end = body + json + file.readUInt32LE(start + 4);
  if (end > file.length) return { kind: 'torn' };
  const sum = file.readUInt32LE(start + 8);
  const actual = crc32(file.subarray(body, end));
  if (actual !== sum) {
    if (end === file.length && onlyZerosFrom(Math.max(body, end - 8))) return { kind: 'torn' };
    return { kind: 'damaged', reason: `its checksum is ${hex(actual)} and should be ${hex(sum)}` };
  }
  const head = JSON.parse(file.toString('utf8', body, body + json));
  return { kind: 'record', record: { head, body: file.subarray(body + json, end) }, end };
}

const hex = (sum: number): string => sum.toString(16).padStart(8, '0');
