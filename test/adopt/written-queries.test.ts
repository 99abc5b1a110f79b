import { execFileSync } from 'node:child_process';
import { symlinkSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { transformSync } from 'esbuild';
import fc from 'fast-check';
import { writeQuery } from 'honeycomb-adopt';
import * as honeycombQuery from 'honeycomb-query';
import { equivalent, type QueryValue } from 'honeycomb-query';
import { describe, expect, it } from 'vitest';
import { queries } from '../../queries/lift-sys/index.ts';
import { liftSys } from '../../telemetry/lift-sys/contract.ts';
import { temporaryFolder } from '../temporary-folder.ts';
import { anyQuery, anyTriggerQuery, shop } from '../terraform/any-query.ts';

const project = join(import.meta.dirname, '../..');

/** What the code is, when it is run. */
function evaluated(code: string): QueryValue {
  const { code: script } = transformSync(`result = ${code}`, { loader: 'ts', format: 'iife' });
  const scope = { ...honeycombQuery, shop, liftSys };
  return new Function(...Object.keys(scope), `let result; ${script}; return result;`)(...Object.values(scope));
}

/** What the compiler says of a file with these queries; nothing when it is right. */
function compiled(folder: string, written: readonly string[]): string {
  symlinkSync(join(project, 'node_modules'), join(folder, 'node_modules'));
  const names = Object.keys(honeycombQuery).filter((name) =>
    written.some((code) => new RegExp(`(^|[^\\w])${name}[(<]`).test(code)),
  );
  const imports = [
    `import { ${names.join(', ')} } from 'honeycomb-query';`,
    `import { shop } from '${project}/test/terraform/any-query.ts';`,
    `import { liftSys } from '${project}/telemetry/lift-sys/contract.ts';`,
  ];
  const lines = written.map((code, index) => `export const q${index} = ${code};`);
  writeFileSync(join(folder, 'package.json'), JSON.stringify({ type: 'module' }));
  writeFileSync(join(folder, 'queries.ts'), [...imports, ...lines].join('\n'));
  const config = { extends: `${project}/tsconfig.json`, include: ['queries.ts'], exclude: [] };
  writeFileSync(join(folder, 'tsconfig.json'), JSON.stringify(config));
  try {
    execFileSync(process.execPath, [
      join(project, 'node_modules/typescript/bin/tsc'),
      '-p',
      folder,
      '--pretty',
      'false',
    ]);
    return '';
  } catch (error) {
    return String((error as { stdout: Buffer }).stdout);
  }
}

describe('a query that is written as code', () => {
  it('says the same when the code is run, whatever it asks', () => {
    let built = 0;
    fc.assert(
      fc.property(fc.oneof(anyQuery, anyTriggerQuery), ({ specification }) => {
        const { code, kind } = writeQuery(specification, shop, 'shop');
        if (kind === 'built') built += 1;
        expect(equivalent(evaluated(code).specification, specification)).toBe(true);
      }),
      { numRuns: 1500 },
    );
    expect(built).toBeGreaterThan(200);
  });

  it('type-checks, whatever it asks', { timeout: 120_000 }, () => {
    const written = fc
      .sample(fc.oneof(anyQuery, anyTriggerQuery), { numRuns: 1000, seed: 11 })
      .filter(({ problems }) => problems().length === 0)
      .map(({ specification }) => writeQuery(specification, shop, 'shop').code);
    expect(written.length).toBeGreaterThan(200);
    expect(compiled(temporaryFolder(), written)).toBe('');
  });

  it('is built, not raw, for every query of lift-sys', { timeout: 120_000 }, () => {
    const all = Object.values(queries).flatMap((topic) => Object.values(topic));
    const written = all.map(({ specification }) => writeQuery(specification, liftSys, 'liftSys'));
    expect(written.map(({ kind }) => kind)).toEqual(all.map(() => 'built'));
    for (const [index, { code }] of written.entries())
      expect(equivalent(evaluated(code).specification, all[index]!.specification)).toBe(true);
    expect(
      compiled(
        temporaryFolder(),
        written.map(({ code }) => code),
      ),
    ).toBe('');
  });
});
