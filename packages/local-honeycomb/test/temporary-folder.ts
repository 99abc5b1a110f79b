import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll } from 'vitest';

/** A folder for the tests of a file; it goes when they are through. */
export function temporaryFolder(): string {
  const folder = mkdtempSync(join(tmpdir(), 'local-honeycomb-'));
  afterAll(() => rmSync(folder, { recursive: true, force: true }));
  return folder;
}
