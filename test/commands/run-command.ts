import { execFile } from 'node:child_process';
import { existsSync, readdirSync, readFileSync, symlinkSync } from 'node:fs';
import { join } from 'node:path';

const project = join(import.meta.dirname, '../..');
const tsx = join(project, 'node_modules/tsx/dist/cli.mjs');

export interface CommandRun {
  readonly exitCode: number;
  readonly stdout: string;
  readonly stderr: string;
}

type Variables = Readonly<Record<string, string | undefined>>;

/** Makes a folder look like the top of the project, where commands run, but for what they write. */
export function linkProject(folder: string): void {
  for (const name of readdirSync(project))
    if (name !== 'cdktf.out' && !name.startsWith('.')) symlinkSync(join(project, name), join(folder, name));
}

/**
 * Runs what an npm script of the project runs, without npm around it.
 * @param variables added to the environment; undefined takes one away
 */
export function runScript(
  script: 'synth' | 'plan',
  folder: string,
  variables: Variables = {},
  more: readonly string[] = [],
): Promise<CommandRun> {
  const { scripts } = JSON.parse(readFileSync(join(project, 'package.json'), 'utf8'));
  const [program, ...args] = scripts[script].split(' ');
  return run([...(program === 'tsx' ? [tsx] : []), ...args, ...more], folder, variables);
}

/** Runs a program of the project that is in the folder, such as `scripts/deploy.ts`, with arguments. */
export const runProgram = (
  program: string,
  folder: string,
  variables: Variables = {},
  args: readonly string[] = [],
): Promise<CommandRun> => run([tsx, program, ...args], folder, variables);

/** Runs one of the apps beside this file. */
export const runApp = (app: string, folder: string, variables: Variables = {}): Promise<CommandRun> =>
  run([tsx, join(import.meta.dirname, `apps/${app}.ts`)], folder, variables);

function run(args: readonly string[], cwd: string, variables: Variables): Promise<CommandRun> {
  const env = { ...process.env, CDKTF_OUTDIR: undefined, HONEYCOMB_API_KEY: undefined, CI: undefined, ...variables };
  return new Promise((resolve) => {
    execFile(process.execPath, [...args], { cwd, env }, (error, stdout, stderr) => {
      const exitCode = error === null ? 0 : typeof error.code === 'number' ? error.code : 1;
      resolve({ exitCode, stdout, stderr });
    });
  });
}

/** Every file of a folder with its text, to compare what was there with what is there; none when it is not there. */
export const filesIn = (folder: string): Readonly<Record<string, string>> =>
  Object.fromEntries(
    (existsSync(folder) ? readdirSync(folder, { recursive: true, withFileTypes: true }) : [])
      .filter((entry) => entry.isFile())
      .map((entry) => join(entry.parentPath, entry.name))
      .map((path) => [path, readFileSync(path, 'utf8')]),
  );
