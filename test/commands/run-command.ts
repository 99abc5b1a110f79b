import { execFile } from 'node:child_process';
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';

const project = join(import.meta.dirname, '../..');
const tsx = join(project, 'node_modules/tsx/dist/cli.mjs');

export interface CommandRun {
  readonly exitCode: number;
  readonly stdout: string;
  readonly stderr: string;
}

/**
 * Runs a script of the project as its npm script does, with a folder of its own as working directory.
 * @param script seen from the project's folder, such as `stacks/main.ts`
 * @param variables added to the environment; undefined takes one away
 */
export function runCommand(
  script: string,
  folder: string,
  variables: Readonly<Record<string, string | undefined>> = {},
): Promise<CommandRun> {
  const env = { ...process.env, CDKTF_OUTDIR: undefined, HONEYCOMB_API_KEY: undefined, ...variables };
  return new Promise((resolve) => {
    execFile(process.execPath, [tsx, join(project, script)], { cwd: folder, env }, (error, stdout, stderr) => {
      const exitCode = error === null ? 0 : typeof error.code === 'number' ? error.code : 1;
      resolve({ exitCode, stdout, stderr });
    });
  });
}

/** Every file of a folder with its text, to compare what was there with what is there. */
export const filesIn = (folder: string): Readonly<Record<string, string>> =>
  Object.fromEntries(
    readdirSync(folder, { recursive: true, withFileTypes: true })
      .filter((entry) => entry.isFile())
      .map((entry) => join(entry.parentPath, entry.name))
      .map((path) => [path, readFileSync(path, 'utf8')]),
  );
