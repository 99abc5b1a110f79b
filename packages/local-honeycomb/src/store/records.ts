import { crc32 } from 'node:zlib';

/**
 * A record is one line: the CRC-32 of its JSON (8 hex digits), the JSON's length in bytes, the JSON. The length tells a
 * line that was cut short from one that was changed.
 */
export function encodeRecord(value: unknown): Buffer {
  const json = Buffer.from(JSON.stringify(value));
  return Buffer.concat([Buffer.from(`${hex(crc32(json))} ${json.length} `), json, Buffer.from('\n')]);
}

const hex = (sum: number): string => sum.toString(16).padStart(8, '0');
const newline = 10;
const head = /^([0-9a-f]{8}) (\d{1,10}) $/;

export type Reading =
  | { readonly kind: 'record'; readonly value: unknown; readonly end: number }
  /** The last record was never written to its end, so nobody was told that it was. */
  | { readonly kind: 'torn' }
  | { readonly kind: 'damaged'; readonly reason: string };

/** The record that starts at a byte of a file. */
export function readRecord(file: Buffer, start: number): Reading {
  const lineEnd = file.indexOf(newline, start);
  const line = file.subarray(start, lineEnd < 0 ? file.length : lineEnd);
  const brace = line.indexOf('{');
  const [, sum, length] = head.exec(line.subarray(0, brace < 0 ? 20 : brace).toString('latin1')) ?? [];
  const isLast = lineEnd < 0 || lineEnd === file.length - 1;
  // A crash of the machine, not of the process, can leave blocks that were never written: they read as zeros.
  if (isLast && line.includes(0)) return { kind: 'torn' };
  if (sum === undefined || length === undefined) {
    return lineEnd < 0 ? { kind: 'torn' } : { kind: 'damaged', reason: 'the line does not start like a record' };
  }
  const json = line.subarray(brace);
  if (lineEnd < 0 && json.length <= Number(length)) return { kind: 'torn' };
  if (json.length !== Number(length))
    return { kind: 'damaged', reason: `the record has ${json.length} bytes and should have ${length}` };
  if (hex(crc32(json)) !== sum)
    return { kind: 'damaged', reason: `its checksum is ${hex(crc32(json))} and should be ${sum}` };
  return { kind: 'record', value: JSON.parse(json.toString()), end: lineEnd + 1 };
}
