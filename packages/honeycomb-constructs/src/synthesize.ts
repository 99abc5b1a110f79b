import { mkdirSync, mkdtempSync, readdirSync, renameSync, rmSync } from 'node:fs';
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
 * Synthesizes an app into a folder, or says all that is wrong with it. Files are put in place when everything is right and
 * written: after a problem or a crash the folder holds what it held before.
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
    const stacks = app.node.children.map(({ node }) => node.id);
    publish(next, target, stacks);
    return { ok: true, folder: target, stacks };
  } finally {
    rmSync(next, { recursive: true, force: true });
  }
}

/**
 * Moves the finished files over the last ones, each in one step, the manifest last. What Terraform keeps beside a stack
 * (downloaded providers, the lock file) stays; a stack that is gone loses its configuration.
 */
function publish(from: string, to: string, stacks: readonly string[]): void {
  for (const stack of stacks) {
    mkdirSync(join(to, 'stacks', stack), { recursive: true });
    renameSync(join(from, 'stacks', stack, 'cdk.tf.json'), join(to, 'stacks', stack, 'cdk.tf.json'));
  }
  renameSync(join(from, 'manifest.json'), join(to, 'manifest.json'));
  for (const stack of readdirSync(join(to, 'stacks')))
    if (!stacks.includes(stack)) rmSync(join(to, 'stacks', stack, 'cdk.tf.json'), { force: true });
}
