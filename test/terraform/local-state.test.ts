import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { copyStack } from '../../scripts/stack-folder.ts';
import { findTerraform } from '../../scripts/terraform.ts';
import { type Configuration, liftSysText } from '../configuration.ts';
import { temporaryFolder } from '../temporary-folder.ts';

const folder = temporaryFolder();
const terraform = findTerraform();

const places: readonly (readonly [place: string, variables: Readonly<Record<string, string>>])[] = [
  ['local', {}],
  ['s3', { LIFT_SYS_STATE_BUCKET: 'states', LIFT_SYS_STATE_REGION: 'eu-central-1' }],
  ['gcs', { LIFT_SYS_STATE_BUCKET: 'states' }],
  ['hcp', { LIFT_SYS_STATE_ORGANIZATION: 'acme' }],
  ['http', { LIFT_SYS_STATE_URL: 'https://states.example.com' }],
];

describe('a local deployment of a stack that keeps its state elsewhere', () => {
  it.each(places)('keeps its own beside itself: %s', async (place, variables) => {
    const { terraform: settings } = JSON.parse(
      liftSysText({ LIFT_SYS_STATE: place, ...variables }),
    ) as Configuration & { terraform: { required_providers?: object } };
    const { required_providers, ...block } = settings;
    const [source, target] = [join(folder, `${place}-source`), join(folder, place)];
    mkdirSync(source);
    const configuration = { terraform: block, output: { deployed: { value: place } } };
    writeFileSync(join(source, 'cdk.tf.json'), JSON.stringify(configuration));
    copyStack(source, target, 'offline');
    const env = { PATH: process.env.PATH, CHECKPOINT_DISABLE: '1' };
    const runs = [
      await terraform.run(['init', '-input=false', '-no-color'], target, env),
      await terraform.run(['apply', '-auto-approve', '-input=false', '-no-color'], target, env),
    ];
    expect(runs.map(({ exitCode, stderr }) => ({ exitCode, stderr }))).toEqual(
      Array(2).fill({ exitCode: 0, stderr: '' }),
    );
    const state = JSON.parse(readFileSync(join(target, 'terraform.tfstate'), 'utf8'));
    expect(state.outputs.deployed.value).toBe(place);
    expect(existsSync(join(source, 'terraform.tfstate'))).toBe(false);
  });
});
