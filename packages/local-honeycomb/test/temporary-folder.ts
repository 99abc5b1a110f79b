import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, onTestFinished } from 'vitest';

/** A folder for the tests of a file; it goes when they are through. */
export function temporaryFolder(): string {
  const folder = mkdtempSync(join(tmpdir(), 'local-honeycomb-'));
  afterAll(() => rmSync(folder, { recursive: true, force: true }));
  return folder;
}

/** A folder for the test that asks; it goes when that is through. */
export function folderOfTest(): string {
  const folder = mkdtempSync(join(tmpdir(), 'honeycomb-'));
  onTestFinished(() => rmSync(folder, { recursive: true, force: true }));
  return folder;
}
