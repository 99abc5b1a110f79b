import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import providerSchemaJson from '@cdktf/provider-honeycombio/schema.json' with { type: 'json' };
import { beforeAll, expect, test } from 'vitest';
import { chooseProvider } from '../index.ts';
import { accepted } from './examples/accepted.ts';
import { refusedOthers } from './examples/refused-others.ts';
import { refusedTriggers } from './examples/refused-triggers.ts';
import { type Change, valid } from './examples/valid.ts';
import { cleanEnvironment, literalJson, requiredProviders, temporaryFolder, workspace } from './support/terraform.ts';

// Everything here holds with the real provider, too: it runs with the one that chooseProvider() chooses.
const { env } = await chooseProvider({ terraform: 'terraform', env: cleanEnvironment, folder: temporaryFolder() });
const everyResource = readFileSync(new URL('./configurations/every-resource.tf', import.meta.url), 'utf8');
const { folder, terraform } = workspace({ 'main.tf': everyResource }, env);

let fromNothing: ReturnType<typeof plan>;

beforeAll(() => {
  expect(terraform('init', '-input=false')).toMatchObject({ status: 0 });
  fromNothing = plan();
});

interface Planned {
  readonly address: string;
  readonly change: {
    readonly actions: readonly string[];
    readonly after: Readonly<Record<string, unknown>>;
    readonly after_unknown: Readonly<Record<string, unknown>>;
  };
}

function plan(...args: readonly string[]) {
  const ran = terraform('plan', '-input=false', '-no-color', '-out=plan', ...args);
  expect(ran.status, ran.stderr).toBe(0);
  return JSON.parse(terraform('show', '-json', 'plan').stdout) as { readonly resource_changes: readonly Planned[] };
}

test('the schema that Terraform sees is the one in schema.json', () => {
  const { provider_schemas } = JSON.parse(terraform('providers', 'schema', '-json').stdout);
  expect(withoutTexts(provider_schemas)).toEqual(providerSchemaJson.provider_schemas);
});

test('a configuration with every resource type is valid', () => {
  const { valid: isValid, error_count } = JSON.parse(terraform('validate', '-json').stdout);
  expect({ isValid, error_count }).toEqual({ isValid: true, error_count: 0 });
});

test('every resource type is planned from nothing, without an API', () => {
  const changes = fromNothing.resource_changes;
  const types = new Set(changes.map(({ address }) => address.split('.')[0]));
  expect([...types].sort()).toEqual(Object.keys(valid).sort());
  expect(changes.filter(({ change }) => change.actions.join() !== 'create')).toEqual([]);
});

test('the plan says what is configured, what is default and what only an apply will tell', async () => {
  const planned = fromNothing.resource_changes.map(({ address, change: { after, after_unknown } }) => ({
    address,
    after,
    after_unknown,
  }));
  await expect(`${JSON.stringify(planned, null, 2)}\n`).toMatchFileSnapshot('goldens/every-resource-planned.json');
});

test('a change of a query replaces it and its annotation, and updates the board', () => {
  const state = stateOf(fromNothing.resource_changes);
  writeFileSync(join(folder, 'terraform.tfstate'), JSON.stringify(state));
  writeFileSync(join(folder, 'main.tf'), everyResource.replaceAll('"P99"\n    column', '"P95"\n    column'));
  const actions = plan('-refresh=false')
    .resource_changes.filter(({ change }) => change.actions.join() !== 'no-op')
    .map(({ address, change }) => [address, change.actions.join()]);
  writeFileSync(join(folder, 'main.tf'), everyResource);
  expect(Object.fromEntries(actions)).toMatchObject({
    'honeycombio_query.slow': 'delete,create',
    'honeycombio_query_annotation.slow': 'delete,create',
    'honeycombio_flexible_board.overview': 'update',
  });
});

test('Terraform reports exactly the examples that are refused', () => {
  const examples: readonly Change[] = [...accepted, ...refusedTriggers, ...refusedOthers];
  const files = examples.map(([, type, change], index) => [
    `example${index}.tf.json`,
    literalJson({ resource: { [type]: { [`example${index}`]: { ...valid[type], ...change } } } }),
  ]);
  const other = workspace({ 'main.tf.json': literalJson(requiredProviders), ...Object.fromEntries(files) }, env);
  expect(other.terraform('init', '-input=false')).toMatchObject({ status: 0 });
  const { diagnostics } = JSON.parse(other.terraform('validate', '-json').stdout) as {
    readonly diagnostics: readonly { readonly severity: string; readonly range: { readonly filename: string } }[];
  };
  const faulty = new Set(diagnostics.filter(({ severity }) => severity === 'error').map(({ range }) => range.filename));
  const reported = examples.filter((_, index) => faulty.has(`example${index}.tf.json`)).map(describe);
  expect(reported).toEqual([...refusedTriggers, ...refusedOthers].map(describe));
});

test.each([
  [
    'a dataset without protection',
    { resource: { honeycombio_dataset: { d: { name: 'd', delete_protected: false } } } },
  ],
  [
    'no key at all',
    { provider: { honeycombio: {} }, resource: { honeycombio_column: { c: { name: 'c', dataset: 'd' } } } },
  ],
  [
    'half a management key',
    {
      provider: { honeycombio: { api_key: 'k', api_key_id: 'i' } },
      resource: { honeycombio_column: { c: { name: 'c', dataset: 'd' } } },
    },
  ],
  [
    'a key that is not known yet',
    {
      provider: { honeycombio: { api_key: '${terraform_data.k.id}' } },
      resource: { terraform_data: { k: {} }, honeycombio_column: { c: { name: 'c', dataset: 'd' } } },
    },
  ],
  [
    'an environment without a management key',
    { provider: { honeycombio: { api_key: 'k' } }, resource: { honeycombio_environment: { e: { name: 'e' } } } },
  ],
  [
    'a query specification with an order of nothing',
    { data: { honeycombio_query_specification: { q: { order: [{ column: 'x' }] } } } },
  ],
])('%s is refused when it is planned', (_, configuration) => {
  const provider = { provider: { honeycombio: { api_key: 'k' } } };
  const files = { 'main.tf.json': JSON.stringify({ ...requiredProviders, ...provider, ...configuration }) };
  const other = workspace(files, env);
  expect(other.terraform('init', '-input=false')).toMatchObject({ status: 0 });
  expect(other.terraform('validate')).toMatchObject({ status: 0 });
  expect(other.terraform('plan', '-input=false')).toMatchObject({ status: 1 });
});

const describe = ([what, type]: Change): string => `${type}, ${what}`;

function withoutTexts(value: unknown): unknown {
  if (Array.isArray(value)) return value.map(withoutTexts);
  if (typeof value !== 'object' || value === null) return value;
  const texts = new Set(['description', 'description_kind', 'deprecation_message']);
  return Object.fromEntries(
    Object.entries(value)
      .filter(([name, member]) => !texts.has(name) || typeof member === 'object')
      .map(([name, member]) => [name, withoutTexts(member)]),
  );
}

/** A state in which everything planned is there. What only an apply tells is null, but for the ids. */
const stateOf = (changes: readonly Planned[]) => ({
  version: 4,
  terraform_version: '1.11.4',
  serial: 1,
  lineage: 'offline-provider',
  outputs: {},
  resources: changes.map(({ address, change }) => ({
    mode: 'managed',
    type: address.split('.')[0],
    name: address.split('.')[1],
    provider: 'provider["registry.terraform.io/honeycombio/honeycombio"]',
    instances: [
      {
        schema_version: address.startsWith('honeycombio_flexible_board.') ? 1 : 0,
        attributes: {
          ...change.after,
          id: address,
          ...(address === 'honeycombio_dataset.shop' ? { slug: 'shop' } : {}),
        },
      },
    ],
  })),
});
