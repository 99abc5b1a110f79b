import { type FieldName, fieldName } from '../field-name.ts';
import { enter, leave, type Reader } from './reader.ts';

/** Texts that come again and again are made once: so many are remembered, the newest in each place, up to this length. */
const places = 8192;
const longestRemembered = 64;

const texts: (string | undefined)[] = new Array(places).fill(undefined);
const names: (FieldName | undefined)[] = new Array(places).fill(undefined);

/** The hash of ASCII bytes, or -1 when there are others. */
function hashOf(bytes: Buffer, start: number, end: number): number {
  let hash = end - start;
  let all = 0;
  for (let at = start; at < end; at += 1) {
    const byte = bytes[at]!;
    all |= byte;
    hash = Math.imul(hash ^ byte, 0x01000193);
  }
  return all < 0x80 ? (hash ^ (hash >>> 15)) & (places - 1) : -1;
}

function same(text: string, bytes: Buffer, start: number, end: number): boolean {
  if (text.length !== end - start) return false;
  for (let at = 0; at < text.length; at += 1) if (text.charCodeAt(at) !== bytes[start + at]) return false;
  return true;
}

/** A text. What is not UTF-8 in it becomes U+FFFD. */
export function readText(reader: Reader): string {
  const outer = enter(reader);
  const { bytes, at: start, end } = reader;
  leave(reader, outer);
  if (end - start > longestRemembered) return bytes.toString('utf8', start, end);
  const place = hashOf(bytes, start, end);
  if (place < 0) return bytes.toString('utf8', start, end);
  const known = texts[place];
  if (known !== undefined && same(known, bytes, start, end)) return known;
  const text = bytes.toString('latin1', start, end);
  texts[place] = text;
  return text;
}

/** The name of a field. */
export function readName(reader: Reader): FieldName {
  const outer = enter(reader);
  const { bytes, at: start, end } = reader;
  leave(reader, outer);
  const place = hashOf(bytes, start, end);
  if (place < 0) return fieldName(bytes.toString('utf8', start, end));
  const known = names[place];
  if (known !== undefined && same(known.text, bytes, start, end)) return known;
  const name = fieldName(bytes.toString('latin1', start, end));
  names[place] = name;
  return name;
}

/** Forgets what was remembered of names: to be called when the names themselves were forgotten. */
export const forgetNamesOfBytes = (): void => {
  names.fill(undefined);
};
