import { spawnSync } from 'node:child_process';
import { existsSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { JsonObject } from './provider-schema.ts';

/**
 * Installs exactly this version of the honeycombio provider in a temporary folder and returns what
 * `terraform providers schema -json` prints. Nothing is planned or applied, and no key is needed.
 *
 * The provider comes from where Terraform finds it: the registry, a mirror named in its configuration, or
 * `~/.terraform.d/plugins`.
 *
 * @param version such as `0.51.0`
 * @throws when the version is not one version, when Terraform is not installed, when the provider cannot be had
 */
export function printProviderSchema(version: string): JsonObject {
  if (!/^\d+\.\d+\.\d+(-[\w.]+)?$/.test(version)) {
    throw new Error(`"${version}" is not a provider version; give one version in full, such as 0.51.0.`);
  }
  const folder = mkdtempSync(join(tmpdir(), 'honeycombio-schema-'));
  try {
    const honeycombio = { source: 'honeycombio/honeycombio', version };
    const configuration = { terraform: { required_providers: { honeycombio } } };
    writeFileSync(join(folder, 'main.tf.json'), JSON.stringify(configuration));
    const helpWithInit = `The honeycombio provider ${version} could not be installed. It is looked for in the Terraform registry and in ~/.terraform.d/plugins/registry.terraform.io/honeycombio/honeycombio/${version}/OS_ARCH/terraform-provider-honeycombio_v${version}.`;
    terraform(folder, ['init', '-backend=false', '-input=false', '-no-color'], helpWithInit);
    const helpWithSchema = `The honeycombio provider ${version} was installed and would not print its schema.`;
    return JSON.parse(terraform(folder, ['providers', 'schema', '-json', '-no-color'], helpWithSchema));
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

function terraform(cwd: string, args: readonly string[], help: string): string {
  const { error, status, stdout, stderr } = spawnSync('terraform', args, {
    cwd,
    env: quietEnvironment(),
    encoding: 'utf8',
    maxBuffer: 64 * 1024 * 1024,
  });
  if (error !== undefined && 'code' in error && error.code === 'ENOENT') {
    throw new Error('Terraform was not found on the PATH; install Terraform 1.x (developer.hashicorp.com/terraform).');
  }
  if (error !== undefined) throw error;
  if (status !== 0) {
    throw new Error(`${help}\n"terraform ${args.join(' ')}" ended with code ${status} and said:\n${stderr.trim()}`);
  }
  return stdout;
}

/** No version check over the network, and no configuration file that does not exist: Terraform warns of it on every call. */
function quietEnvironment(): NodeJS.ProcessEnv {
  const { TF_CLI_CONFIG_FILE, TF_DATA_DIR, ...inherited } = process.env;
  const configuration =
    TF_CLI_CONFIG_FILE !== undefined && existsSync(TF_CLI_CONFIG_FILE) ? { TF_CLI_CONFIG_FILE } : {};
  return { ...inherited, ...configuration, CHECKPOINT_DISABLE: '1', TF_IN_AUTOMATION: '1' };
}
