import { type ChildProcess, spawn } from 'node:child_process';
import { readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterEach, describe, expect, test } from 'vitest';
import { startLocalHoneycomb } from '../index.ts';
import { type LogFile, openEventLog } from '../src/store/event-log.ts';
import { StorageError } from '../src/store/store.ts';
import { rowsIn } from './telemetry.ts';
import { folderOfTest } from './temporary-folder.ts';

const children: ChildProcess[] = [];
afterEach(() => {
  for (const child of children.splice(0)) child.kill('SIGKILL');
});

const bin = new URL('../bin/local-honeycomb.mjs', import.meta.url).pathname;
function start(folder: string): Promise<{ readonly child: ChildProcess; readonly url: string }> {
  const child = spawn(process.execPath, [bin, '--port', '0', '--data', folder], {
    stdio: ['ignore', 'pipe', 'inherit'],
  });
  children.push(child);
  return new Promise((resolve, reject) => {
    child.stdout!.on('data', (chunk) => resolve({ child, url: /ready at (\S+)/.exec(String(chunk))![1]! }));
    child.once('exit', (code) => reject(new Error(`ended with ${code}`)));
  });
}
const ended = (child: ChildProcess) => new Promise((resolve) => child.once('exit', resolve));
const headers = { 'X-Honeycomb-Team': 'local-honeycomb' };
const post = (url: string, path: string, body: unknown) =>
  fetch(url + path, {
    method: 'POST',
    headers: { ...headers, 'Content-Type': 'application/json' },
    body: JSON.stringify(body),
  });

describe('killed at any moment, the server', () => {
  test('has every event that it acknowledged, and none twice', async () => {
    const folder = folderOfTest();
    const acknowledged = new Set<number>();
    const sent = new Set<number>();
    let next = 0;
    for (let round = 0; round < 3; round += 1) {
      const { child, url } = await start(folder);
      let answers = 0;
      const last = 30 + Math.floor(Math.random() * 100);
      const worker = async () => {
        for (;;) {
          const own = [next, next + 1];
          next += 2;
          for (const n of own) sent.add(n);
          const response =
            own[0]! % 3 === 0
              ? await post(url, '/v1/traces', {
                  resourceSpans: [
                    {
                      resource: { attributes: [{ key: 'service.name', value: { stringValue: 'shop' } }] },
                      scopeSpans: [
                        { spans: own.map((n) => ({ attributes: [{ key: 'n', value: { intValue: `${n}` } }] })) },
                      ],
                    },
                  ],
                })
              : await post(
                  url,
                  '/1/batch/shop',
                  own.map((n) => ({ data: { n } })),
                );
          expect(response.status).toBe(200);
          await response.text();
          for (const n of own) acknowledged.add(n);
          answers += 1;
          if (answers === last) setTimeout(() => child.kill('SIGKILL'), Math.random() * 5);
        }
      };
      const work = Promise.allSettled([1, 2, 3, 4].map(worker));
      await ended(child);
      for (const result of await work)
        if (result.status === 'rejected' && result.reason.name === 'AssertionError') throw result.reason;

      const honeycomb = await startLocalHoneycomb({ data: folder });
      const found = rowsIn(honeycomb.events('shop')).map(({ data }) => data.n as number);
      await honeycomb.close();
      expect(new Set(found).size).toBe(found.length);
      expect([...acknowledged].filter((n) => !found.includes(n))).toEqual([]);
      expect(found.filter((n) => !sent.has(n))).toEqual([]);
    }
    expect(acknowledged.size).toBeGreaterThan(100);
  });
});

describe('started again, the server', () => {
  test('has the same rows, columns and times, and none of what was deleted', async () => {
    const folder = folderOfTest();
    let clock = Date.UTC(2026, 0, 2);
    const open = () => startLocalHoneycomb({ data: folder, now: () => new Date(clock) });
    const first = await open();
    const get = async ({ url }: { url: string }, path: string) => (await fetch(url + path, { headers })).json();
    await post(first.url, '/1/events/shop', { a: 1, gone: 'x' });
    await post(first.url, '/1/events/old', { a: 1 });
    clock += 1000;
    await post(first.url, '/1/batch/shop', [{ data: { a: 2.5, b: 'x' }, samplerate: 7 }, { data: {} }]);
    const columns = (await get(first, '/1/columns/shop')) as { id: string; key_name: string }[];
    const { id } = columns.find(({ key_name }) => key_name === 'gone')!;
    await fetch(`${first.url}/1/columns/shop/${id}`, { method: 'DELETE', headers });
    await fetch(`${first.url}/1/datasets/old`, {
      method: 'PUT',
      headers,
      body: JSON.stringify({ settings: { delete_protected: false } }),
    });
    await fetch(`${first.url}/1/datasets/old`, { method: 'DELETE', headers });
    const seen = async (honeycomb: typeof first) => ({
      columns: await get(honeycomb, '/1/columns/shop'),
      datasets: await get(honeycomb, '/1/datasets'),
      rows: rowsIn(honeycomb.events('shop')),
      old: rowsIn(honeycomb.events('old')),
    });
    const before = await seen(first);
    expect(before.rows).toEqual([
      { time: clock - 1000, sampleRate: 1, data: { a: 1 } },
      { time: clock, sampleRate: 7, data: { a: 2.5, b: 'x' } },
    ]);
    await first.close();
    clock += 60_000;
    const second = await open();
    expect(await seen(second)).toEqual(before);
    await post(second.url, '/1/events/old', { b: 1 });
    await second.close();
    const third = await open();
    expect(rowsIn(third.events('old'))).toEqual([{ time: clock, sampleRate: 1, data: { b: 1 } }]);
    await third.close();
  });
});

describe('the event log', () => {
  const visited = async (folder: string) => {
    const found: string[] = [];
    const { log, notes } = await openEventLog(folder, (_, body) => found.push(body.toString()));
    return { log, notes, found };
  };
  const written = async (...bodies: readonly string[]) => {
    const folder = folderOfTest();
    const { log } = await visited(folder);
    for (const body of bodies) await log.append({ kind: 'test' }, Buffer.from(body));
    await log.close();
    return { folder, path: join(folder, 'events-000001.log') };
  };

  test('is cut at a record that was never finished, and says so', async () => {
    const { folder, path } = await written('alpha', 'beta');
    const whole = readFileSync(path);
    const { log: more } = await visited(folder);
    await more.append({ kind: 'test' }, Buffer.from('gamma'));
    await more.close();
    const longer = readFileSync(path);
    for (let size = whole.length + 1; size < longer.length; size += 5) {
      writeFileSync(path, longer.subarray(0, size));
      const { log, notes, found } = await visited(folder);
      expect(found).toEqual(['alpha', 'beta']);
      expect(notes).toEqual([
        `${path}: the last record, at byte ${whole.length}, was cut short while it was written and never acknowledged. ` +
          `It was left out; its ${size - whole.length} bytes are in ${path}.torn-${whole.length}.`,
      ]);
      await log.append({ kind: 'test' }, Buffer.from('delta'));
      await log.close();
      const again = await visited(folder);
      expect(again.found).toEqual(['alpha', 'beta', 'delta']);
      await again.log.close();
    }
  });

  test('is refused when any byte of it was changed, and left as it is', async () => {
    const { folder, path } = await written('alpha', 'beta', 'gamma');
    const whole = readFileSync(path);
    for (let at = 0; at < whole.length; at += 1) {
      const damaged = Buffer.from(whole);
      damaged[at] = damaged[at]! ^ 0x10;
      writeFileSync(path, damaged);
      await expect(visited(folder)).rejects.toThrow(`${path} is damaged at byte `);
      expect(readFileSync(path).equals(damaged)).toBe(true);
    }
    expect(readdirSync(folder)).toEqual(['events-000001.log']);
  });

  test('is refused when a segment is missing, empty or something else', async () => {
    const { folder, path } = await written('alpha');
    const whole = readFileSync(path);
    writeFileSync(join(folder, 'events-000003.log'), whole);
    await expect(visited(folder)).rejects.toThrow('events-000003.log is damaged at byte 0: it begins with record 0');
    rmSync(join(folder, 'events-000003.log'));
    writeFileSync(path, 'hello, this is something else');
    await expect(visited(folder)).rejects.toThrow('it does not start like a record');
    writeFileSync(path, '');
    await expect(visited(folder)).rejects.toThrow('it does not start like an event log');
  });

  test('takes nothing back that was kept when the disk is full, and goes on when there is room', async () => {
    const folder = folderOfTest();
    let left = 600;
    const { open } = await import('node:fs/promises');
    const { log } = await openEventLog(
      folder,
      () => {},
      async (path, flags): Promise<LogFile> => {
        const file = await open(path, flags, 0o600);
        return {
          writev: (async (buffers: readonly Buffer[], position: number) => {
            const bytes = Buffer.concat(buffers);
            const fits = Math.min(bytes.length, left);
            if (fits === 0) throw Object.assign(new Error('no space left on device'), { code: 'ENOSPC' });
            left -= fits;
            return file.write(bytes, 0, fits, position);
          }) as unknown as LogFile['writev'],
          datasync: () => file.datasync(),
          truncate: (length) => file.truncate(length),
          close: () => file.close(),
        };
      },
    );
    const kept: string[] = [];
    let refused = 0;
    for (let n = 0; refused === 0; n += 1)
      await log.append({ kind: 'test' }, Buffer.from(`event ${n}`)).then(
        () => kept.push(`event ${n}`),
        (error) => {
          refused += 1;
          expect(error).toBeInstanceOf(StorageError);
          expect(error.message).toBe(
            `The events could not be written to ${folder} and were not taken: there is no space left.`,
          );
        },
      );
    left = 600;
    await log.append({ kind: 'test' }, Buffer.from('late'));
    await log.close();
    const { log: again, notes, found } = await visited(folder);
    expect({ found, notes }).toEqual({ found: [...kept, 'late'], notes: [] });
    await again.close();
  });
});
