import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { chooseProvider, installOfflineProvider } from '../index.ts';
import { reasonOf } from '../src/choose-provider.ts';
import { terraformPlatform } from '../src/install.ts';
import { cleanEnvironment, temporaryFolder } from './support/terraform.ts';

describe('the choice', () => {
  test('is the offline provider for a version that nobody can have, and says why', async () => {
    const folder = temporaryFolder();
    const noFile = join(folder, 'there-is-no-such-file');
    const missing = { ...cleanEnvironment, TF_CLI_CONFIG_FILE: noFile, TF_PLUGIN_CACHE_DIR: folder };
    const chosen = await chooseProvider({ terraform: 'terraform', version: '0.0.1', env: missing, folder });
    expect(chosen).toMatchObject({
      kind: 'offline',
      version: '0.51.0',
      env: { TF_CLI_CONFIG_FILE: join(folder, 'terraform.tfrc') },
    });
    expect(chosen.env).not.toHaveProperty('TF_PLUGIN_CACHE_DIR');
    expect(chosen.line).toMatch(
      /^Provider: the offline stand-in \(loopback only\), because Terraform could not get honeycombio\/honeycombio 0\.0\.1: .+$/,
    );
  });

  test('is the real one where the CLI configuration of the user has it', async () => {
    const env = { ...cleanEnvironment, TF_CLI_CONFIG_FILE: installOfflineProvider(temporaryFolder()).cliConfig };
    const folder = join(temporaryFolder(), 'unused');
    const { kind, version, line } = await chooseProvider({ terraform: 'terraform', env, folder });
    expect({ kind, version, line, installed: existsSync(folder) }).toEqual({
      kind: 'real',
      version: '0.51.0',
      line: 'Provider: honeycombio/honeycombio 0.51.0 from the registry or a local mirror',
      installed: false,
    });
  });

  test('cannot be made without Terraform', async () => {
    const choice = chooseProvider({ terraform: 'no-such-terraform', folder: temporaryFolder() });
    await expect(choice).rejects.toThrow(/^no-such-terraform cannot be started: .*ENOENT/);
  });
});

test('the reason is what Terraform says, on one line', () => {
  const output = `
Initializing provider plugins...
╷
│ Error: Failed to query available provider packages
│${' '}
│ Could not retrieve the list of available versions for provider
│ honeycombio/honeycombio: could not connect
╵
`;
  expect(reasonOf(output)).toBe(
    'Could not retrieve the list of available versions for provider honeycombio/honeycombio: could not connect',
  );
});

test('the reason ends with what Terraform could not connect to', () => {
  const output = `
Error: Failed to query available provider packages

Could not retrieve the list of available versions for provider
honeycombio/honeycombio: could not connect to registry.example.com: failed
to request discovery document: Get
"https://registry.example.com/.well-known/terraform.json": dial tcp: lookup
registry.example.com on 192.0.2.53:53: no such host
`;
  expect(reasonOf(output)).toBe('could not connect to registry.example.com');
});

describe('the installation', () => {
  test('is a mirror for Terraform and for OpenTofu, with a launcher that stays the same', () => {
    const folder = temporaryFolder();
    const first = installOfflineProvider(folder);
    const launcher = readFileSync(first.executable, 'utf8');
    const path = `honeycombio/honeycombio/0.51.0/${terraformPlatform()}/terraform-provider-honeycombio_v0.51.0`;
    const copies = ['registry.terraform.io', 'registry.opentofu.org'].map((host) =>
      readFileSync(join(first.mirror, host, path), 'utf8'),
    );
    expect(installOfflineProvider(folder)).toEqual(first);
    expect([launcher, ...copies]).toEqual(Array(3).fill(readFileSync(first.executable, 'utf8')));
  });

  test.each([
    ['linux', 'x64', 'linux_amd64'],
    ['linux', 'arm64', 'linux_arm64'],
    ['darwin', 'arm64', 'darwin_arm64'],
  ] as const)('names %s %s as Terraform does: %s', (platform, arch, name) => {
    expect(terraformPlatform(platform, arch)).toBe(name);
  });

  test('says on Windows that it does not run there, and what does', () => {
    expect(() => terraformPlatform('win32', 'x64')).toThrow(
      'The offline provider runs on Linux and macOS, x64 and arm64, not on win32 x64. Use the real provider there, or a Linux such as WSL.',
    );
  });
});
