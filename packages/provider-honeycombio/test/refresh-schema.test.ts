import { spawnSync } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import {
  type JsonObject,
  packageFolder,
  providerAddress,
  readProviderSchema,
  schemaFile,
} from '../scripts/provider-schema.ts';
import { schemaFacts } from '../scripts/schema-facts.ts';
import { printProviderSchema } from '../scripts/terraform.ts';

test('the committed schema is as refresh-schema writes it', () => {
  const committed = readProviderSchema();
  const version = committed.provider_versions[providerAddress];
  const written = `${JSON.stringify(schemaFacts(committed as unknown as JsonObject, version), null, 2)}\n`;
  expect(readFileSync(schemaFile, 'utf8')).toBe(written);
});

test('texts go, names stay, even a name such as "description"', () => {
  const description = { type: 'string', description: 'What it is for', description_kind: 'plain', optional: true };
  const type = { type: ['list', ['object', { type: 'string', description: 'string' }]], computed: true };
  const old = { block: { description_kind: 'plain' }, nesting_mode: 'list', max_items: 1 };
  const printed = {
    format_version: '1.0',
    provider_schemas: {
      [providerAddress]: {
        functions: {},
        resource_schemas: {
          honeycombio_slo: {
            version: 0,
            block: {
              deprecation_message: 'Use another',
              deprecated: true,
              block_types: { deprecation_message: old },
              attributes: { type, description },
            },
          },
        },
        provider: { version: 0, block: { description: 'Honeycomb', description_kind: 'markdown' } },
      },
    },
  };
  expect(JSON.stringify(schemaFacts(printed, '1.2.3'), null, 1)).toBe(
    JSON.stringify(
      {
        format_version: '1.0',
        provider_schemas: {
          [providerAddress]: {
            data_source_schemas: {},
            provider: { block: {}, version: 0 },
            resource_schemas: {
              honeycombio_slo: {
                block: {
                  attributes: {
                    description: { optional: true, type: 'string' },
                    type: { computed: true, type: ['list', ['object', { type: 'string', description: 'string' }]] },
                  },
                  block_types: { deprecation_message: { block: {}, max_items: 1, nesting_mode: 'list' } },
                  deprecated: true,
                },
                version: 0,
              },
            },
          },
        },
        provider_versions: { [providerAddress]: '1.2.3' },
      },
      null,
      1,
    ),
  );
});

test('a schema without the provider is refused, with those that it has', () => {
  const printed = { format_version: '1.0', provider_schemas: { 'registry.terraform.io/hashicorp/null': {} } };
  expect(() => schemaFacts(printed, '0.51.0')).toThrow(
    'Terraform printed no schema of registry.terraform.io/honeycombio/honeycombio; providers printed: registry.terraform.io/hashicorp/null.',
  );
});

test('a version range is refused before Terraform is started', () => {
  expect(() => printProviderSchema('~> 0.51')).toThrow(
    '"~> 0.51" is not a provider version; give one version in full, such as 0.51.0.',
  );
});

test('without Terraform, refresh-schema says so and leaves the schema as it is', () => {
  const before = readFileSync(schemaFile, 'utf8');
  const args = ['--import', 'tsx', 'scripts/refresh-schema.ts'];
  const { status, stdout, stderr } = spawnSync(process.execPath, args, {
    cwd: packageFolder,
    env: { ...process.env, PATH: '' },
    encoding: 'utf8',
  });
  expect({ status, stdout, stderr }).toEqual({
    status: 1,
    stdout: '',
    stderr: 'Terraform was not found on the PATH; install Terraform 1.x (developer.hashicorp.com/terraform).\n',
  });
  expect(readFileSync(schemaFile, 'utf8')).toBe(before);
});
