import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { join } from 'node:path';
import { type ProviderSchema, toHcl } from './hcl.ts';

/*
 * `npm run synth` writes Terraform's JSON; `npm run synth -- --hcl` also prints it as HCL, which needs no CDKTF any more.
 * What is said about the run goes to stderr then, so that the output is a .tf file.
 */
interface Stack {
  readonly name: string;
  readonly synthesizedStackPath: string;
}

const hcl = process.argv.includes('--hcl');
if (hcl) console.log = console.error;

await import('../stacks/main.ts');

if (hcl && !process.exitCode) {
  const folder = process.env.CDKTF_OUTDIR || 'cdktf.out';
  const stacks: readonly Stack[] = Object.values(readJson(join(folder, 'manifest.json')).stacks);
  if (stacks.length > 1) console.error('These are several stacks; set HONEYCOMB_ENVIRONMENT to print one.');
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
