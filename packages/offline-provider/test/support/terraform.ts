import { spawn, spawnSync } from 'node:child_process';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll } from 'vitest';

export interface Ran {
  readonly status: number | null;
  readonly stdout: string;
  readonly stderr: string;
}

const folders: string[] = [];

afterAll(() => {
  for (const folder of folders.splice(0)) rmSync(folder, { recursive: true, force: true });
});

/** A temporary folder that goes away with the test file. */
export function temporaryFolder(): string {
  const folder = mkdtempSync(join(tmpdir(), 'offline-provider-'));
  folders.push(folder);
  return folder;
}

/** A folder with a configuration, and Terraform to run in it. */
export function workspace(files: Readonly<Record<string, string>>, env: NodeJS.ProcessEnv) {
  const folder = temporaryFolder();
  for (const [name, text] of Object.entries(files)) writeFileSync(join(folder, name), text);
  return {
    folder,
    terraform(...args: readonly string[]): Ran {
      const ran = spawnSync('terraform', args, { cwd: folder, env, encoding: 'utf8', maxBuffer: 2 ** 28 });
      return { status: ran.status, stdout: ran.stdout, stderr: ran.stderr };
    },
    /** The same while this process goes on, to answer what Terraform asks it. */
    terraformAsync(...args: readonly string[]): Promise<Ran> & { interrupt(): void } {
      const child = spawn('terraform', args, { cwd: folder, env, stdio: ['ignore', 'pipe', 'pipe'] });
      const ran = new Promise<Ran>((resolve, reject) => {
        const out = { stdout: '', stderr: '' };
        for (const name of ['stdout', 'stderr'] as const) child[name].on('data', (data) => (out[name] += String(data)));
        child.on('error', reject);
        child.on('close', (status) => resolve({ status, ...out }));
      });
      return Object.assign(ran, { interrupt: () => void child.kill('SIGINT') });
    },
  };
}

/** The environment without what a developer's own Honeycomb or Terraform settings would change. */
export const cleanEnvironment: NodeJS.ProcessEnv = Object.fromEntries(
  Object.entries(process.env).filter(([name]) => !/^(?:HONEYCOMB|TF_(?!CLI_CONFIG_FILE))/.test(name)),
);

/** JSON as Terraform reads it in a configuration: no text in it is a template. */
export const literalJson = (value: unknown): string =>
  JSON.stringify(value, null, 1)
    .replace(/%(?=\{)/g, '%%')
    .replace(/\$(?=\{)/g, '$$$$');

export const requiredProviders = {
  terraform: { required_providers: { honeycombio: { source: 'honeycombio/honeycombio', version: '0.51.0' } } },
};
