import { execFile } from 'node:child_process';

/** Runs a script without blocking this process, which may be the server that the script talks to. */
export const runNode = (cwd: string, env: NodeJS.ProcessEnv, ...args: readonly string[]): Promise<string> =>
  new Promise((resolve, reject) => {
    execFile(process.execPath, [...args], { cwd, env }, (error, stdout, stderr) => {
      if (error) reject(new Error(`${args.join(' ')} failed:\n${stderr}${stdout}`));
      else resolve(stdout);
    });
  });
