import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { synthesize } from 'honeycomb-constructs';
import { LiftSysStack } from '../../stacks/lift-sys/lift-sys-stack.ts';
import { readSettings } from '../../stacks/settings.ts';

/** Synthesizes as many copies of lift-sys as its argument says, into a folder of its own. */
const copies = Number(process.argv[3] ?? 1);
const folder = mkdtempSync(join(tmpdir(), 'lift-sys-bench-'));
try {
  const result = synthesize(join(folder, 'cdktf.out'), (app) => {
    for (let copy = 1; copy <= copies; copy += 1) new LiftSysStack(app, `lift-sys-${copy}`, readSettings({}));
  });
  if (!result.ok) throw new Error(JSON.stringify(result.problems));
} finally {
  rmSync(folder, { recursive: true, force: true });
}
