import { type FieldName, fieldName } from '../field-name.ts';
import { enter, leave, type Reader } from './reader.ts';

/** Texts that come again and again are made once: so many are remembered, the newest in each place, up to this length. */
const places = 8192;
const longestRemembered = 64;

/** What was made of bytes, with the bytes: by place, each in a stretch of its own. */
interface Memory<T> {
  readonly made: (T | undefined)[];
  readonly bytes: Uint8Array;
  readonly lengths: Uint8Array;
}

const createMemory = <T>(): Memory<T> => ({
  made: new Array(places).fill(undefined),
  bytes: new Uint8Array(places * longestRemembered),
  lengths: new Uint8Array(places),
});

const texts = createMemory<string>();
const names = createMemory<FieldName>();

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

/** Whether the same bytes were seen before in this place. */
function seen<T>(memory: Memory<T>, place: number, bytes: Buffer, start: number, end: number): boolean {
  const length = end - start;
  if (memory.lengths[place] !== length) return false;
  const { bytes: known } = memory;
  const from = place * longestRemembered;
  for (let at = 0; at < length; at += 1) if (known[from + at] !== bytes[start + at]) return false;
  return true;
}

function remember<T>(memory: Memory<T>, place: number, bytes: Buffer, start: number, end: number, made: T): void {
  memory.made[place] = made;
  memory.lengths[place] = end - start;
  const from = place * longestRemembered - start;
  for (let at = start; at < end; at += 1) memory.bytes[from + at] = bytes[at]!;
}

/** A text. What is not UTF-8 in it becomes U+FFFD. */
export function readText(reader: Reader): string {
  const outer = enter(reader);
  const { bytes, at: start, end } = reader;
  leave(reader, outer);
  if (end - start > longestRemembered) return bytes.toString('utf8', start, end);
  const place = placeOf(bytes, start, end);
  if (seen(texts, place, bytes, start, end)) return texts.made[place] ?? '';
  const text = bytes.toString('utf8', start, end);
  remember(texts, place, bytes, start, end, text);
  return text;
}

/** The name of a field. */
export function readName(reader: Reader): FieldName {
  const outer = enter(reader);
  const { bytes, at: start, end } = reader;
  leave(reader, outer);
  const short = end - start <= longestRemembered;
  const place = short ? placeOf(bytes, start, end) : 0;
  const known = short && seen(names, place, bytes, start, end) ? names.made[place] : undefined;
  if (known !== undefined) return known;
  const name = fieldName(bytes.toString('utf8', start, end));
  if (short) remember(names, place, bytes, start, end, name);
  return name;
}

/** Forgets what was remembered of names: to be called when the names themselves were forgotten. */
export const forgetNamesOfBytes = (): void => {
  names.made.fill(undefined);
};
