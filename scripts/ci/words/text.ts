/** Longest text that is quoted whole, in characters. */
const longest = 120;
const around = 40;

/** A value as a reader says it, on one line. */
export function said(value: unknown): string {
  if (value === null || value === undefined || value === '') return 'nothing';
  const text = JSON.stringify(value);
  return text.length > longest ? `${text.slice(0, longest)}…` : text;
}

/** `"a" becomes "b"`; of long texts what differs, with some of what is around it. */
export function becomes(before: unknown, after: unknown): string {
  if (typeof before !== 'string' || typeof after !== 'string') return `${said(before)} becomes ${said(after)}`;
  if (before.length <= longest && after.length <= longest) return `${said(before)} becomes ${said(after)}`;
  const shortest = Math.min(before.length, after.length);
  let start = 0;
  while (start < shortest && before[start] === after[start]) start += 1;
  let end = 0;
  while (end < shortest - start && before.at(-1 - end) === after.at(-1 - end)) end += 1;
  const part = (text: string): string => {
    const from = Math.max(0, start - around);
    const to = Math.min(text.length, text.length - end + around);
    return said(`${from > 0 ? '…' : ''}${text.slice(from, to)}${to < text.length ? '…' : ''}`);
  };
  return `${part(before)} becomes ${part(after)}`;
}

/** `"a"`, `"a" and "b"`, `"a", "b" and "c"`. */
export const listed = (words: readonly string[]): string =>
  words.length < 2 ? words.join('') : `${words.slice(0, -1).join(', ')} and ${words.at(-1)}`;
