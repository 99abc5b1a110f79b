import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { compile } from './compiler.ts';

const readmes = ['honeycomb-query', 'honeycomb-constructs'];

test('the examples of the READMEs compile', async () => {
  const folder = mkdtempSync(join(import.meta.dirname, 'mistakes', '.readme-'));
  try {
    for (const name of readmes) {
      const readme = readFileSync(join(import.meta.dirname, '../../packages', name, 'README.md'), 'utf8');
      const example = /```ts\n([\s\S]*?)```/.exec(readme)?.[1] ?? '';
      expect(example.trimEnd().split('\n').length).toBeGreaterThanOrEqual(10);
      writeFileSync(join(folder, `${name}.ts`), example);
    }
    writeFileSync(
      join(folder, 'tsconfig.json'),
      JSON.stringify({ extends: '../../../../tsconfig.json', include: ['*.ts'], exclude: [] }),
    );
    expect(await compile(join('mistakes', folder.split('/').at(-1) ?? ''))).toBe('');
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
});
