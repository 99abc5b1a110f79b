import { execFile } from 'node:child_process';
import { existsSync, mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { pathToFileURL } from 'node:url';
import { promisify } from 'node:util';
import { build, type Plugin } from 'esbuild';
import { type AlertRule, alertRules, type TestedSlo, type TestedTrigger } from 'honeycomb-engine';

const run = promisify(execFile);

type Variables = Readonly<Record<string, string | undefined>>;

/** What a bundle of the project at a git ref gives. */
interface Definitions {
  readonly alerts: (variables: Variables) => {
    readonly triggers: readonly TestedTrigger[];
    readonly slos: readonly TestedSlo[];
  };
}

const entry = `
import { alertsOf } from './stacks/lift-sys/alerts.ts';
import { readSettings } from './stacks/settings.ts';
export const alerts = (variables) => alertsOf(readSettings(variables));
`;

/**
 * The alerts of an environment as they are defined at a git ref. Only what was committed counts; packages from npm are
 * those that are installed now.
 * @throws a sentence when there is no such ref, or no alerts at it
 */
export async function alertsAt(ref: string, variables: Variables): Promise<readonly AlertRule[]> {
  // Inside node_modules, so that npm's packages are found from there.
  const cache = resolve('node_modules/.cache/lift-sys-honeycomb');
  mkdirSync(cache, { recursive: true });
  const folder = mkdtempSync(join(cache, 'backtest-'));
  try {
    await checkOut(ref, folder);
    const program = join(folder, 'alerts.mjs');
    await bundle(ref, folder, program);
    const { alerts }: Definitions = await import(pathToFileURL(program).href);
    const { triggers, slos } = alerts(variables);
    return alertRules(triggers, slos);
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

async function checkOut(ref: string, folder: string): Promise<void> {
  const archive = join(folder, 'project.tar');
  try {
    const { stdout: commit } = await run('git', [
      'rev-parse',
      '--verify',
      '--quiet',
      '--end-of-options',
      `${ref}^{commit}`,
    ]);
    await run('git', ['archive', `--output=${archive}`, commit.trim()]);
  } catch (error) {
    const { stderr = '' } = error as { readonly stderr?: string };
    throw new Error(`--against: git knows no commit "${ref}". ${stderr.trim()}`.trim());
  }
  await run('tar', ['-xf', archive, '-C', folder]);
}

async function bundle(ref: string, folder: string, program: string): Promise<void> {
  if (!existsSync(join(folder, 'stacks/lift-sys/alerts.ts')))
    throw new Error(`--against: there is no stacks/lift-sys/alerts.ts at ${ref}, so its alerts cannot be read`);
  try {
    await build({
      stdin: { contents: entry, resolveDir: folder, loader: 'ts' },
      outfile: program,
      bundle: true,
      platform: 'node',
      format: 'esm',
      target: 'node20',
      external: ['cdktf', 'constructs', '@cdktf/*'],
      plugins: [ownPackages(folder)],
      logLevel: 'silent',
    });
  } catch (error) {
    throw new Error(`--against: the alerts at ${ref} cannot be read. ${(error as Error).message}`);
  }
}

/** Takes the project's own packages from the folder: node_modules links to those of today. */
function ownPackages(folder: string): Plugin {
  const packages = join(folder, 'packages');
  const files = new Map(
    readdirSync(packages).flatMap((directory) => {
      const manifest = join(packages, directory, 'package.json');
      if (!existsSync(manifest)) return [];
      const { name, exports = {} }: Manifest = JSON.parse(readFileSync(manifest, 'utf8'));
      return Object.entries(exports).flatMap(([path, file]) =>
        typeof file === 'string' ? [[join(name, path), join(packages, directory, file)] as const] : [],
      );
    }),
  );
  return {
    name: 'own packages',
    setup({ onResolve }) {
      onResolve({ filter: /^[a-z]/ }, ({ path }) => {
        const file = files.get(path);
        return file === undefined || path.startsWith('@') ? undefined : { path: file };
      });
    },
  };
}

interface Manifest {
  readonly name: string;
  readonly exports?: Readonly<Record<string, unknown>>;
}
