import { spawnSync } from 'node:child_process';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { parseExpression, parseQuery } from 'honeycomb-query';
import { chooseProvider } from 'offline-provider';
import { requests } from '../queries/lift-sys/terms.ts';
import { readSettings } from '../stacks/settings.ts';
import { synthesizeLiftSys } from '../stacks/synthesize-lift-sys.ts';
import { type Measurement, measureCommand, measureNode, median, medians, repeat, throughput } from './bench/measure.ts';
import { copyStackAfresh, placeholders } from './stack-folder.ts';
import { findTerraform } from './terraform.ts';

const runs = 5;
const oneQuery = `export const one = requests
  .calculate('P95', 'duration_ms')
  .calculate('COUNT')
  .where('http.route', 'starts-with', '/api')
  .groupBy('http.route')
  .orderBy('P95(duration_ms)', 'descending')
  .limit(10)
  .timeRange('24h');`;
const baseline = medians(repeat(runs, () => measureNode(['scripts/run.mjs', 'scripts/bench/import-cdktf.ts'])));

const row = (name: string, value: string, note = ''): void =>
  console.log(`  ${name.padEnd(44)}${value.padStart(12)}  ${note}`);
const ratio = (seconds: number): string => `${(seconds / baseline.wallSeconds).toFixed(2)} x the baseline`;
const processRow = (name: string, { wallSeconds, cpuSeconds, peakMb }: Measurement): void =>
  row(
    name,
    `${wallSeconds.toFixed(2)} s`,
    `${cpuSeconds.toFixed(2)} s of processor time, ${peakMb.toFixed(0)} MB, ${ratio(wallSeconds)}`,
  );

console.log(
  `Medians of ${runs} runs; Node ${process.versions.node}. The baseline is Node starting and importing cdktf.\n`,
);
processRow('baseline', baseline);

console.log('\nSynthesis');
for (const copies of [1, 10, 100])
  processRow(
    `${copies} ${copies === 1 ? 'copy' : 'copies'} of lift-sys`,
    medians(
      repeat(copies === 100 ? 3 : runs, () =>
        measureNode(['scripts/run.mjs', 'scripts/bench/synthesize-copies.ts', String(copies)]),
      ),
    ),
  );

console.log('\nType check');
const tsc = 'node_modules/.bin/tsc';
const typeCheck = median(repeat(runs, () => measureCommand(tsc, [])));
row('the whole repository', `${typeCheck.toFixed(2)} s`, ratio(typeCheck));
const [without, withQuery] = [instantiations(''), instantiations(oneQuery)];
row('one query', `${withQuery - without}`, 'type instantiations, its dataset not counted');

console.log('\nThroughput');
const sli = 'IF(EXISTS($trace.trace_id) AND NOT(EXISTS($trace.parent_id)), NOT($error))';
const json = JSON.stringify(buildQuery().specification);
row('build and print a query', `${Math.round(throughput(() => buildQuery().specification))}/s`);
row('parse a query and check it', `${Math.round(throughput(() => parseQuery(json)))}/s`);
row('parse a formula of 80 characters', `${Math.round(throughput(() => parseExpression(sli)))}/s`);

console.log('\nTerraform');
const folder = mkdtempSync(join(tmpdir(), 'lift-sys-bench-'));
try {
  const terraform = findTerraform();
  const provider = await chooseProvider({ terraform: terraform.binary, folder: join(folder, 'provider') });
  console.log(`  ${terraform.version}. ${provider.line}`);
  const synthesis = synthesizeLiftSys(join(folder, 'cdktf.out'), readSettings({}));
  if (!synthesis.ok) throw new Error('lift-sys has problems; see npm run synth');
  const stack = synthesis.stacks[0] ?? '';
  const cwd = join(folder, 'stack');
  copyStackAfresh(join(synthesis.folder, 'stacks', stack), cwd, provider.kind);
  const env = { ...placeholders, ...provider.env };
  const terraformSeconds = (args: readonly string[]): number => measureCommand(terraform.binary, args, cwd, env);
  terraformSeconds(['init', '-input=false']);
  for (const args of [['validate'], ['plan', '-input=false', '-refresh=false']]) {
    const seconds = median(repeat(runs, () => terraformSeconds(args)));
    row(`terraform ${args[0]}`, `${seconds.toFixed(2)} s`, ratio(seconds));
  }
} finally {
  rmSync(folder, { recursive: true, force: true });
}

function buildQuery() {
  return requests
    .calculate('P95', 'duration_ms')
    .groupBy('http.route')
    .orderBy('P95(duration_ms)', 'descending')
    .limit(10);
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
