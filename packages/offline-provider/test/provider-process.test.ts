import { spawn, spawnSync } from 'node:child_process';
import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { beforeAll, describe, expect, test } from 'vitest';
import { installOfflineProvider } from '../index.ts';
import { cleanEnvironment, requiredProviders, temporaryFolder, workspace } from './support/terraform.ts';

const { cliConfig, executable } = installOfflineProvider(temporaryFolder());
const env = { ...cleanEnvironment, TF_CLI_CONFIG_FILE: cliConfig, CHECKPOINT_DISABLE: '1' };
const PREFIX = 'Offline provider (loopback only): ';

test('it says what it is when somebody starts it by hand, and does nothing', () => {
  const { status, stdout, stderr } = spawnSync(executable, { encoding: 'utf8', env: cleanEnvironment });
  expect({ status, stdout, stderr }).toEqual({
    status: 1,
    stdout: '',
    stderr: `${PREFIX}a stand-in for the Terraform provider honeycombio/honeycombio 0.51.0.\nTerraform starts it; it does nothing when it is started by hand.\n`,
  });
});

test('it ends with the process that started it', async () => {
  const cookie = {
    TF_PLUGIN_MAGIC_COOKIE: 'd602bf8f470bc67ca7faa0386276bbdd4330efaf76d1a219cb4d6991ca9872b2',
    PLUGIN_PROTOCOL_VERSIONS: '6',
  };
  const script = `
    const child = require('node:child_process').spawn(process.argv[1], { stdio: ['ignore', 'pipe', 'inherit'] });
    child.stdout.once('data', (line) => process.stdout.write(child.pid + ' ' + line, () => process.kill(process.pid, 'SIGKILL')));`;
  const parent = spawn(process.execPath, ['-e', script, executable], { env: { ...cleanEnvironment, ...cookie } });
  const line = await new Promise<string>((resolve) => parent.stdout.once('data', (data) => resolve(String(data))));
  expect(line).toMatch(/^\d+ 1\|6\|tcp\|127\.0\.0\.1:\d+\|grpc\|\n$/);
  await expect.poll(() => isRunning(Number.parseInt(line, 10)), { timeout: 10_000 }).toBe(false);
});

describe('without an API on this machine', () => {
  const resource = { honeycombio_column: { c: { name: 'c', dataset: 'd' } } };
  const at = (api_url: string) => ({ provider: { honeycombio: { api_key: 'k', api_url } } });
  const { folder, terraform } = workspace({ 'main.tf.json': JSON.stringify(requiredProviders) }, env);
  const configure = (configuration: object): void =>
    writeFileSync(join(folder, 'main.tf.json'), JSON.stringify({ ...requiredProviders, ...configuration }));
  const errorsOf = (...args: readonly string[]): readonly string[] =>
    terraform(...args, '-json')
      .stdout.split('\n')
      .filter((line) => line.includes('"@level":"error"'))
      .map((line) => JSON.parse(line) as { readonly diagnostic: { readonly summary: string; readonly detail: string } })
      .map(({ diagnostic }) => `${diagnostic.summary}: ${diagnostic.detail}`);

  beforeAll(() => {
    expect(terraform('init', '-input=false')).toMatchObject({ status: 0 });
  });

  const why = (url: string): string =>
    `It talks to loopback only, and api_url is ${url}. Use the real provider, or set api_url to a server on this machine; \`terraform plan -refresh=false\` needs none.`;

  test('an apply is refused and says why', () => {
    configure({ ...at('https://api.honeycomb.io'), resource });
    expect(errorsOf('apply', '-auto-approve', '-input=false')).toEqual([
      `${PREFIX}Applying a honeycombio_column needs an API: ${why('https://api.honeycomb.io')}`,
    ]);
  });

  test('a refresh is refused and says why', () => {
    configure({ ...at('http://192.0.2.1'), resource });
    writeFileSync(join(folder, 'terraform.tfstate'), JSON.stringify(columnState));
    expect(errorsOf('plan', '-input=false')).toEqual([
      `${PREFIX}Reading a honeycombio_column needs an API: ${why('http://192.0.2.1')}`,
    ]);
  });

  test('reading data is refused and says why', () => {
    configure({ ...at('http://localhost.example.com'), data: { honeycombio_dataset: { d: { slug: 'd' } } } });
    expect(errorsOf('plan', '-refresh=false', '-input=false')).toEqual([
      `${PREFIX}Reading data honeycombio_dataset needs an API: ${why('http://localhost.example.com')}`,
    ]);
  });

  test('a state of an older schema version is read, and what is not in the schema any more is dropped', () => {
    configure({
      ...at('https://api.honeycomb.io'),
      resource: {
        honeycombio_flexible_board: {
          b: {
            name: 'b',
            panel: [
              {
                type: 'slo',
                position: { x_coordinate: 1, y_coordinate: 2, height: 3, width: 4 },
                slo_panel: [{ slo_id: 's' }],
              },
            ],
          },
        },
      },
    });
    writeFileSync(join(folder, 'terraform.tfstate'), JSON.stringify(boardStateOfVersion0));
    const ran = terraform('plan', '-refresh=false', '-input=false', '-detailed-exitcode', '-no-color');
    expect(ran.status, ran.stdout + ran.stderr).toBe(0);
  });
});

const stateWith = (type: string, name: string, schema_version: number, attributes: object) => ({
  version: 4,
  terraform_version: '1.11.4',
  serial: 1,
  lineage: 'offline-provider',
  outputs: {},
  resources: [
    {
      mode: 'managed',
      type,
      name,
      provider: 'provider["registry.terraform.io/honeycombio/honeycombio"]',
      instances: [{ schema_version, attributes }],
    },
  ],
});

const columnState = stateWith('honeycombio_column', 'c', 0, { id: '1', name: 'c', dataset: 'd' });

const boardStateOfVersion0 = stateWith('honeycombio_flexible_board', 'b', 0, {
  id: '1',
  name: 'b',
  description: '',
  board_url: 'http://localhost/b',
  column_layout: 'multi',
  tags: {},
  panel: [
    {
      type: 'slo',
      position: [{ x_coordinate: 1, y_coordinate: 2, height: 3, width: 4 }],
      slo_panel: [{ slo_id: 's' }],
      query_panel: [],
    },
  ],
});

function isRunning(pid: number): boolean {
  try {
    process.kill(pid, 0);
    return true;
  } catch {
    return false;
  }
}
