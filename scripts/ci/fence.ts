/**
 * Lines as a block that GitHub shows as they are: what is in it mentions nobody, links nothing and ends no block, whatever
 * a description says.
 */
export function fenced(lines: readonly string[]): string {
  const runs = lines.flatMap((line) => line.match(/`+/g) ?? []);
  const fence = '`'.repeat(Math.max(3, ...runs.map((run) => run.length + 1)));
  return [`${fence}text`, ...lines, fence].join('\n');
}
