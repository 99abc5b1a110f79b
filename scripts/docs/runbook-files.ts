import { readdirSync, readFileSync } from 'node:fs';
import type { GeneratedFile } from './generated-files.ts';
import { knownQueries } from './known-queries.ts';
import { fillQueryMarkers } from './query-markers.ts';

/**
 * The runbooks with their queries linked.
 * @throws one error with every marker that is wrong, by file and line
 */
export function runbookFiles(): readonly GeneratedFile[] {
  const read = readdirSync('runbooks')
    .filter((file) => file.endsWith('.md'))
    .map((file) => `runbooks/${file}`)
    .map((path) => ({ path, filled: fillQueryMarkers(readFileSync(path, 'utf8'), knownQueries) }));
  const problems = read.flatMap(({ path, filled }) =>
    filled.ok ? [] : filled.problems.map((problem) => `${path}, ${problem}`),
  );
  if (problems.length > 0) throw new Error(problems.join('\n'));
  return read.flatMap(({ path, filled }) => (filled.ok ? [{ path, text: filled.text }] : []));
}
