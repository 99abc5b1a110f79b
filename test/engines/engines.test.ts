import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { describe, expect, it } from 'vitest';
import { type Engine, synthesizeWith } from './synthesize-with.ts';

const environments = ['production', 'staging', 'dev', 'team'];

const versionOf = (engine: Engine): string => {
  const manifest = createRequire(import.meta.url).resolve(`${engine}/package.json`);
  return JSON.parse(readFileSync(manifest, 'utf8')).version;
};

/** A file without the one place in it that names the engine. */
function withoutStamp(text: string, engine: Engine): string {
  const stamp = `"version": "${versionOf(engine)}"`;
  expect(text.split(stamp)).toHaveLength(2);
  return text.replace(stamp, '"version": "any"');
}

describe.each(environments)('what is deployed for %s', (environment) => {
  it('is the same text under cdktf and under cdktn, but for the version stamp', { timeout: 120_000 }, async () => {
    const variables = { HONEYCOMB_ENVIRONMENT: environment };
    const [cdktf, cdktn] = await Promise.all([
      synthesizeWith('cdktf', 'stacks/main.ts', variables),
      synthesizeWith('cdktn', 'stacks/main.ts', variables),
    ]);
    const configurations = Object.keys(cdktf).filter((file) => file.endsWith('cdk.tf.json'));
    expect(configurations).not.toEqual([]);
    expect(Object.keys(cdktn)).toEqual(Object.keys(cdktf));
    for (const file of configurations)
      expect(withoutStamp(cdktn[file] ?? '', 'cdktn')).toBe(withoutStamp(cdktf[file] ?? '', 'cdktf'));
  });
});

it('would notice another engine: the stamps differ', () => {
  expect([versionOf('cdktf'), versionOf('cdktn')]).toEqual(['0.21.0', '0.24.0']);
});
