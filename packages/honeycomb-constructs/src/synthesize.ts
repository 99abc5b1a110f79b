import { existsSync, mkdirSync, mkdtempSync, renameSync, rmSync } from 'node:fs';
import { basename, dirname, join, resolve } from 'node:path';
import { App } from 'cdktf';

/** Something wrong in an app, with the construct's path: `lift-sys-production/trigger "High error rate"`. */
export interface SynthesisProblem {
  readonly path: string;
  readonly message: string;
}

export type Synthesis =
  | { readonly ok: true; readonly folder: string; readonly stacks: readonly string[] }
  | { readonly ok: false; readonly problems: readonly SynthesisProblem[] };

/**
 * Synthesizes an app into a folder, or says all that is wrong with it. The folder is replaced in one step and only when
 * everything is right: after a problem or a crash it holds what it held before.
 * @param define puts the stacks into the app
 * @throws when the folder cannot be written; nothing is changed then
 */
export function synthesize(folder: string, define: (app: App) => void): Synthesis {
  const target = resolve(folder);
  mkdirSync(dirname(target), { recursive: true });
  const next = mkdtempSync(join(dirname(target), `.${basename(target)}-`));
  try {
    const app = new App({ outdir: next });
    define(app);
    const problems = app.node
      .findAll()
      .flatMap(({ node }) => node.validate().map((message) => ({ path: node.path, message })));
    if (problems.length > 0) return { ok: false, problems };
    app.synth();
    replaceFolder(target, next);
    return { ok: true, folder: target, stacks: app.node.children.map(({ node }) => node.id) };
  } finally {
    rmSync(next, { recursive: true, force: true });
  }
}

/** Terraform's own files beside a stack (state, downloaded providers) are no output: they move along. */
function replaceFolder(target: string, next: string): void {
  const last = `${next}-last`;
  if (existsSync(target)) renameSync(target, last);
  renameSync(next, target);
  rmSync(last, { recursive: true, force: true });
}
