import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { dirname } from 'node:path';

/** A file that is made from code, by its path from the top of the project. */
export interface GeneratedFile {
  readonly path: string;
  readonly text: string;
}

/** Paths of the files that are missing or not what the code makes of them. */
export const staleFiles = (files: readonly GeneratedFile[]): readonly string[] =>
  files.filter(({ path, text }) => !existsSync(path) || readFileSync(path, 'utf8') !== text).map(({ path }) => path);

/** Writes the files that are stale, or with `--check` says which are, and returns the exit code. */
export function writeOrCheck(command: string, files: readonly GeneratedFile[], args: readonly string[]): 0 | 1 {
  const unknown = args.filter((arg) => arg !== '--check');
  if (unknown.length > 0) {
    console.error(`npm run ${command} takes --check or nothing, not ${unknown.join(' ')}`);
    return 1;
  }
  const stale = staleFiles(files);
  if (args.includes('--check')) {
    for (const path of stale) console.error(`${path} is stale: npm run ${command}`);
    return stale.length > 0 ? 1 : 0;
  }
  for (const { path, text } of files.filter(({ path }) => stale.includes(path))) {
    mkdirSync(dirname(path), { recursive: true });
    writeFileSync(path, text);
    console.log(`Wrote ${path}`);
  }
  if (stale.length === 0) console.log(`All ${files.length} files are current.`);
  return 0;
}
