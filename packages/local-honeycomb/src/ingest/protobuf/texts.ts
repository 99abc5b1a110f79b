import { type FieldName, fieldName } from '../field-name.ts';
import { enter, leave, type Reader } from './reader.ts';

/** Texts that come again and again are made once: so many are remembered, the newest in each place, up to this length. */
const places = 8192;
const longestRemembered = 64;

const texts: (string | undefined)[] = new Array(places).fill(undefined);
const names: (FieldName | undefined)[] = new Array(places).fill(undefined);

/** Where a text is remembered: its length and seven of its bytes tell most texts apart. */
function placeOf(bytes: Buffer, start: number, end: number): number {
  const length = end - start;
  if (length === 0) return 0;
  const half = start + (length >> 1);
  const quarter = length >> 2;
  let hash = length;
  hash = Math.imul(hash, 31) + bytes[start]!;
  hash = Math.imul(hash, 31) + bytes[end - 1]!;
  hash = Math.imul(hash, 31) + bytes[half]!;
  hash = Math.imul(hash, 31) + bytes[start + quarter]!;
  hash = Math.imul(hash, 31) + bytes[half + quarter]!;
  if (length > 2) hash = Math.imul(hash, 31) + bytes[end - 2]! * 7 + bytes[end - 3]!;
  return (hash ^ (hash >>> 13)) & (places - 1);
}

/** Only a text that has a character for each byte can be the same: one in ASCII. */
function same(text: string, bytes: Buffer, start: number, end: number): boolean {
  if (text.length !== end - start) return false;
  for (let at = 0; at < text.length; at += 1) if (text.charCodeAt(at) !== bytes[start + at]) return false;
  return true;
}

/** Whether a text that was decoded from so many bytes may be remembered: the bytes must be its characters. */
const isAscii = (text: string, length: number): boolean => {
  if (text.length !== length) return false;
  for (let at = 0; at < length; at += 1) if (text.charCodeAt(at) > 0x7f) return false;
  return true;
};

/** A text. What is not UTF-8 in it becomes U+FFFD. */
export function readText(reader: Reader): string {
  const outer = enter(reader);
  const { bytes, at: start, end } = reader;
  leave(reader, outer);
  if (end - start > longestRemembered) return bytes.toString('utf8', start, end);
  const place = placeOf(bytes, start, end);
  const known = texts[place];
  if (known !== undefined && same(known, bytes, start, end)) return known;
  const text = bytes.toString('utf8', start, end);
  if (isAscii(text, end - start)) texts[place] = text;
  return text;
}

/** The name of a field. */
export function readName(reader: Reader): FieldName {
  const outer = enter(reader);
  const { bytes, at: start, end } = reader;
  leave(reader, outer);
  const place = placeOf(bytes, start, end);
  const known = names[place];
  if (known !== undefined && same(known.text, bytes, start, end)) return known;
  const name = fieldName(bytes.toString('utf8', start, end));
  if (isAscii(name.text, end - start)) names[place] = name;
  return name;
}

/** Forgets what was remembered of names: to be called when the names themselves were forgotten. */
export const forgetNamesOfBytes = (): void => {
  names.fill(undefined);
};
