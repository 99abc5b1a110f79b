import { execFileSync } from 'node:child_process';
import { mkdirSync, mkdtempSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { build } from 'esbuild';
import { filesIn } from '../commands/run-command.ts';

const project = join(import.meta.dirname, '../..');

/** CDKTF as it was archived, and its continuation by the community. */
export type Engine = 'cdktf' | 'cdktn';

/**
 * What an app synthesizes when every import of cdktf, also those of the bindings, leads to an engine: by file, seen from
 * the output folder. It is what `"cdktf": "npm:cdktn"` in package.json does to an install, without a second install.
 */
export async function synthesizeWith(
  engine: Engine,
  app: string,
  variables: Readonly<Record<string, string>> = {},
): Promise<Readonly<Record<string, string>>> {
  const cache = join(project, 'node_modules/.cache/lift-sys-honeycomb');
  mkdirSync(cache, { recursive: true });
  const folder = mkdtempSync(join(cache, 'engine-'));
  try {
    const program = join(folder, 'program.cjs');
    await build({
      absWorkingDir: project,
      entryPoints: [app],
      outfile: program,
      bundle: true,
      platform: 'node',
      format: 'cjs',
      target: 'node20',
      alias: { cdktf: engine },
      external: [engine, 'constructs'],
      logLevel: 'error',
    });
    const output = join(folder, 'output');
    const env = { ...process.env, CHECKPOINT_DISABLE: '1', ...variables, CDKTF_OUTDIR: output };
    execFileSync(process.execPath, [program], { cwd: project, env, stdio: ['ignore', 'pipe', 'pipe'] });
    return Object.fromEntries(
      Object.entries(filesIn(output)).map(([file, text]) => [file.slice(output.length + 1), text]),
    );
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}
