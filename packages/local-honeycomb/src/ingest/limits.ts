/**
 * What Honeycomb takes.
 * @see https://docs.honeycomb.io/api/tag/Events/ for events: 1 MB of JSON, 2000 fields, 64 KB of text
 */
export const mostFields = 2000;
export const largestEvent = 1_000_000;
/** In bytes of UTF-8: what 16 bits can count. */
export const longestText = 65_535;

/** Columns of a dataset and length of a field's name: Honeycomb names no number, and a server needs one. */
export const mostColumns = 10_000;
export const longestName = 255;
/** Levels of values in each other. Far deeper, and what reads or writes them runs out of stack. */
export const mostNesting = 100;

/** Bodies, as they are sent and unpacked. Honeycomb's receiver of OTLP stops at 20 MiB; unpacked it names no limit. */
export const largestBody = 20 * 1024 * 1024;
export const largestUnpacked = 64 * 1024 * 1024;

/** Text cut to the bytes that a field holds, between two characters. */
export function truncated(text: string): string {
  if (Buffer.byteLength(text) <= longestText) return text;
  const bytes = Buffer.from(text);
  let end = longestText;
  // Bytes 10xxxxxx continue a character.
  while ((bytes[end]! & 0xc0) === 0x80) end -= 1;
  return bytes.toString('utf8', 0, end);
}
