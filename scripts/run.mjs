// Runs a TypeScript program as one bundle: node scripts/run.mjs stacks/main.ts
// A loader such as tsx handles each of some 150 modules by itself, which costs more than the program does.
import { mkdirSync, mkdtempSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { buildSync } from 'esbuild';

const cache = 'node_modules/.cache/lift-sys-honeycomb';
mkdirSync(cache, { recursive: true });
const folder = mkdtempSync(join(cache, 'run-'));
try {
  const program = join(folder, 'program.mjs');
  buildSync({
    entryPoints: [process.argv[2] ?? ''],
    outfile: program,
    bundle: true,
    platform: 'node',
    format: 'esm',
    target: 'node20',
    sourcemap: 'inline',
    sourcesContent: false,
    external: ['cdktf', 'constructs', '@cdktf/*'],
    logLevel: 'error',
  });
  process.setSourceMapsEnabled(true);
  // The program finds its arguments where it would without this one.
  process.argv.splice(1, 2, program);
  await import(pathToFileURL(program).href);
} finally {
  rmSync(folder, { recursive: true, force: true });
}
