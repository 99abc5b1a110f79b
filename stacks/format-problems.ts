import type { SynthesisProblem } from 'honeycomb-constructs';

/** All problems as a text for people, grouped by the construct that has them. */
export function formatProblems(problems: readonly SynthesisProblem[]): string {
  const paths = [...new Set(problems.map(({ path }) => path))];
  const groups = paths.map((path) => {
    const messages = problems.filter((problem) => problem.path === path).map(({ message }) => `    ${message}`);
    return [`  ${path}`, ...messages].join('\n');
  });
  const count = problems.length === 1 ? '1 problem' : `${problems.length} problems`;
  return [`${count}; nothing was written, the last output stays as it was.`, ...groups].join('\n');
}
