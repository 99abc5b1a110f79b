import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { dirname } from 'node:path';
import { asksForHelp } from '../help.ts';

/** A file that is made from code, by its path from the top of the project. */
export interface GeneratedFile {
  readonly path: string;
  readonly text: string;
}

/** Paths of the files that are missing or not what the code makes of them. */
export const staleFiles = (files: readonly GeneratedFile[]): readonly string[] =>
  files.filter(({ path, text }) => !existsSync(path) || readFileSync(path, 'utf8') !== text).map(({ path }) => path);

/** What a command says when it is through, and whether all is well. */
export interface Outcome {
  readonly ok: boolean;
  readonly lines: readonly string[];
}

/** Writes the files that are stale, or with `--check` says which are. */
export function writeOrCheck(command: string, files: readonly GeneratedFile[], args: readonly string[]): Outcome {
  const unknown = args.filter((arg) => arg !== '--check');
  if (unknown.length > 0)
    return { ok: false, lines: [`npm run ${command} takes --check or nothing, not ${unknown.join(' ')}`] };
  const stale = staleFiles(files);
  if (stale.length === 0)
    return { ok: true, lines: [`All is current (${files.length === 1 ? '1 file' : `${files.length} files`}).`] };
  if (args.includes('--check'))
    return { ok: false, lines: stale.map((path) => `${path} is stale: npm run ${command}`) };
  for (const { path, text } of files.filter(({ path }) => stale.includes(path))) {
    mkdirSync(dirname(path), { recursive: true });
    writeFileSync(path, text);
  }
  return { ok: true, lines: stale.map((path) => `Wrote ${path}`) };
}

/**
 * Runs such a command: prints what it says, and ends with an exit code that fits.
 * @param help what it does, for --help
 */
export function runCommand(command: string, files: () => readonly GeneratedFile[], help: string): void {
  if (asksForHelp(process.argv.slice(2))) {
    const more = `npm run ${command} -- --check   writes nothing, and says which are stale`;
    console.log([`npm run ${command}: ${help}`, `  ${more}`].join('\n\n'));
    return;
  }
  const { ok, lines } = outcome(command, files);
  for (const line of lines) console[ok ? 'log' : 'error'](line);
  if (!ok) process.exitCode = 1;
}

function outcome(command: string, files: () => readonly GeneratedFile[]): Outcome {
  try {
    return writeOrCheck(command, files(), process.argv.slice(2));
  } catch (error) {
    return { ok: false, lines: [(error as Error).message] };
  }
}
