import { fenced } from './fence.ts';
import { inLines, type PlannedEnvironment } from './planned-environment.ts';

/** Longest body that GitHub takes for a comment or an issue, in characters. */
export const longestBody = 65_536;

/** First line of the comment: how the next run finds it, and what was reviewed. */
const marker = 'lift-sys-honeycomb plan';

/** The digest of the reviewed plan by environment. */
export type Digests = Readonly<Record<string, string>>;

/**
 * The comment on a pull request, never longer than GitHub takes.
 * @param artifact address where the whole plan is, for what is cut
 */
export function commentBody(planned: readonly PlannedEnvironment[], artifact: string): string {
  const digests = Object.fromEntries(
    planned.flatMap(({ environment, digest }) => (digest ? [[environment, digest]] : [])),
  );
  return withinLimit(
    `<!-- ${marker} ${JSON.stringify(digests)} -->\n## What this changes in Honeycomb`,
    planned,
    artifact,
  );
}

/** A heading and a block for each environment; where that is too long, each gets an equal share of the room. */
export function withinLimit(heading: string, planned: readonly PlannedEnvironment[], artifact: string): string {
  const whole = [heading, ...planned.map((each) => section(each, inLines(each)))].join('\n\n');
  if (whole.length <= longestBody) return whole;
  const note = `\n\nThis is cut to fit; all of it is in the files of the run: ${artifact}`;
  const fixed =
    [heading, ...planned.map((each) => section(each, [more(each.lines.length)]))].join('\n\n').length + note.length;
  const fences = 2 * longestFence(planned) * planned.length;
  const share = Math.floor((longestBody - fixed - fences) / planned.length);
  return [heading, ...planned.map((each) => section(each, cut(inLines(each), share)))].join('\n\n') + note;
}

/** The digests in a comment that commentBody made; undefined for any other. Only the first line counts. */
export function digestsIn(body: string): Digests | undefined {
  const [first = ''] = body.split(/\r?\n/, 1);
  const found = new RegExp(`^<!-- ${marker} (\\{[^\\n]*\\}) -->$`).exec(first)?.[1];
  if (found === undefined) return undefined;
  try {
    const entries = Object.entries(JSON.parse(found) as Record<string, unknown>);
    return Object.fromEntries(
      entries.filter((entry): entry is [string, string] => /^[0-9a-f]{64}$/.test(String(entry[1]))),
    );
  } catch {
    return undefined;
  }
}

function section({ environment, account }: PlannedEnvironment, lines: readonly string[]): string {
  const without = 'No key here: this is what an empty Honeycomb would get, and nobody was asked.\n\n';
  return `### ${environment}\n\n${account ? '' : without}${fenced(lines)}`;
}

const more = (count: number): string => `… and ${count} more`;

/** The longest run of backticks that a fence could need more than the three it has. */
const longestFence = (planned: readonly PlannedEnvironment[]): number =>
  Math.max(
    0,
    ...planned.flatMap(({ lines }) => lines.flatMap((line) => (line.match(/`+/g) ?? []).map(({ length }) => length))),
  );

/** As many lines as there is room for, in characters; a line that has none is cut itself when it is the first. */
function cut(lines: readonly string[], room: number): readonly string[] {
  const kept: string[] = [];
  let used = 0;
  for (const line of lines) {
    if (used + line.length + 1 > room) break;
    kept.push(line);
    used += line.length + 1;
  }
  if (kept.length === lines.length) return kept;
  if (kept.length === 0 && room > 2) return [`${lines[0]?.slice(0, room - 2)}…`, more(lines.length - 1)];
  return [...kept, more(lines.length - kept.length)];
}
