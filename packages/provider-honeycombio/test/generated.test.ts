import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { generateBindings, readSources } from '../scripts/bindings.ts';
import { packageFolder, providerAddress, readProviderSchema } from '../scripts/provider-schema.ts';

const schema = readProviderSchema();
const committed = readSources(join(packageFolder, 'src'));

test('src holds exactly what schema.json generates; otherwise run "npm run generate"', async () => {
  const generated = await generateBindings(schema);
  expect(Object.keys(committed)).toEqual(Object.keys(generated));
  const stale = Object.keys(generated).filter((path) => committed[path] !== generated[path]);
  expect(stale).toEqual([]);
});

test('every generated file says so in its first line', () => {
  const silent = Object.entries(committed).filter(([, text]) => !text.startsWith('// Generated from the schema of'));
  expect(silent.map(([path]) => path)).toEqual([]);
});

test('the package has the version of the provider', () => {
  const { version } = JSON.parse(readFileSync(join(packageFolder, 'package.json'), 'utf8'));
  expect(version).toBe(schema.provider_versions[providerAddress]);
});
