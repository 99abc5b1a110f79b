import { mkdtempSync, readdirSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { DuckDBInstance } from '@duckdb/node-api';
import { afterAll, describe, expect, test } from 'vitest';
import { createEventStore, type Event, type NeededRows, runQuery, storedEvents } from '../index.ts';
import { openParquet, type ParquetOptions, writeParquet } from '../parquet.ts';
import { loadDuckDb } from '../src/parquet/duckdb.ts';

const folder = mkdtempSync(join(tmpdir(), 'parquet-test-'));
afterAll(() => rmSync(folder, { recursive: true, force: true }));

const start = Date.parse('2026-03-02T08:00:00Z');

/** An event every second, not in the order of time. */
const events: readonly Event[] = Array.from({ length: 3000 }, (_, index) => {
  const n = (index * 7) % 3000;
  return {
    time: start + n * 1000,
    arrival: start + n * 1000 + 250,
    sampleRate: 1 + (n % 2),
    data: {
      name: n % 10 === 0 ? "it's" : 'other',
      status: n % 5,
      ...(n % 3 === 0 && { 'trace.parent_id': `id ${n}` }),
      ...(n % 4 === 0 && { error: true, cost: n / 8 }),
    },
  };
});
const inOrder = events.toSorted((a, b) => a.time - b.time);

const needs = (values: readonly string[], rest: Partial<NeededRows> = {}): NeededRows => ({
  values: new Set(values),
  presence: new Set(),
  rows: { kind: 'all', of: [] },
  ...rest,
});
const everything = needs(['name', 'status', 'trace.parent_id', 'error', 'cost']);

/** What is read, all of it, and what was said while reading. */
async function read(files: readonly string[], options: Partial<ParquetOptions> = {}) {
  const parquet = await openParquet(files, { needed: everything, ...options });
  const { size, from, to, badRows, store } = parquet;
  const complete: number[] = [];
  for await (const time of parquet.fill()) complete.push(time);
  const bad = await parquet.bad(10);
  parquet.close();
  return { size, from, to, badRows, bad, complete, events: [...storedEvents(store)], columns: store.columns };
}

/** Writes what SQL selects. */
async function written(name: string, select: string): Promise<string> {
  const connection = await (await DuckDBInstance.create()).connect();
  const file = join(folder, name);
  await connection.run(`SET TimeZone = 'UTC'; COPY (${select}) TO '${file}' (FORMAT parquet)`);
  connection.closeSync();
  return file;
}

describe('events as parquet', () => {
  test('come back in the order of time from the files of a folder, with the types of their columns', async () => {
    const target = join(folder, 'several');
    const files = await writeParquet(events, target, { rowsPerFile: 700 });
    expect(readdirSync(target)).toEqual([1, 2, 3, 4, 5].map((n) => `events-0000${n}.parquet`));
    const { columns, complete, ...rest } = await read(files.toReversed(), { rowsAtOnce: 1000 });
    expect(rest).toEqual({
      size: 3000,
      from: start,
      to: start + 2_999_000,
      badRows: 0,
      bad: [],
      events: inOrder,
    });
    expect(Object.fromEntries(columns)).toMatchObject({
      name: 'string',
      status: 'integer',
      'trace.parent_id': 'string',
      error: 'boolean',
      cost: 'float',
    });
    expect(complete).toEqual(complete.toSorted((a, b) => a - b));
    expect(complete.at(-1)).toBe(Number.POSITIVE_INFINITY);
  });

  test('are those of a store, and answer its queries', async () => {
    const store = createEventStore();
    store.append(events);
    const files = await writeParquet(store, join(folder, 'store'));
    const parquet = await openParquet(files, { needed: everything });
    for await (const _ of parquet.fill());
    parquet.close();
    const query = {
      calculations: [{ op: 'P95', column: 'cost' } as const, { op: 'COUNT' } as const],
      breakdowns: ['status'],
      time_range: 7200,
    };
    const now = { now: start + 3_600_000 };
    expect(runQuery(parquet.store, query, now)).toEqual(runQuery(store, query, now));
  });

  test('are all in the store before a time by the time that it is said', async () => {
    const files = await writeParquet(events, join(folder, 'watched'), { rowsPerFile: 1100 });
    const parquet = await openParquet(files, { needed: needs([]), rowsAtOnce: 500 });
    const counts: (readonly [number, number])[] = [];
    for await (const time of parquet.fill())
      counts.push([
        [...storedEvents(parquet.store)].filter((event) => event.time < time).length,
        inOrder.filter((event) => event.time < time).length,
      ]);
    parquet.close();
    expect(counts.length).toBeGreaterThan(6);
    expect(counts.map(([there]) => there)).toEqual(counts.map(([, all]) => all));
  });

  test('are read as far as they are needed: other rows and columns are not, and ids only as being there', async () => {
    const files = await writeParquet(events, join(folder, 'needed'));
    const { size, events: found } = await read(files, {
      needed: needs(['name'], {
        presence: new Set(['trace.parent_id']),
        rows: {
          kind: 'all',
          of: [
            { kind: 'one of', column: 'name', values: ["it's"] },
            {
              kind: 'any',
              of: [
                { kind: 'absent', column: 'nowhere' },
                { kind: 'present', column: 'cost' },
              ],
            },
          ],
        },
      }),
    });
    expect(size).toBe(3000);
    expect(found).toEqual(
      inOrder.flatMap(({ data: { name, 'trace.parent_id': parent }, ...rest }) =>
        name === "it's" ? [{ ...rest, data: { name, ...(parent !== undefined && { 'trace.parent_id': '' }) } }] : [],
      ),
    );
  });

  test('pass a condition that their type in the store might see otherwise', async () => {
    const file = await written(
      'types.parquet',
      `SELECT * FROM (VALUES (${start}, '1', NULL::DOUBLE), (${start + 1}, '2', 'nan'::DOUBLE)) AS t(time, code, cost)`,
    );
    const rows = {
      kind: 'all',
      of: [
        { kind: 'one of', column: 'code', values: [1] },
        { kind: 'absent', column: 'cost' },
      ],
    } as const;
    const { events: found } = await read([file], {
      needed: needs(['code', 'cost'], { rows }),
      columns: { code: 'integer', cost: 'float' },
    });
    expect(found.map(({ data }) => data)).toEqual([{ code: 1 }, { code: 2 }]);
  });
});

describe('parquet files of others', () => {
  const [first, second] = ['make_timestamp(1772438400000000)', 'make_timestamp(1772438460500000)'];
  test.each([
    ['a timestamp', `${first}`, `${second}`],
    ['a timestamp with a time zone', `${first}::TIMESTAMPTZ`, `${second}::TIMESTAMPTZ`],
    ['text', `'2026-03-02T09:00:00+01:00'`, `'2026-03-02T08:01:00.5Z'`],
    ['seconds', '1772438400::DOUBLE', '1772438460.5::DOUBLE'],
    ['milliseconds', '1772438400000', '1772438460500'],
    ['microseconds', '1772438400000000', '1772438460500000'],
    ['nanoseconds', '1772438400000000000', '1772438460500000000'],
  ])('have the time as %s', async (name, a, b) => {
    const file = await written(`${name}.parquet`, `SELECT ${b} AS "Timestamp", 2 AS status UNION ALL SELECT ${a}, 1`);
    const { from, to, events: found } = await read([file]);
    expect({ from, to, events: found }).toEqual({
      from: start,
      to: start + 60_500,
      events: [
        { time: start, arrival: start, sampleRate: 1, data: { status: 1 } },
        { time: start + 60_500, arrival: start + 60_500, sampleRate: 1, data: { status: 2 } },
      ],
    });
  });

  test('have their columns in a struct, and other files other columns', async () => {
    const time = "TIMESTAMP '2026-03-02 08:00:00'";
    const files = await Promise.all([
      written(
        'struct.parquet',
        `SELECT ${time} AS time, {'name': 'a', 'trace.parent_id': NULL, 'cost': 1.5} AS data, 3 AS samplerate`,
      ),
      written(
        'more.parquet',
        `SELECT ${time} + INTERVAL 1 SECOND AS time, {'name': 'b', 'status': 7::UTINYINT} AS data`,
      ),
    ]);
    const { events: found } = await read(files);
    expect(found).toEqual([
      { time: start, arrival: start, sampleRate: 3, data: { name: 'a', cost: 1.5 } },
      { time: start + 1000, arrival: start + 1000, sampleRate: 1, data: { name: 'b', status: 7 } },
    ]);
  });

  test('have rows that are no events, which are passed over and shown', async () => {
    const file = await written(
      'bad.parquet',
      `SELECT * FROM (VALUES (${start}, 1.0, 'good'), (NULL, 1.0, 'no time'), (${start}, -2.0, 'no rate'), (-5, 1.0, 'before 1970'))
       AS t(time, sample_rate, name)`,
    );
    const { events: found, size, badRows, bad } = await read([file]);
    expect({ found, size, badRows }).toEqual({
      found: [{ time: start, arrival: start, sampleRate: 1, data: { name: 'good' } }],
      size: 1,
      badRows: 3,
    });
    expect(bad.map(({ name, filename, file_row_number }) => [name, filename, Number(file_row_number)])).toEqual([
      ['no time', file, 1],
      ['no rate', file, 2],
      ['before 1970', file, 3],
    ]);
  });

  test('are refused when a column that is needed holds lists, and when they are no parquet', async () => {
    const file = await written('list.parquet', `SELECT ${start} AS time, [1, 2] AS name`);
    await expect(read([file])).rejects.toThrow(
      'The column name is INTEGER[] in parquet; a column holds a text, a number, true or false.',
    );
    await expect(read([join(folder, 'none.parquet')])).rejects.toThrow('No files found');
  });
});

test('a folder that has events already is left as it is, and so are columns that parquet cannot tell apart', async () => {
  const target = join(folder, 'twice');
  await writeParquet(events.slice(0, 2), target);
  await expect(writeParquet(events, target)).rejects.toThrow(
    `There is a ${join(target, 'events-00001.parquet')} already; events are written to a folder of their own.`,
  );
  await expect(writeParquet([{ time: 0, data: { name: 'a', Name: 'b' } }], join(folder, 'case'))).rejects.toThrow(
    'The columns name and Name cannot be in one parquet file: upper and lower case are one.',
  );
});

test('without DuckDB, it is said what to install', async () => {
  const missing = Object.assign(new Error("Cannot find package '@duckdb/node-api'\nfrom here"), {
    code: 'ERR_MODULE_NOT_FOUND',
  });
  await expect(loadDuckDb(() => Promise.reject(missing))).rejects.toThrow(
    "Parquet is read and written with DuckDB, which is not installed: npm install --save-dev @duckdb/node-api (Cannot find package '@duckdb/node-api')",
  );
  const other = new Error('out of memory');
  await expect(loadDuckDb(() => Promise.reject(other))).rejects.toBe(other);
});
