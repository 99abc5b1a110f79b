import { RE2JS } from 're2js';

/** An RE2 expression, ready for many texts. */
export interface Regex {
  matches(text: string): boolean;
  /** What the first group of the first match caught; `null` when nothing matches or the group took no part. */
  firstGroup(text: string): string | null;
  /** The first match itself. */
  firstMatch(text: string): string | null;
  count(text: string): number;
  readonly groups: number;
}

const compiled = new Map<string, Regex>();
const most = 1000;

/** Compiles a regex once for the life of the process. @throws when it is not RE2 */
export function regexOf(source: string): Regex {
  const known = compiled.get(source);
  if (known) return known;
  const regex = compile(source);
  if (compiled.size >= most) compiled.clear();
  compiled.set(source, regex);
  return regex;
}

function compile(source: string): Regex {
  const re = RE2JS.compile(source);
  const first = (text: string, group: number): string | null => {
    const matcher = re.matcher(text);
    return matcher.find() ? (matcher.group(group) ?? null) : null;
  };
  return {
    matches: (text) => re.matcher(text).find(),
    firstGroup: (text) => first(text, 1),
    firstMatch: (text) => first(text, 0),
    count: (text) => {
      const matcher = re.matcher(text);
      let count = 0;
      while (matcher.find()) count += 1;
      return count;
    },
    groups: re.groupCount(),
  };
}
