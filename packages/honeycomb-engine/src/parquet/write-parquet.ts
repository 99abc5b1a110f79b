import { existsSync, mkdirSync } from 'node:fs';
import { join } from 'node:path';
import type { DuckDBAppender } from '@duckdb/node-api';
import type { ColumnType } from 'honeycomb-query/language';
import type { Event } from '../event.ts';
import { createEventStore, type EventStore } from '../store/event-store.ts';
import { storedEvents } from '../store/stored-events.ts';
import { type DuckDb, type DuckDbOptions, openDuckDb, quoted, text } from './duckdb.ts';

export interface WriteOptions extends DuckDbOptions {
  /** Rows of a file, which are in memory while it is written. @default 500,000 */
  readonly rowsPerFile?: number | undefined;
  /** Types of columns before the first event has them, as in `createEventStore`. */
  readonly columns?: Readonly<Record<string, ColumnType>> | undefined;
}

/** Columns that are not of the events' data: milliseconds since 1970 twice, and for how many rows one stands. */
const own: readonly (keyof Event)[] = ['time', 'arrival', 'sampleRate'];

/**
 * Writes events, or all of a store, as parquet files: a row for each event with `time`, `arrival`, `sampleRate` and its
 * columns, each file in the order of time. The folder is made when it is not there.
 * @returns the files
 * @throws a sentence when the folder has such files already, or two columns would have one name
 */
export async function writeParquet(
  events: EventStore | Iterable<Event> | AsyncIterable<Event>,
  folder: string,
  options: WriteOptions = {},
): Promise<readonly string[]> {
  const { rowsPerFile = 500_000 } = options;
  mkdirSync(folder, { recursive: true });
  const duckdb = await openDuckDb(options);
  const files: string[] = [];
  let batch = createEventStore({ columns: 'table' in events ? Object.fromEntries(events.columns) : options.columns });
  const write = async (): Promise<void> => {
    if (batch.size === 0) return;
    const file = join(folder, `events-${String(files.length + 1).padStart(5, '0')}.parquet`);
    if (existsSync(file)) throw new Error(`There is a ${file} already; events are written to a folder of their own.`);
    await writeFile(duckdb, batch, file);
    files.push(file);
    // The same types in every file.
    batch = createEventStore({ columns: Object.fromEntries(batch.columns) });
  };
  try {
    for await (const event of 'table' in events ? storedEvents(events) : events) {
      batch.append([event]);
      if (batch.size === rowsPerFile) await write();
    }
    await write();
  } finally {
    duckdb.close();
  }
  return files;
}

/** How a column is written. */
interface Written {
  readonly name: string;
  readonly type: 'VARCHAR' | 'BOOLEAN' | 'BIGINT' | 'DOUBLE';
}

async function writeFile({ connection }: DuckDb, store: EventStore, file: string): Promise<void> {
  const columns = writtenColumns(store);
  const defined = columns.map(({ name, type }) => `${quoted(name)} ${type}`);
  const wholeTimes = store.table.blocks.every(({ size, time }) => time.subarray(0, size).every(Number.isSafeInteger));
  const time = wholeTimes ? 'time::BIGINT AS time' : 'time';
  await connection.run(
    `CREATE OR REPLACE TABLE events (${['time DOUBLE', 'arrival DOUBLE', '"sampleRate" DOUBLE', ...defined].join(', ')})`,
  );
  const appender = await connection.createAppender('events');
  for (const event of storedEvents(store)) {
    appender.appendDouble(event.time);
    appender.appendDouble(event.arrival!);
    appender.appendDouble(event.sampleRate!);
    for (const column of columns) append(appender, column, event.data[column.name]);
    appender.endRow();
  }
  appender.flushSync();
  appender.closeSync();
  await connection.run(
    `COPY (SELECT * REPLACE (${time}) FROM events ORDER BY time) TO ${text(file)} (FORMAT parquet, COMPRESSION zstd)`,
  );
  await connection.run('DROP TABLE events');
}

function writtenColumns(store: EventStore): readonly Written[] {
  const names = new Map(own.map((name) => [name.toLowerCase(), name as string]));
  return Array.from(store.table.columns.values(), (column) => {
    const { name } = column;
    const other = names.get(name.toLowerCase());
    if (other !== undefined)
      throw new Error(`The columns ${other} and ${name} cannot be in one parquet file: upper and lower case are one.`);
    names.set(name.toLowerCase(), name);
    if (column.kind === 'text') return { name, type: 'VARCHAR' };
    if (column.kind === 'boolean') return { name, type: 'BOOLEAN' };
    const whole = column.chunks.every(
      (chunk) => chunk?.every((n) => Number.isNaN(n) || Number.isSafeInteger(n)) ?? true,
    );
    return { name, type: column.type === 'integer' && whole ? 'BIGINT' : 'DOUBLE' };
  });
}

function append(appender: DuckDBAppender, { type }: Written, value: Event['data'][string]): void {
  if (value === undefined) appender.appendNull();
  else if (type === 'VARCHAR') appender.appendVarchar(String(value));
  else if (type === 'BOOLEAN') appender.appendBoolean(value === true);
  else if (type === 'BIGINT') appender.appendBigInt(BigInt(value));
  else appender.appendDouble(Number(value));
}
