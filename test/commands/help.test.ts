import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, it } from 'vitest';
import { temporaryFolder } from '../temporary-folder.ts';
import { linkProject, runProgram } from './run-command.ts';

const folder = temporaryFolder();
linkProject(folder);
const { scripts } = JSON.parse(readFileSync(join(import.meta.dirname, '../../package.json'), 'utf8')) as {
  readonly scripts: Readonly<Record<string, string>>;
};

/** Programs of our own; the others are those of tsc, biome and vitest, which have help of theirs. */
const commands = Object.entries(scripts).flatMap(([name, command]): (readonly [name: string, program: string])[] => {
  const [program] = /scripts\/\S+\.ts$/.exec(command) ?? [];
  return program === undefined ? [] : [[name, program]];
});

it('there are commands', () => {
  expect(commands.map(([name]) => name)).toEqual(
    expect.arrayContaining(['start', 'synth', 'plan', 'deploy', 'adopt', 'docs', 'runbooks', 'bench', 'ci:plan']),
  );
});

it.concurrent.each(commands)(
  'npm run %s says what it does when it is asked, and does nothing',
  {
    timeout: 120_000,
  },
  async (name, program) => {
    const { exitCode, stdout, stderr } = await runProgram(program, folder, {}, ['--help']);
    expect({ exitCode, stderr }).toEqual({ exitCode: 0, stderr: '' });
    expect(stdout).toMatch(new RegExp(`^npm (run )?${name}\\b`));
    expect(stdout).not.toMatch(/Synthesize|Wrote|All is current/);
  },
);
