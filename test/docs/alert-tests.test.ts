import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { alertTest } from 'honeycomb-engine/vitest';
import { describe, expect, it } from 'vitest';
import { requestSuccess } from '../../stacks/lift-sys/slos.ts';
import { highErrorRate } from '../../stacks/lift-sys/triggers.ts';
import { liftSys } from '../../telemetry/lift-sys/contract.ts';
import { request } from '../../telemetry/lift-sys/events.ts';
import { every } from '../../telemetry/lift-sys/every.ts';
import { compile } from '../types/compiler.ts';
import { read } from './markdown-links.ts';

const [, example = ''] = /```ts\n([\s\S]*?)```/.exec(read('docs/alert-tests.md')) ?? [];

describe('the example of docs/alert-tests.md', () => {
  it('compiles', async () => {
    const root = '../../../..';
    const imports = `
import { alertTest } from 'honeycomb-engine/vitest';
import { requestSuccess } from '${root}/stacks/lift-sys/slos.ts';
import { highErrorRate } from '${root}/stacks/lift-sys/triggers.ts';
import { liftSys } from '${root}/telemetry/lift-sys/contract.ts';
import { request } from '${root}/telemetry/lift-sys/events.ts';
import { every } from '${root}/telemetry/lift-sys/every.ts';
`;
    // Beside the examples of the README: a folder that the project's own type check leaves out.
    const folder = mkdtempSync(join(import.meta.dirname, '../types/mistakes', '.alert-tests-'));
    try {
      writeFileSync(join(folder, 'example.ts'), imports + example);
      const config = { extends: `${root}/tsconfig.json`, include: ['*.ts'], exclude: [] };
      writeFileSync(join(folder, 'tsconfig.json'), JSON.stringify(config));
      expect(await compile(join('mistakes', folder.split('/').at(-1) ?? ''))).toBe('');
    } finally {
      rmSync(folder, { recursive: true, force: true });
    }
  });

  // What the document shows is run as it stands there.
  new Function('alertTest', 'requestSuccess', 'highErrorRate', 'liftSys', 'request', 'every', example)(
    alertTest,
    requestSuccess,
    highErrorRate,
    liftSys,
    request,
    every,
  );
});
