import { mkdirSync, readFileSync, renameSync, statSync, writeFileSync } from 'node:fs';
import { dirname, resolve } from 'node:path';
import { fileURLToPath, pathToFileURL } from 'node:url';

/**
 * The command is written in TypeScript, in many small files. To be ready in less than half a second it is run from one
 * JavaScript file, which is made at the first start and made again when a source has changed.
 */
const root = resolve(dirname(fileURLToPath(import.meta.url)), '..');
const source = resolve(root, 'src/command.ts');
const cache = resolve(root, 'node_modules/.cache');
const bundle = resolve(cache, 'command.mjs');
const inputs = resolve(cache, 'command.inputs.json');

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
  return import(pathToFileURL(bundle).href);
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
  const temporary = `${bundle}.${process.pid}`;
  mkdirSync(cache, { recursive: true });
  const { metafile, outputFiles } = await esbuild.build({
    entryPoints: [source],
    bundle: true,
    platform: 'node',
    format: 'esm',
    target: 'node20',
    metafile: true,
    write: false,
    absWorkingDir: root,
    logLevel: 'silent',
    minifyWhitespace: true,
    minifySyntax: true,
    // What nobody uses of zod, as its messages in 50 languages, is left out where zod is imported as `* as z`.
    treeShaking: true,
    // It is loaded only when somebody sends over gRPC.
    external: ['@grpc/grpc-js'],
  });
  const times = Object.keys(metafile.inputs).map((file) => {
    const path = resolve(root, file);
    return [path, statSync(path).mtimeMs];
  });
  // Two first starts at once each write their own file, and the last one stays.
  for (const [path, text] of [
    [bundle, outputFiles[0].text],
    [inputs, JSON.stringify(Object.fromEntries(times))],
  ]) {
    writeFileSync(temporary, text);
    renameSync(temporary, path);
  }
}
