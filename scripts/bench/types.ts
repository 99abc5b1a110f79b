import { spawnSync } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { measureCommand, median, repeat } from './measure.ts';
import { type Report, runs } from './report.ts';

const tsc = 'node_modules/.bin/tsc';
/** What the compiler remembers of the last check. */
const buildInfo = 'node_modules/.cache/lift-sys-honeycomb/types.tsbuildinfo';
/** The command of `npm run types`; npm, which runs this, puts tsc on the path. */
const { types } = (JSON.parse(readFileSync('package.json', 'utf8')) as { scripts: { types: string } }).scripts;
const checkTypes = () => measureCommand('sh', ['-c', types]);

const oneQuery = `export const one = requests
  .calculate('P95', 'duration_ms')
  .calculate('COUNT')
  .where('http.route', 'starts-with', '/api')
  .groupBy('http.route')
  .orderBy('P95(duration_ms)', 'descending')
  .limit(10)
  .timeRange('24h');`;

/** Time of the type check, and what one more query costs the type checker. */
export function benchTypes(report: Report): void {
  report.section('Type check');
  const fromNothing = () => {
    rmSync(buildInfo, { force: true });
    return checkTypes();
  };
  report.seconds('the whole repository, first time', median(repeat(runs, fromNothing)));
  report.seconds('again, with nothing changed', median(repeat(runs, checkTypes)));
  report.row(
    'one query',
    `${instantiations(oneQuery) - instantiations('')}`,
    'type instantiations, its dataset not counted',
  );
}

/** Type instantiations of a file that holds the contract and some code. */
function instantiations(code: string): number {
  const scratch = mkdtempSync(join('node_modules', '.bench-'));
  try {
    const base = "import { requests } from '../../queries/lift-sys/terms.ts';\nexport const base = requests;\n";
    writeFileSync(join(scratch, 'one-query.ts'), base + code);
    const config = { extends: '../../tsconfig.json', include: ['one-query.ts'], exclude: [] };
    writeFileSync(join(scratch, 'tsconfig.json'), JSON.stringify(config));
    const { stdout } = spawnSync(tsc, ['-p', scratch, '--extendedDiagnostics'], { encoding: 'utf8' });
    return Number(/Instantiations:\s+(\d+)/.exec(stdout)?.[1]);
  } finally {
    rmSync(scratch, { recursive: true, force: true });
  }
}
