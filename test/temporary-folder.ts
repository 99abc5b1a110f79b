import { mkdtempSync, realpathSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll } from 'vitest';

/** A folder for the tests of the file or `describe` that asks for it; it goes when they are through. */
export function temporaryFolder(): string {
  const folder = mkdtempSync(join(realpathSync(tmpdir()), 'lift-sys-honeycomb-'));
  afterAll(() => rmSync(folder, { recursive: true, force: true }));
  return folder;
}
