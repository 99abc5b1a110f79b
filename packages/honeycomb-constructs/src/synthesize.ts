import {
  accessSync,
  constants,
  cpSync,
  existsSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  renameSync,
  rmSync,
  writeFileSync,
} from 'node:fs';
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
  const next = writing(target, () => {
    mkdirSync(dirname(target), { recursive: true });
    return mkdtempSync(join(dirname(target), `.${basename(target)}-`));
  });
  try {
    return withoutStackTraces(() => {
      const app = new App({ outdir: next });
      define(app);
      const problems = app.node
        .findAll()
        .flatMap(({ node }) => node.validate().map((message) => ({ path: node.path, message })));
      if (problems.length > 0) return { ok: false, problems };
      app.synth();
      const stacks = app.node.children.map(({ node }) => node.id);
      for (const stack of stacks) reprint(join(next, 'stacks', stack, 'cdk.tf.json'));
      writing(target, () => publish(next, target, stacks));
      return { ok: true, folder: target, stacks };
    });
  } finally {
    rmSync(next, { recursive: true, force: true });
  }
}

/**
 * CDKTF records a whole stack trace for each construct and each reference, and prints none of them; with source maps that is
 * most of the time of a synthesis. An error that is thrown gets its trace when it is printed, and so after this.
 */
function withoutStackTraces<T>(work: () => T): T {
  const previous = Error.prepareStackTrace;
  Error.prepareStackTrace = () => '';
  try {
    return work();
  } finally {
    Error.prepareStackTrace = previous;
  }
}

/** One spelling of JSON whatever the engine: CDKTF and its continuation differ in how they print an empty object. */
const reprint = (file: string): void =>
  writeFileSync(file, `${JSON.stringify(JSON.parse(readFileSync(file, 'utf8')), null, 2)}\n`);

/** Says which folder cannot be written, and why, where the file system would only say which call failed. */
function writing<T>(folder: string, write: () => T): T {
  try {
    return write();
  } catch (cause) {
    const { code, message } = cause as NodeJS.ErrnoException;
    const reason = reasons[code ?? ''] ?? message;
    throw new Error(`The folder ${folder} cannot be written: ${reason}. Nothing in it was changed.`, { cause });
  }
}

const reasons: Readonly<Record<string, string>> = {
  EACCES: 'you lack the permission',
  EEXIST: 'a file is in the way where a folder should be',
  ENOENT: 'its parent does not exist and cannot be made',
  ENOSPC: 'the disk is full',
  ENOTDIR: 'a file is in the way where a folder should be',
  EPERM: 'you lack the permission',
  EROFS: 'the file system is read-only',
};

/**
 * Moves the finished files over the last ones, each in one step, the manifest last; when one cannot be moved, the last ones
 * come back. What Terraform keeps beside a stack (downloaded providers, the lock file) stays; a stack that is gone loses
 * its configuration.
 */
function publish(from: string, to: string, stacks: readonly string[]): void {
  const files = [...stacks.map((stack) => join('stacks', stack, 'cdk.tf.json')), 'manifest.json'];
  for (const file of files) mkdirSync(dirname(join(to, file)), { recursive: true });
  for (const file of files) accessSync(dirname(join(to, file)), constants.W_OK);
  const last = join(from, 'last');
  const had = files.filter((file) => existsSync(join(to, file)));
  for (const file of had) cpSync(join(to, file), join(last, file));
  try {
    for (const file of files) renameSync(join(from, file), join(to, file));
  } catch (error) {
    for (const file of had) renameSync(join(last, file), join(to, file));
    throw error;
  }
  for (const entry of readdirSync(join(to, 'stacks'), { withFileTypes: true }))
    if (entry.isDirectory() && !stacks.includes(entry.name))
      rmSync(join(to, 'stacks', entry.name, 'cdk.tf.json'), { force: true });
}
