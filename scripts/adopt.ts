import { execFile } from 'node:child_process';
import { existsSync, mkdirSync, mkdtempSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { tmpdir } from 'node:os';
import { dirname, join, relative, resolve } from 'node:path';
import { parseArgs } from 'node:util';
import { type Adoption, adoptAccepted, headings, readHoneycomb } from 'honeycomb-adopt';
import { honeycombClient } from 'honeycomb-api';

const help = `npm run adopt -- --out adopted

Reads the Honeycomb environment of HONEYCOMB_API_KEY and writes it as definitions, with Terraform import blocks.
HONEYCOMB_API_ENDPOINT names another Honeycomb: the EU's, or one on this machine. Nothing is changed in Honeycomb.`;

/** Reads a Honeycomb and writes it into a folder of the project. */
async function main(): Promise<void> {
  const { values } = parseArgs({ options: { out: { type: 'string' }, help: { type: 'boolean', short: 'h' } } });
  if (values.help) return console.log(help);
  if (values.out === undefined) throw new Error(`Say which folder to write: npm run adopt -- --out adopted`);
  const out = relative('.', resolve(values.out));
  if (out === '' || out.startsWith('..'))
    throw new Error(`${values.out} is not inside the project, where the packages are that the definitions use.`);
  if (existsSync(out) && readdirSync(out).length > 0)
    throw new Error(`${out} is not empty. Name a new folder, so that nothing you wrote is lost.`);
  const key = process.env.HONEYCOMB_API_KEY;
  if (!key)
    throw new Error(
      'HONEYCOMB_API_KEY is not set: make a configuration key in the environment settings of Honeycomb, which may manage boards, triggers, SLOs, recipients, columns and queries, and markers.',
    );
  const url = process.env.HONEYCOMB_API_ENDPOINT || 'https://api.honeycomb.io';
  const existing = await readHoneycomb(honeycombClient({ url, key }));
  console.log(`Read ${existing.team}, environment ${existing.environment}, at ${url}`);
  const adoption = await adoptAccepted(existing, out, (files) => synthesize(out, files));
  await run('node_modules/@biomejs/biome/bin/biome', ['check', '--write', '--no-errors-on-unmatched', out]);
  console.log(summary(out, adoption).join('\n'));
}

/** Writes the files and synthesizes them into a folder that goes; the problems, one a line. */
async function synthesize(out: string, files: Adoption['files']): Promise<readonly string[]> {
  rmSync(out, { recursive: true, force: true });
  for (const [name, text] of Object.entries(files)) {
    mkdirSync(dirname(join(out, name)), { recursive: true });
    writeFileSync(join(out, name), text);
  }
  const output = mkdtempSync(join(tmpdir(), 'honeycomb-adopt-'));
  const { ok, stderr } = await run('scripts/run.mjs', [join(out, 'main.ts')], { CDKTF_OUTDIR: output });
  rmSync(output, { recursive: true, force: true });
  if (ok) return [];
  return stderr.split(/\n(?=adopted[/:])/).map((problem) => problem.trim());
}

interface Run {
  readonly ok: boolean;
  readonly stderr: string;
}

const run = (script: string, args: readonly string[], env: NodeJS.ProcessEnv = {}): Promise<Run> =>
  new Promise((done) => {
    const file = script.startsWith('node_modules/')
      ? createRequire(resolve('package.json')).resolve(script.slice('node_modules/'.length))
      : script;
    execFile(process.execPath, [file, ...args], { env: { ...process.env, ...env } }, (error, _, stderr) =>
      done({ ok: error === null, stderr }),
    );
  });

function summary(out: string, { report: { imported, notes } }: Adoption): readonly string[] {
  const count = Object.values(imported).reduce((sum, each) => sum + each, 0);
  return [
    `Wrote ${out}: ${count} resources to import, and ${notes.known.length} in the state that goes with them`,
    ...Object.entries(headings).map(([key, heading]) => `  ${heading}: ${notes[key as keyof typeof notes].length}`),
    '',
    `Read ${out}/REPORT.md, then:`,
    ...notes.secrets.map((secret) => `  export ${secret.replace(': ', '=…  # ')}`),
    `  node scripts/run.mjs ${out}/main.ts`,
    '  cd cdktf.out/stacks/adopted && terraform init && terraform plan',
    'The plan imports and changes nothing; apply it, and delete the imports.',
  ];
}

try {
  await main();
} catch (error) {
  console.error((error as Error).message);
  process.exitCode = 1;
}
