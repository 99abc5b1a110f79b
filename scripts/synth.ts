import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { environments } from '../stacks/environments.ts';
import { teamName } from '../stacks/settings.ts';
import { type ProviderSchema, toHcl } from './hcl.ts';

const help = `npm run synth: writes the Terraform configuration to cdktf.out, or says all that is wrong with it

  npm run synth                             production
  HONEYCOMB_ENVIRONMENT=staging npm run synth
  HONEYCOMB_ENVIRONMENT=all npm run synth   every environment, and what they share (${teamName})
  npm --silent run synth -- --hcl > main.tf   also prints it as HCL, which needs no CDKTF any more

CDKTF_OUTDIR names another folder than cdktf.out.`;

interface Stack {
  readonly name: string;
  readonly synthesizedStackPath: string;
}

/** What is said about the run goes to stderr with --hcl, so that the output is a .tf file. */
async function synth(): Promise<void> {
  const { values } = parseArgs({ options: { hcl: { type: 'boolean' }, help: { type: 'boolean', short: 'h' } } });
  if (values.help) return console.log(help);
  if (values.hcl) console.log = console.error;
  if (values.hcl && process.env.HONEYCOMB_ENVIRONMENT === 'all')
    throw new Error(
      `--hcl prints one configuration. HONEYCOMB_ENVIRONMENT chooses it: ${[teamName, ...Object.keys(environments)].join(', ')}; not all.`,
    );
  await import('../stacks/main.ts');
  if (!values.hcl || process.exitCode) return;
  const folder = process.env.CDKTF_OUTDIR || 'cdktf.out';
  const stacks: readonly Stack[] = Object.values(readJson(join(folder, 'manifest.json')).stacks);
  for (const { name, synthesizedStackPath } of stacks)
    process.stdout.write(`# ${name}\n\n${toHcl(readJson(join(folder, synthesizedStackPath)), providerSchema())}`);
}

function providerSchema(): ProviderSchema {
  const file = createRequire(import.meta.url).resolve('@cdktf/provider-honeycombio/schema.json');
  const [schema] = Object.values(readJson(file).provider_schemas);
  return schema as ProviderSchema;
}

// biome-ignore lint/suspicious/noExplicitAny: three files of three shapes, each written by CDKTF or Terraform
function readJson(file: string): any {
  return JSON.parse(readFileSync(file, 'utf8'));
}

try {
  await synth();
} catch (error) {
  console.error((error as Error).message);
  process.exitCode = 1;
}
