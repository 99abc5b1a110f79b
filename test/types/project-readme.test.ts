import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { compile } from './compiler.ts';

const root = '../../../..';

/** What the examples of the project's README stand among: the files that they would be written into. */
const imports = `
import { budgetRate, defineSlo, defineTrigger, exhaustionTime, queryPanel, runbook } from 'honeycomb-constructs';
import * as performance from '${root}/queries/lift-sys/performance.ts';
import { requestSucceeded } from '${root}/queries/lift-sys/slis.ts';
import { spans } from '${root}/queries/lift-sys/terms.ts';
import { requestP95In5m } from '${root}/queries/lift-sys/trigger-queries.ts';
import { liftSys } from '${root}/telemetry/lift-sys/contract.ts';

const twiceSustainableOverADay = 6.6667;
`;

test('the examples of the README compile, where a reader would put them', async () => {
  const folder = mkdtempSync(join(import.meta.dirname, 'mistakes', '.readme-'));
  try {
    const readme = readFileSync(join(import.meta.dirname, '../../README.md'), 'utf8');
    const examples = [...readme.matchAll(/```ts\n([\s\S]*?)```/g)].map(([, code = '']) => code);
    expect(examples.map((code) => code.split('\n')[0])).toEqual([
      'queryPanel({',
      '/** Which models cost most: US dollars by model over the last 7 d. */',
      'export const slowRequests = defineTrigger({',
      'export const requestSuccess = defineSlo({',
    ]);
    const statements = examples.map((code) =>
      code.startsWith('queryPanel') ? `export const panels = [\n${code}];\n` : code,
    );
    writeFileSync(join(folder, 'readme.ts'), imports + statements.join('\n'));
    const config = { extends: `${root}/tsconfig.json`, include: ['*.ts'], exclude: [] };
    writeFileSync(join(folder, 'tsconfig.json'), JSON.stringify(config));
    expect(await compile(join('mistakes', folder.split('/').at(-1) ?? ''))).toBe('');
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
});

test('every file and command that the README names is there', () => {
  const readme = readFileSync(join(import.meta.dirname, '../../README.md'), 'utf8');
  const links = [...readme.matchAll(/\]\((?!http)([^)#]+)/g)].map(([, path = '']) => path);
  for (const path of links) expect(() => readFileSync(join(import.meta.dirname, '../..', path)), path).not.toThrow();
  const { scripts } = JSON.parse(readFileSync(join(import.meta.dirname, '../../package.json'), 'utf8'));
  const commands = [...readme.matchAll(/`npm run ([a-z]+)/g)].map(([, name = '']) => name);
  for (const name of commands) expect(Object.keys(scripts)).toContain(name);
});
