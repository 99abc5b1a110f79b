import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';

const root = join(import.meta.dirname, '../..');
const read = (path: string): string => readFileSync(join(root, path), 'utf8');

const folders = [
  'scripts',
  'stacks',
  'test/stacks',
  ...readdirSync(join(root, 'packages')).map((name) => `packages/${name}/src`),
];
const sources = folders
  .flatMap((folder) =>
    readdirSync(join(root, folder), { recursive: true, encoding: 'utf8' })
      .filter((file) => file.endsWith('.ts'))
      .map((file) => read(join(folder, file))),
  )
  .join('\n');

/** The messages in the first column of the table under a heading. */
function messagesUnder(path: string, heading: string): readonly string[] {
  const [, section = ''] = read(path).split(`\n## ${heading}\n`);
  return [...(section.split('\n## ')[0] ?? '').matchAll(/^\| `([^`]+)`/gm)].map(([, message = '']) => message);
}

/** What a message always says: without the parts that differ from one time to the next. */
const fixedParts = (message: string): readonly string[] =>
  message
    .split('…')
    .map((part) => part.trim())
    .filter((part) => part !== '');

describe.each([
  ['README.md', 'When something goes wrong', 18],
  ['docs/ci.md', 'When it goes wrong', 9],
])('%s', (path, heading, count) => {
  const messages = messagesUnder(path, heading);

  it('has advice for messages', () => {
    expect(messages).toHaveLength(count);
  });

  it.each(messages)('knows a message that there is: %s', (message) => {
    expect(fixedParts(message).filter((part) => !sources.includes(part))).toEqual([]);
  });
});
