import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, it } from 'vitest';
import { compile } from '../types/compiler.ts';
import { read } from './markdown-links.ts';

const root = '../../../..';

/** The examples by their first line, each where a reader would put it. */
const places: readonly (readonly [string, (code: string) => string])[] = [
  ["'llm.cache_hit': column(", (code) => `export const columns = {\n${code}};\n`],
  ['/** Which models are called', (code) => code],
  ['queryPanel({', (code) => `export const panels = [\n${code}];\n`],
  ['/** 95th percentile of the duration', (code) => code],
  ['export const slowLlmCalls', (code) => code],
  ['export const llmSuccess', (code) => code],
  ["slack('#llm-alerts'),", (code) => `export const recipients = [\n${code}];\n`],
  ['canary: {', (code) => `export const environments = defineEnvironments({\n${code}});\n`],
];

const imports = `
import { defineSlo, defineTrigger, exhaustionTime, queryPanel, runbook, slack } from 'honeycomb-constructs';
import { column, EQUALS, IF, NOT } from 'honeycomb-query';
import { z } from 'zod';
import { spansNamed } from '${root}/queries/lift-sys/terms.ts';
import { defineEnvironments } from '${root}/stacks/lift-sys/environment.ts';
import { quietChannel } from '${root}/stacks/lift-sys/recipients.ts';
import { highErrorRate } from '${root}/stacks/lift-sys/triggers.ts';
import { liftSys } from '${root}/telemetry/lift-sys/contract.ts';
import type { SpanName } from '${root}/telemetry/lift-sys/spans.ts';

const on = (...spans: readonly SpanName[]) => ({ spans });
`;

it('the examples of CONTRIBUTING.md compile, where a reader would put them', async () => {
  const examples = [...read('CONTRIBUTING.md').matchAll(/```ts\n([\s\S]*?)```/g)].map(([, code = '']) => code);
  expect(examples.map((code, index) => code.startsWith(places[index]?.[0] ?? ' '))).toEqual(places.map(() => true));
  // Beside the examples of the README: a folder that the project's own type check leaves out.
  const folder = mkdtempSync(join(import.meta.dirname, '../types/mistakes', '.contributing-'));
  try {
    const placed = examples.map((code, index) => places[index]?.[1](code));
    writeFileSync(join(folder, 'contributing.ts'), [imports, ...placed].join('\n'));
    const config = { extends: `${root}/tsconfig.json`, include: ['*.ts'], exclude: [] };
    writeFileSync(join(folder, 'tsconfig.json'), JSON.stringify(config));
    expect(await compile(join('mistakes', folder.split('/').at(-1) ?? ''))).toBe('');
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
});
