import { mkdtempSync, readdirSync, readFileSync, rmSync, statSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, sep } from 'node:path';
import { type ProviderSchema, providerAddress } from './provider-schema.ts';

/** Texts by their path under `src/`, with `/` between folders: `query/index.ts`. */
export type Sources = Readonly<Record<string, string>>;

/**
 * The CDKTF bindings of a provider schema: a folder for each resource, data source (`data-honeycombio-…`) and the
 * provider, `index.ts` and `lazy-index.ts`. Same schema, same text; neither Terraform nor the network is used.
 */
export async function generateBindings(schema: ProviderSchema): Promise<Sources> {
  const { TerraformProviderGenerator, CodeMaker, commons } = await loadGenerator();
  const code = new CodeMaker();
  // The generator takes its own, mutable type of the same JSON.
  const generator = new TerraformProviderGenerator(code, structuredClone(schema) as object);
  const constraint = new commons.TerraformProviderConstraint('honeycombio/honeycombio');
  generator.generate(new commons.ConstructsMakerProviderTarget(constraint, commons.Language.TYPESCRIPT));

  const folder = mkdtempSync(join(tmpdir(), 'honeycombio-bindings-'));
  try {
    await code.save(folder);
    const firstLine = `// Generated from the schema of honeycombio ${schema.provider_versions[providerAddress]} by "npm run generate". Do not edit.\n`;
    const sources = readSources(join(folder, 'providers', 'honeycombio'));
    // The generator's README of each folder only repeats the link in the source's head.
    const typescript = Object.entries(sources).filter(([path]) => path.endsWith('.ts'));
    return Object.fromEntries(typescript.map(([path, text]) => [path, firstLine + tidy(text)]));
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

/** Without white space at the end of lines and of the file, which git would complain of. */
function tidy(text: string): string {
  return `${text.replaceAll(/[ \t]+$/gm, '').trimEnd()}\n`;
}

/** Every file in a folder and below it, in the order of their paths. */
export function readSources(folder: string): Sources {
  const paths = readdirSync(folder, { recursive: true, encoding: 'utf8' })
    .filter((path) => statSync(join(folder, path)).isFile())
    .sort();
  return Object.fromEntries(paths.map((path) => [path.replaceAll(sep, '/'), readFileSync(join(folder, path), 'utf8')]));
}

/**
 * The generator is imported late because @cdktf/commons, on import, starts `terraform version` and, unless told not to,
 * reports home. Its root module needs jsii-pacmak, which it does not bring along; the subpath does not.
 */
async function loadGenerator() {
  process.env.CHECKPOINT_DISABLE = '1';
  process.env.DISABLE_VERSION_CHECK = '1';
  process.env.TERRAFORM_BINARY_NAME = 'no-terraform-is-needed-to-generate-bindings';
  const { TerraformProviderGenerator } = await import(
    '@cdktf/provider-generator/lib/get/generator/provider-generator.js'
  );
  const { CodeMaker } = await import('codemaker');
  const commons = await import('@cdktf/commons');
  return { TerraformProviderGenerator, CodeMaker, commons };
}
