import { type DuckDBAppender, type DuckDBConnection, DuckDBInstance } from '@duckdb/node-api';
import type { Event } from '../../index.ts';

/** A column's type in SQL. */
export type SqlType = 'VARCHAR' | 'DOUBLE' | 'BIGINT' | 'BOOLEAN';

export type Columns = Readonly<Record<string, SqlType>>;

export const quoted = (name: string): string => `"${name.replaceAll('"', '""')}"`;

/** A DuckDB in memory. */
export async function openDuckDb(threads: number): Promise<DuckDBConnection> {
  const instance = await DuckDBInstance.create(':memory:', { threads: String(threads) });
  const connection = await instance.connect();
  // DuckDB 1.5.5 makes a row of nulls of the first by rank, where there is none.
  await connection.run("SET disabled_optimizers = 'top_n_window_elimination'");
  return connection;
}

/** Makes the table `events`, in place of one that was there, with time_ms, arrival_ms, rate and the columns named. */
export async function createEventTable(connection: DuckDBConnection, columns: Columns): Promise<void> {
  const defined = Object.entries(columns).map(([name, type]) => `${quoted(name)} ${type}`);
  const fixed = ['time_ms BIGINT', 'arrival_ms DOUBLE', 'rate BIGINT'];
  await connection.run(`CREATE OR REPLACE TABLE events (${[...fixed, ...defined].join(', ')})`);
}

/** Adds events to a table made with the same columns. */
function appendEvents(appender: DuckDBAppender, columns: Columns, events: Iterable<Event>): void {
  const list = Object.entries(columns);
  for (const { time, arrival, sampleRate, data } of events) {
    appender.appendBigInt(BigInt(time));
    appender.appendDouble(arrival ?? time);
    appender.appendBigInt(BigInt(sampleRate ?? 1));
    for (const [name, type] of list) {
      const value = data[name];
      if (value === undefined) appender.appendNull();
      else if (type === 'VARCHAR') appender.appendVarchar(String(value));
      else if (type === 'DOUBLE') appender.appendDouble(Number(value));
      else if (type === 'BIGINT') appender.appendBigInt(BigInt(value));
      else appender.appendBoolean(Boolean(value));
    }
    appender.endRow();
  }
}

/** Fills the table `events` with events, in place of what it held. */
export async function loadEvents(
  connection: DuckDBConnection,
  columns: Columns,
  events: Iterable<Event>,
): Promise<void> {
  await createEventTable(connection, columns);
  const appender = await connection.createAppender('events');
  appendEvents(appender, columns, events);
  appender.flushSync();
  appender.closeSync();
}
