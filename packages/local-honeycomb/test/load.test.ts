import { spawnSync } from 'node:child_process';
import { cpSync, mkdirSync, readFileSync, rmSync, statSync, symlinkSync, writeFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { beforeAll, beforeEach, expect, test } from 'vitest';
import { help } from '../src/command.ts';
import { temporaryFolder } from './temporary-folder.ts';

const root = fileURLToPath(new URL('..', import.meta.url));
const copy = temporaryFolder();
const cache = join(copy, 'node_modules/.cache');
const compiled = join(cache, 'command.v8');

/** Starts the command of a copy that keeps what it makes by itself. */
const start = (...flags: readonly string[]) => {
  const { status, stdout, stderr } = spawnSync(
    process.execPath,
    [...flags, join(copy, 'bin/local-honeycomb.mjs'), '--help'],
    { encoding: 'utf8' },
  );
  return { status, stdout, stderr };
};
const fine = { status: 0, stdout: help, stderr: '' };
/** Which file it is: what is written again is another. */
const fileOf = (path: string) => statSync(path).ino;

beforeAll(() => {
  cpSync(join(root, 'bin'), join(copy, 'bin'), { recursive: true });
  symlinkSync(join(root, 'src'), join(copy, 'src'));
  mkdirSync(join(copy, 'node_modules'));
  const esbuild = dirname(createRequire(import.meta.url).resolve('esbuild/package.json'));
  symlinkSync(esbuild, join(copy, 'node_modules/esbuild'));
});

beforeEach(() => rmSync(cache, { recursive: true, force: true }));

test('the second start runs what the first one bundled and compiled', () => {
  expect(start()).toEqual(fine);
  const files = () => ['command.cjs', 'command.v8'].map((name) => fileOf(join(cache, name)));
  const made = files();
  expect(start()).toEqual(fine);
  expect(files()).toEqual(made);
});

test('it is bundled again when a source has changed', () => {
  start();
  const made = fileOf(join(cache, 'command.cjs'));
  const inputs = join(cache, 'command.inputs.json');
  const [file = ''] = Object.keys(JSON.parse(readFileSync(inputs, 'utf8')));
  writeFileSync(inputs, JSON.stringify({ [file]: 1 }));
  expect(start()).toEqual(fine);
  expect(fileOf(join(cache, 'command.cjs'))).not.toBe(made);
});

test.each<[what: string, damage: (kept: Buffer) => Uint8Array]>([
  ['nothing', () => new Uint8Array()],
  ['no code', () => Buffer.from('nonsense')],
  ['half of it', (kept) => kept.subarray(0, kept.length / 2)],
  ['changed', (kept) => kept.map((byte, index) => (index === kept.length - 100 ? byte ^ 1 : byte))],
  ['of another source', (kept) => Buffer.concat([Buffer.alloc(32), kept.subarray(32)])],
])('kept code that is %s is compiled and kept again', (_, damage) => {
  start();
  const whole = readFileSync(compiled);
  writeFileSync(compiled, damage(whole));
  expect(start()).toEqual(fine);
  expect(readFileSync(compiled).length).toBeGreaterThan(whole.length * 0.9);
  const made = fileOf(compiled);
  expect(start()).toEqual(fine);
  expect(fileOf(compiled)).toBe(made);
});

test('code kept by a V8 with other settings is compiled and kept again', () => {
  start('--no-opt');
  const made = fileOf(compiled);
  expect(start()).toEqual(fine);
  expect(fileOf(compiled)).not.toBe(made);
});

test('where nothing can be kept, the sources are read one by one', () => {
  writeFileSync(cache, '');
  symlinkSync(dirname(createRequire(import.meta.url).resolve('tsx/package.json')), join(copy, 'node_modules/tsx'));
  expect(start()).toEqual(fine);
});
