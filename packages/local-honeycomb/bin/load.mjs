import { createHash } from 'node:crypto';
import { mkdirSync, readFileSync, renameSync, statSync, writeFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { dirname, resolve } from 'node:path';
import { fileURLToPath, pathToFileURL } from 'node:url';
import { Script } from 'node:vm';

/**
 * The command is written in TypeScript, in many small files. To be ready in less than half a second it is run from one
 * JavaScript file, which is made at the first start and made again when a source has changed.
 */
const self = fileURLToPath(import.meta.url);
const root = resolve(dirname(self), '..');
const source = resolve(root, 'src/command.ts');
const cache = resolve(root, 'node_modules/.cache');
const bundle = resolve(cache, 'command.cjs');
const inputs = resolve(cache, 'command.inputs.json');
const compiled = resolve(cache, 'command.v8');

export async function load() {
  if (!isFresh()) {
    try {
      await build();
    } catch {
      // Without esbuild, or without a place to write to, the sources are read one by one: slower, and the same.
      if (!process.features.typescript) (await import('tsx/esm/api')).register();
      return import(pathToFileURL(source).href);
    }
  }
  return run(readFileSync(bundle));
}

function isFresh() {
  try {
    const known = JSON.parse(readFileSync(inputs, 'utf8'));
    return statSync(bundle).isFile() && Object.entries(known).every(([file, time]) => statSync(file).mtimeMs === time);
  } catch {
    return false;
  }
}

async function build() {
  const esbuild = await import('esbuild');
  mkdirSync(cache, { recursive: true });
  const { metafile, outputFiles } = await esbuild.build({
    entryPoints: [source],
    bundle: true,
    platform: 'node',
    format: 'cjs',
    target: 'node20',
    metafile: true,
    write: false,
    absWorkingDir: root,
    logLevel: 'silent',
    minifyWhitespace: true,
    minifySyntax: true,
    // What nobody uses of zod, as its messages in 50 languages, is left out where zod is imported as `* as z`.
    treeShaking: true,
    // It is loaded only when somebody sends over gRPC, and with require(): what V8 keeps has no import().
    external: ['@grpc/grpc-js'],
    supported: { 'dynamic-import': false },
  });
  const times = [self, ...Object.keys(metafile.inputs)].map((file) => {
    const path = resolve(root, file);
    return [path, statSync(path).mtimeMs];
  });
  write(bundle, outputFiles[0].text);
  write(inputs, JSON.stringify(Object.fromEntries(times)));
}

/**
 * Runs the file. What V8 has compiled of it is kept when the process ends: it is a tenth of the work of the next first
 * deployment. V8 looks only at its own version and the length of the source, so a hash of both says that they belong together.
 */
function run(code) {
  const kept = readCompiled(code);
  const script = new Script(`(function (module, require) {${code}\n})`, { filename: bundle, cachedData: kept });
  const known = script.cachedDataRejected === false ? kept.length : 0;
  process.once('exit', () => {
    const data = script.createCachedData();
    if (data.length < known * 1.05) return;
    try {
      write(compiled, Buffer.concat([hashOf(code, data), data]));
    } catch {
      // The next start compiles again.
    }
  });
  const module = { exports: {} };
  script.runInThisContext()(module, createRequire(bundle));
  return module.exports;
}

function readCompiled(code) {
  try {
    const file = readFileSync(compiled);
    const data = file.subarray(hashLength);
    return hashOf(code, data).equals(file.subarray(0, hashLength)) ? data : undefined;
  } catch {
    return undefined;
  }
}

const hashLength = 32;
const hashOf = (code, data) => createHash('sha256').update(code).update(data).digest();

/** Several processes at once each write their own file, and the last one stays. */
function write(path, content) {
  const temporary = `${path}.${process.pid}`;
  writeFileSync(temporary, content);
  renameSync(temporary, path);
}
