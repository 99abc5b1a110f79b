import { expect, test } from 'vitest';
import { accepted } from './examples/accepted.ts';
import { refusedOthers } from './examples/refused-others.ts';
import { refusedTriggers } from './examples/refused-triggers.ts';
import type { Change } from './examples/valid.ts';
import { problemsOf } from './support/validate.ts';

const said = (examples: readonly Change[]): string =>
  examples.map((example) => [`${example[1]}, ${example[0]}`, ...problemsOf(example)].join('\n  ')).join('\n');

test.each(accepted)('%s is accepted (%s)', (...example) => {
  expect(problemsOf(example)).toEqual([]);
});

test.each([...refusedTriggers, ...refusedOthers])('%s is refused (%s)', (...example) => {
  expect(problemsOf(example)).not.toEqual([]);
});

test('what is said to a wrong trigger names the place, the mistake and what would be right', async () => {
  await expect(`${said(refusedTriggers)}\n`).toMatchFileSnapshot('goldens/refused-triggers.txt');
});

test('what is said to the other wrong resources names the place, the mistake and what would be right', async () => {
  await expect(`${said(refusedOthers)}\n`).toMatchFileSnapshot('goldens/refused-others.txt');
});
