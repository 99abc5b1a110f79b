import { mkdtempSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { staleFiles, writeOrCheck } from '../../scripts/docs/generated-files.ts';
import { temporaryFolder } from '../temporary-folder.ts';

describe('a command that writes documents', () => {
  const root = temporaryFolder();

  it('writes what is missing or stale and leaves the rest alone; a second run has nothing to do', () => {
    const folder = mkdtempSync(join(root, 'docs-'));
    const files = ['current', 'stale', 'new/missing'].map((name) => ({ path: join(folder, name), text: `${name}\n` }));
    writeFileSync(join(folder, 'current'), 'current\n');
    writeFileSync(join(folder, 'stale'), 'old\n');
    const wrote = [`Wrote ${join(folder, 'stale')}`, `Wrote ${join(folder, 'new/missing')}`];
    expect(writeOrCheck('docs', files, [])).toEqual({ ok: true, lines: wrote });
    expect(files.map(({ path }) => readFileSync(path, 'utf8'))).toEqual(files.map(({ text }) => text));
    expect(writeOrCheck('docs', files, [])).toEqual({ ok: true, lines: ['All is current (3 files).'] });
  });

  it('only says with --check what is stale, and fails', () => {
    const path = join(mkdtempSync(join(root, 'docs-')), 'stale');
    const files = [{ path, text: 'new\n' }];
    writeFileSync(path, 'old\n');
    const stale = { ok: false, lines: [`${path} is stale: npm run docs`] };
    expect(writeOrCheck('docs', files, ['--check'])).toEqual(stale);
    expect(readFileSync(path, 'utf8')).toBe('old\n');
    writeFileSync(path, 'new\n');
    expect(writeOrCheck('docs', files, ['--check'])).toEqual({ ok: true, lines: ['All is current (1 file).'] });
  });

  it('writes nothing when it does not know an option', () => {
    const files = [{ path: join(root, 'missing'), text: '' }];
    expect(writeOrCheck('docs', files, ['--chekc'])).toEqual({
      ok: false,
      lines: ['npm run docs takes --check or nothing, not --chekc'],
    });
    expect(staleFiles(files)).toEqual([join(root, 'missing')]);
  });
});
