import { mostNesting } from '../limits.ts';

/** Bytes that are no message: they were cut short, or are something else. */
export class MalformedProtobuf extends Error {}

/** A place in an encoded message, and where the message ends that is being read. */
export interface Reader {
  readonly bytes: Buffer;
  at: number;
  end: number;
  /** The halves of the last number of 64 bits that was read: a double cannot hold all of its digits. */
  low: number;
  high: number;
}

export const readerOf = (bytes: Buffer): Reader => ({ bytes, at: 0, end: bytes.length, low: 0, high: 0 });

const cutShort = (reader: Reader): MalformedProtobuf =>
  new MalformedProtobuf(`the message ends at byte ${reader.end}, in the middle of a field`);

/** The next field's number and wire type, as they are encoded: `number << 3 | type`. 0 at the end of the message. */
export function readTag(reader: Reader): number {
  const { at } = reader;
  if (at >= reader.end) return 0;
  const byte = reader.bytes[at]!;
  if (byte >= 8 && byte < 0x80) {
    reader.at = at + 1;
    return byte;
  }
  const tag = readVarint(reader);
  if (tag < 8 || tag > 0xffffffff) throw new MalformedProtobuf(`there is no field number at byte ${reader.at}`);
  return tag;
}

/** An unsigned number; beyond 2^53 it is rounded. Most have one byte: this is small enough to be compiled in place. */
export function readVarint(reader: Reader): number {
  const { at } = reader;
  if (at < reader.end) {
    const byte = reader.bytes[at]!;
    if (byte < 0x80) {
      reader.at = at + 1;
      return byte;
    }
  }
  return readLongVarint(reader);
}

function readLongVarint(reader: Reader): number {
  const { bytes, end } = reader;
  let { at } = reader;
  let low = 0;
  let high = 0;
  for (let shift = 0; shift < 70; shift += 7) {
    if (at >= end) throw cutShort(reader);
    const byte = bytes[at]!;
    at += 1;
    if (shift < 28) low |= (byte & 0x7f) << shift;
    else if (shift === 28) {
      low |= (byte & 0x0f) << 28;
      high = (byte & 0x7f) >> 4;
    } else high |= (byte & 0x7f) << (shift - 32);
    if (byte < 0x80) {
      reader.at = at;
      reader.low = low >>> 0;
      reader.high = high >>> 0;
      return reader.high * 4294967296 + reader.low;
    }
  }
  throw new MalformedProtobuf(`a number at byte ${reader.at} has more than ten bytes`);
}

/** A signed number of 64 bits (int64, not sint64); beyond 2^53 it is rounded. */
export function readInt64(reader: Reader): number {
  const value = readVarint(reader);
  return value < 0x8000000000000000 ? value : (reader.high | 0) * 4294967296 + reader.low;
}

/** A signed number of 32 bits in zigzag: 0, -1, 1, -2, … (sint32, not int32). */
export function readSint32(reader: Reader): number {
  const value = readVarint(reader) >>> 0;
  return (value >>> 1) ^ -(value & 1);
}

/** Leaves the number in `low` and `high`: nanoseconds since 1970 have more digits than a double. */
export function readFixed64(reader: Reader): void {
  const { bytes, at } = reader;
  if (at + 8 > reader.end) throw cutShort(reader);
  reader.low = (bytes[at]! | (bytes[at + 1]! << 8) | (bytes[at + 2]! << 16) | (bytes[at + 3]! << 24)) >>> 0;
  reader.high = (bytes[at + 4]! | (bytes[at + 5]! << 8) | (bytes[at + 6]! << 16) | (bytes[at + 7]! << 24)) >>> 0;
  reader.at = at + 8;
}

export function readFixed32(reader: Reader): number {
  if (reader.at + 4 > reader.end) throw cutShort(reader);
  const value = reader.bytes.readUInt32LE(reader.at);
  reader.at += 4;
  return value;
}

export function readDouble(reader: Reader): number {
  if (reader.at + 8 > reader.end) throw cutShort(reader);
  const value = reader.bytes.readDoubleLE(reader.at);
  reader.at += 8;
  return value;
}

/** Goes into a message, text or bytes within this one. Returns the end to give to `leave`. */
export function enter(reader: Reader): number {
  const length = readVarint(reader);
  const outer = reader.end;
  const end = reader.at + length;
  if (end > outer) throw cutShort(reader);
  reader.end = end;
  return outer;
}

export function leave(reader: Reader, outer: number): void {
  reader.at = reader.end;
  reader.end = outer;
}

/** Goes past a field that nobody here knows, which newer senders may have. */
export function skip(reader: Reader, tag: number, depth = 0): void {
  switch (tag & 7) {
    case 0:
      readVarint(reader);
      return;
    case 1:
      reader.at += 8;
      break;
    case 2:
      leave(reader, enter(reader));
      return;
    case 3: {
      if (depth > mostNesting) throw new MalformedProtobuf('groups are nested too deeply');
      for (let inner = readTag(reader); ; inner = readTag(reader)) {
        if (inner === 0) throw cutShort(reader);
        if ((inner & 7) === 4) {
          if (inner >>> 3 !== tag >>> 3) throw new MalformedProtobuf('a group ends that did not begin');
          return;
        }
        skip(reader, inner, depth + 1);
      }
    }
    case 5:
      reader.at += 4;
      break;
    default:
      throw new MalformedProtobuf(`wire type ${tag & 7} at byte ${reader.at} does not exist`);
  }
  if (reader.at > reader.end) throw cutShort(reader);
}
