import { describe, expect, it } from 'vitest';
import { documents, linkProblems, read, unknownCommands, unknownPaths } from './markdown-links.ts';

describe.each(documents)('%s', (path) => {
  it('links only to files and headings that exist', () => {
    expect(linkProblems(path, read(path))).toEqual([]);
  });

  it('names only commands that npm knows', () => {
    expect(unknownCommands(read(path))).toEqual([]);
  });
});

it.each(documents.filter((path) => !path.startsWith('packages/')))('%s names only files that exist', (path) => {
  expect(unknownPaths(read(path))).toEqual([]);
});

describe('a wrong link', () => {
  const problems = (text: string) => linkProblems('runbooks/lift-sys.md', text);

  it.each([
    ['[a](escalation.md#declare-an-incident), [b](#db-connection-errors), [c](../queries/lift-sys)', []],
    ['[a](esclation.md)', ['esclation.md: there is no runbooks/esclation.md']],
    ['[a](#db-conection)', ['#db-conection: runbooks/lift-sys.md has no such heading']],
    ['[a](escalation.md#who-is-called)', ['escalation.md#who-is-called: runbooks/escalation.md has no such heading']],
    ['[a](../LICENSE#mit)', ['../LICENSE#mit: only Markdown files have headings']],
    [
      '[a](https://github.com/lift-sys/lift-sys-honeycomb/blob/main/docs/none.md)',
      ['https://github.com/lift-sys/lift-sys-honeycomb/blob/main/docs/none.md: there is no docs/none.md'],
    ],
    ['**[a][rows]**', ['[rows] is not defined']],
    ['[rows]: <https://example.com>', ['nothing links to [rows]']],
    ['`[a](none.md)`', []],
    ['```md\n[a](none.md)\n```', []],
  ])('is found in %j', (text, expected) => {
    expect(problems(text)).toEqual(expected);
  });

  it('is no command or file that is not there either', () => {
    expect(
      unknownCommands('`npm run plna`, `npm run plan`, `npm run generate -w @cdktf/provider-honeycombio`'),
    ).toEqual(['npm run plna']);
    expect(unknownPaths('`stacks/main.ts`, `stacks/mian.ts`')).toEqual(['stacks/mian.ts']);
  });
});
