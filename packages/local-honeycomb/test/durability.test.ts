import { type ChildProcess, spawn } from 'node:child_process';
import { readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterEach, describe, expect, test } from 'vitest';
import { put } from '../src/model/database.ts';
import type { TeamRow } from '../src/model/rows.ts';
import { folderStore } from '../src/store/folder-store.ts';
import { type JournalFile, journalName, type OpenJournalFile } from '../src/store/journal.ts';
import { StorageError } from '../src/store/store.ts';
import { folderOfTest } from './temporary-folder.ts';

const children: ChildProcess[] = [];
afterEach(() => {
  for (const child of children.splice(0)) child.kill('SIGKILL');
});

const bin = new URL('../bin/local-honeycomb.mjs', import.meta.url).pathname;
/** Starts the command and waits for its line, or for its end. */
function start(
  folder: string,
): Promise<{ readonly child: ChildProcess; readonly url: string; readonly errors: string }> {
  const child = spawn(process.execPath, [bin, '--port', '0', '--data', folder], { stdio: ['ignore', 'pipe', 'pipe'] });
  children.push(child);
  let [out, errors] = ['', ''];
  child.stderr!.on('data', (chunk) => {
    errors += chunk;
  });
  return new Promise((resolve) => {
    child.stdout!.on('data', (chunk) => {
      out += chunk;
      const url = /ready at (\S+)/.exec(out)?.[1];
      if (url !== undefined) resolve({ child, url, errors });
    });
    child.once('exit', () => resolve({ child, url: '', errors }));
  });
}
const ended = (child: ChildProcess) => new Promise((resolve) => child.once('exit', resolve));
const headers = { 'X-Honeycomb-Team': 'local-honeycomb' };
const send = (url: string, method: string, path: string, body?: unknown) =>
  fetch(url + path, { method, headers, ...(body === undefined ? {} : { body: JSON.stringify(body) }) });

const team = (id: string, name = id): TeamRow => ({ id, name, slug: id });
const names = (store: { readonly database: { readonly teams: { all(): Iterable<TeamRow> } } }) =>
  Array.from(store.database.teams.all(), ({ name }) => name);

describe('killed at any moment, the server', () => {
  test('has every change that it acknowledged, and none twice', async () => {
    const folder = folderOfTest();
    /** By name: the description that was acknowledged last, and all that were sent after it. */
    const acknowledged = new Map<string, string>();
    const sent = new Map<string, Set<string>>();
    for (let round = 0; round < 4; round += 1) {
      const { child, url } = await start(folder);
      const columns = async () =>
        (await (await send(url, 'GET', '/1/columns/shop')).json()) as {
          id: string;
          key_name: string;
          description: string;
        }[];
      if (round === 0) await send(url, 'POST', '/1/datasets', { name: 'shop' });
      const found = await columns();
      expect(new Set(found.map(({ key_name }) => key_name)).size).toBe(found.length);
      for (const [name, description] of acknowledged) {
        const column = found.find(({ key_name }) => key_name === name);
        expect([name, sent.get(name)?.has(column?.description ?? '(none)')]).toEqual([name, true]);
        expect(column).toBeDefined();
        sent.set(name, new Set([column!.description, description]));
      }
      const ids = new Map(found.map(({ id, key_name }) => [key_name, id]));
      let changes = 0;
      const last = 20 + Math.floor(Math.random() * 200);
      const worker = async (number: number) => {
        for (let n = 0; ; n += 1) {
          const name = `column.${round}.${number}.${Math.floor(n / 3)}`;
          const description = `${round}.${number}.${n}`;
          if (!sent.has(name)) sent.set(name, new Set());
          sent.get(name)!.add(description);
          const id = ids.get(name);
          const response =
            id === undefined
              ? await send(url, 'POST', '/1/columns/shop', { key_name: name, description })
              : await send(url, 'PUT', `/1/columns/shop/${id}`, { description });
          const column = (await response.json()) as { id: string };
          expect(response.status).toBeLessThan(300);
          ids.set(name, column.id);
          acknowledged.set(name, description);
          sent.set(name, new Set([description]));
          changes += 1;
          // By count, not by time: a slow machine is killed under the same load. The other seven are under way.
          if (changes === last) setTimeout(() => child.kill('SIGKILL'), Math.random() * 5);
        }
      };
      const work = Promise.allSettled([1, 2, 3, 4, 5, 6, 7, 8].map(worker));
      await ended(child);
      const results = await work;
      // Every worker ended because the connection did, not because an answer was wrong.
      for (const result of results)
        if (result.status === 'rejected' && result.reason.name === 'AssertionError') throw result.reason;
    }
    expect(acknowledged.size).toBeGreaterThan(20);
  });

  test('leaves no lock behind, and while it lives a second one refuses', async () => {
    const folder = folderOfTest();
    const first = await start(folder);
    const second = await start(folder);
    expect(second.url).toBe('');
    expect(second.errors).toBe(
      `local-honeycomb: ${folder} is in use by another local Honeycomb (process ${first.child.pid}). ` +
        'Stop that one, or use another folder.\n',
    );
    first.child.kill('SIGKILL');
    await ended(first.child);
    const third = await start(folder);
    expect(third.url).toMatch(/^http:/);
    third.child.kill('SIGTERM');
    expect(await ended(third.child)).toBe(0);
    expect(readdirSync(folder)).toEqual([journalName]);
  });
});

describe('the journal', () => {
  const written = async (...teams: readonly string[]) => {
    const folder = folderOfTest();
    const store = await folderStore(folder);
    for (const id of teams) await store.commit([put('teams', team(id))]);
    await store.close();
    return { folder, path: join(folder, journalName) };
  };

  test('is read back, with what was removed gone', async () => {
    const { folder } = await written('a', 'b');
    const store = await folderStore(folder);
    await store.commit([{ table: 'teams', id: 'a', row: null }, put('teams', team('c'))]);
    await store.close();
    const again = await folderStore(folder);
    expect({ teams: names(again), notes: again.notes }).toEqual({ teams: ['b', 'c'], notes: [] });
    await again.close();
  });

  test('is cut at a record that was never finished, and says so', async () => {
    const { folder, path } = await written('a', 'b');
    const whole = readFileSync(path);
    const end = whole.lastIndexOf('\n', whole.length - 2) + 1;
    for (const size of [end + 1, end + 12, whole.length - 5, whole.length - 1]) {
      writeFileSync(path, whole.subarray(0, size));
      const store = await folderStore(folder);
      expect(names(store)).toEqual(['a']);
      expect(store.notes).toEqual([
        `${path}: the last record, at byte ${end}, was cut short while it was written and never acknowledged. ` +
          `It was left out; its ${size - end} bytes are in ${path}.torn-${end}.`,
      ]);
      await store.commit([put('teams', team('c'))]);
      await store.close();
      const again = await folderStore(folder);
      expect(names(again)).toEqual(['a', 'c']);
      await again.close();
    }
  });

  test('is refused when any byte of it was changed, with the place, and left as it is', async () => {
    const { folder, path } = await written('alpha', 'beta', 'gamma');
    const whole = readFileSync(path);
    const lines = whole.toString().split('\n');
    const starts = lines.map((_, index) => lines.slice(0, index).join('\n').length + (index > 0 ? 1 : 0));
    for (let at = 0; at < whole.length - 1; at += 7) {
      const damaged = Buffer.from(whole);
      damaged[at] = damaged[at]! ^ 0x04;
      writeFileSync(path, damaged);
      const record = starts.findLastIndex((place) => place <= at);
      await expect(folderStore(folder)).rejects.toThrow(
        `${path} is damaged at byte ${starts[record]} (record ${record}): `,
      );
      expect(readFileSync(path).equals(damaged)).toBe(true);
    }
    expect(readdirSync(folder)).toEqual([journalName]);
  });

  test('is refused when a record is missing, when it is empty, or when it is something else', async () => {
    const { folder, path } = await written('a', 'b', 'c');
    const lines = readFileSync(path).toString().split('\n');
    writeFileSync(path, lines.toSpliced(2, 1).join('\n'));
    await expect(folderStore(folder)).rejects.toThrow('it is number 3 and should be 2');
    writeFileSync(path, '');
    await expect(folderStore(folder)).rejects.toThrow(`${path} is damaged at byte 0 (record 0)`);
    writeFileSync(path, 'hello\n');
    await expect(folderStore(folder)).rejects.toThrow('the line does not start like a record');
    expect(readFileSync(path).toString()).toBe('hello\n');
  });
});

/** A disk with so many bytes left. It can be given more, and it can lose its temper for good. */
function smallDisk(bytes: number): { readonly open: OpenJournalFile; left: number; broken: boolean } {
  const disk = {
    left: bytes,
    broken: false,
    open: (async (path, flags) => {
      const { open } = await import('node:fs/promises');
      const file = await open(path, flags, 0o600);
      return {
        write: async (buffer: Buffer, offset: number, length: number, position: number) => {
          const fits = Math.min(length, disk.left);
          if (fits === 0) throw Object.assign(new Error('no space left on device'), { code: 'ENOSPC' });
          disk.left -= fits;
          return file.write(buffer, offset, fits, position);
        },
        datasync: () => file.datasync(),
        truncate: (length: number) => (disk.broken ? Promise.reject(new Error('I/O error')) : file.truncate(length)),
        close: () => file.close(),
      } as unknown as JournalFile;
    }) satisfies OpenJournalFile,
  };
  return disk;
}

describe('a full disk', () => {
  test('takes back what it could not keep, in memory too, and goes on when there is room', async () => {
    const folder = folderOfTest();
    const disk = smallDisk(2000);
    const store = await folderStore(folder, disk.open);
    const kept: string[] = [];
    let refused = 0;
    for (let n = 0; refused === 0 && n < 100; n += 1) {
      const batch = await Promise.allSettled(
        [1, 2, 3].map((k) => store.commit([put('teams', team(`${n}.${k}`)), put('teams', team(`${n}.${k}+`))])),
      );
      batch.forEach((result, index) => {
        if (result.status === 'fulfilled') kept.push(`${n}.${index + 1}`, `${n}.${index + 1}+`);
        else {
          refused += 1;
          expect(result.reason).toBeInstanceOf(StorageError);
          expect(result.reason.message).toBe(
            `The change could not be written to ${folder} and was not made: there is no space left.`,
          );
        }
      });
      expect(names(store)).toEqual(kept);
    }
    expect(refused).toBeGreaterThan(0);
    disk.left = 1000;
    await store.commit([put('teams', team('late'))]);
    await store.close();
    const again = await folderStore(folder);
    expect({ teams: names(again), notes: again.notes }).toEqual({ teams: [...kept, 'late'], notes: [] });
    await again.close();
  });

  test('that cannot even be tidied up is written no more, but still read', async () => {
    const folder = folderOfTest();
    const disk = smallDisk(300);
    const store = await folderStore(folder, disk.open);
    await store.commit([put('teams', team('a'))]);
    disk.left = 20;
    disk.broken = true;
    await expect(store.commit([put('teams', team('b'))])).rejects.toThrow('there is no space left');
    disk.left = 1000;
    await expect(store.commit([put('teams', team('c'))])).rejects.toThrow('cannot be written any more: I/O error');
    expect(names(store)).toEqual(['a']);
    await store.close();
    const again = await folderStore(folder);
    expect(names(again)).toEqual(['a']);
    await again.close();
  });
});

describe('a journal that has grown', () => {
  test('is rewritten with what there is, and nothing is lost on the way', async () => {
    const folder = folderOfTest();
    const store = await folderStore(folder);
    const large = 'x'.repeat(100_000);
    for (let n = 0; n < 100; n += 1)
      await Promise.all([
        store.commit([put('teams', team('large', `${n} ${large}`))]),
        store.commit([put('teams', team(`${n}`))]),
      ]);
    await store.close();
    expect(readFileSync(join(folder, journalName)).length).toBeLessThan(4 * 1024 * 1024);
    const again = await folderStore(folder);
    expect(again.database.teams.size).toBe(101);
    expect(again.database.teams.get('large')?.name).toBe(`99 ${large}`);
    await again.close();
    expect(readdirSync(folder)).toEqual([journalName]);
  });
});
