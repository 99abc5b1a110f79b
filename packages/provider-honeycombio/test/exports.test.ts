import { execFileSync } from 'node:child_process';
import * as bindings from '@cdktf/provider-honeycombio';
import { Query } from '@cdktf/provider-honeycombio/lib/query';
import { Query as QueryOfFile } from '@cdktf/provider-honeycombio/lib/query/index.js';
import { TerraformDataSource, TerraformProvider, TerraformResource, TerraformStack, Testing } from 'cdktf';
import { expect, test } from 'vitest';
import { packageFolder, providerAddress, readProviderSchema } from '../scripts/provider-schema.ts';

const { resource_schemas, data_source_schemas } = readProviderSchema().provider_schemas[providerAddress];

/** The Terraform types of the classes exported at the root that extend `base`. */
function typesExported(base: abstract new (...args: never[]) => unknown): readonly string[] {
  return Object.values<Readonly<Record<string, unknown>>>(bindings)
    .flatMap((module) => Object.values(module))
    .filter((member) => typeof member === 'function' && member.prototype instanceof base)
    .map((member) => (member as unknown as { readonly tfResourceType: string }).tfResourceType)
    .sort();
}

test('all 21 resources are exported at the root', () => {
  expect(typesExported(TerraformResource)).toEqual(Object.keys(resource_schemas));
  expect(Object.keys(resource_schemas)).toHaveLength(21);
});

test('all 16 data sources are exported at the root', () => {
  expect(typesExported(TerraformDataSource)).toEqual(Object.keys(data_source_schemas));
  expect(Object.keys(data_source_schemas)).toHaveLength(16);
});

test('the provider is exported at the root', () => {
  expect(typesExported(TerraformProvider)).toEqual(['honeycombio']);
});

test('root, folder and file export one and the same class', () => {
  expect(Query).toBe(bindings.query.Query);
  expect(QueryOfFile).toBe(bindings.query.Query);
});

test('plain Node gets one and the same class from import and require, by every path', () => {
  const program = `
    import { createRequire } from 'node:module';
    import { query } from '@cdktf/provider-honeycombio';
    import * as folder from '@cdktf/provider-honeycombio/lib/query';
    import * as file from '@cdktf/provider-honeycombio/lib/query/index.js';
    const require = createRequire(process.cwd() + '/');
    const classes = [
      query.Query,
      folder.Query,
      file.Query,
      require('@cdktf/provider-honeycombio').query.Query,
      require('@cdktf/provider-honeycombio/lib/index.js').query.Query,
      require('@cdktf/provider-honeycombio/lib/lazy-index.js').query.Query,
      require('@cdktf/provider-honeycombio/lib/query').Query,
      require('@cdktf/provider-honeycombio/lib/query/index.js').Query,
    ];
    console.log(classes.length, new Set(classes).size, classes[0].tfResourceType);
  `;
  const args = ['--input-type=module', '--eval', program];
  expect(execFileSync(process.execPath, args, { cwd: packageFolder, encoding: 'utf8' })).toBe(
    '8 1 honeycombio_query\n',
  );
});

test('a stack of bindings requires exactly the provider version that the schema is of', () => {
  const stack = new TerraformStack(Testing.app(), 'bindings');
  new bindings.provider.HoneycombioProvider(stack, 'honeycombio');
  new Query(stack, 'requests', { queryJson: '{}' });
  const { resource, terraform } = JSON.parse(Testing.synth(stack));
  expect(Object.keys(resource)).toEqual(['honeycombio_query']);
  expect(terraform.required_providers).toEqual({
    honeycombio: { source: 'honeycombio/honeycombio', version: '0.51.0' },
  });
});
