import { execFile } from 'node:child_process';
import { join } from 'node:path';

const repository = join(import.meta.dirname, '../..');

/** What the compiler prints about a project, whose tsconfig is named from this folder. It may find mistakes. */
export const compile = (project: string, ...options: readonly string[]): Promise<string> =>
  new Promise((resolve, reject) => {
    const tsc = join(repository, 'node_modules/typescript/bin/tsc');
    const args = [tsc, '-p', join(import.meta.dirname, project), '--pretty', 'false', ...options];
    execFile(process.execPath, args, { cwd: import.meta.dirname, maxBuffer: 1 << 24 }, (error, stdout, stderr) => {
      if (error && typeof error.code !== 'number') reject(error);
      else if (stdout === '' && stderr !== '') reject(new Error(stderr));
      else resolve(stdout);
    });
  });
