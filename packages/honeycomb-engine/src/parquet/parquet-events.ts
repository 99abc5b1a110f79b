import type { DuckDBConnection, DuckDBValue } from '@duckdb/node-api';
import type { ColumnType } from 'honeycomb-query/language';
import type { NeededRows } from '../alerts/needed-rows.ts';
import type { Event, FieldValue } from '../event.ts';
import { createEventStore, type EventStore } from '../store/event-store.ts';
import { conditionSql } from './condition-sql.ts';
import { type DuckDbOptions, openDuckDb } from './duckdb.ts';
import {
  columnTypeOf,
  describeParquet,
  isNumeric,
  millisecondsSql,
  type ParquetTable,
  valueSql,
} from './parquet-columns.ts';

export interface ParquetOptions extends DuckDbOptions {
  /** Types that columns have in the store, whatever the files say. */
  readonly columns?: Readonly<Record<string, ColumnType>> | undefined;
  /** What is read. */
  readonly needed: NeededRows;
  /** Rows that are sorted at once, about. @default 500,000 */
  readonly rowsAtOnce?: number | undefined;
}

/** The events of parquet files, read in the order of time with memory that does not depend on how many there are. */
export interface ParquetEvents {
  /** All events, those that are not needed too, and the times of the first and the last in milliseconds since 1970. */
  readonly size: number;
  readonly from: number;
  readonly to: number;
  /** Whether the files have a column, whatever is in it. */
  has(column: string): boolean;
  /** Rows without a time, or with an arrival or sample rate that is none; they are passed over. */
  readonly badRows: number;
  /** So many of them, as they are in the files, with `filename` and `file_row_number`. */
  bad(limit: number): Promise<readonly Readonly<Record<string, unknown>>[]>;
  /** What is filled. */
  readonly store: EventStore;
  /** Fills the store; each value says that all needed events from before this time are in it. */
  fill(): AsyncGenerator<number, void, undefined>;
  close(): void;
}

/** Needed in every store: a span arrives when it ends. */
const duration = 'duration_ms';

/** @throws a sentence when DuckDB is missing, or the files are no parquet or hold what no event can */
export async function openParquet(files: readonly string[], options: ParquetOptions): Promise<ParquetEvents> {
  const duckdb = await openDuckDb(options);
  try {
    return await open(duckdb.connection, files, options, () => duckdb.close());
  } catch (error) {
    duckdb.close();
    throw error;
  }
}

async function open(
  connection: DuckDBConnection,
  files: readonly string[],
  { columns = {}, needed, rowsAtOnce = 500_000 }: ParquetOptions,
  close: () => void,
): Promise<ParquetEvents> {
  const table = await describeParquet(connection, files);
  const types = typesOf(table, needed, columns);
  const store = createEventStore({ columns: types });
  const row = rowSql(table);
  const wanted = conditionSql(needed.rows, { data: table.data, types });
  const minutes = await countByMinute(connection, table, row, wanted);
  const good = minutes.filter(({ minute }) => minute !== null);
  const badRows = minutes.find(({ minute }) => minute === null)?.rows ?? 0;
  const names = columnsOf(needed).filter((name) => table.data.has(name));
  const selected = names.map((name) => {
    const column = table.data.get(name)!;
    const presenceOnly = needed.presence.has(name) && name !== duration && types[name] === 'string';
    // An id that only has to be there is not kept: its texts would fill the memory.
    return presenceOnly && column.sqlType === 'VARCHAR'
      ? `CASE WHEN ${column.sql} IS NOT NULL THEN '' END`
      : valueSql(column);
  });
  const conditions = [...(badRows > 0 ? [`NOT (${row.bad})`] : []), wanted];
  return {
    size: good.reduce((sum, { rows }) => sum + rows, 0),
    from: good.reduce((first, { from }) => Math.min(first, from), Number.POSITIVE_INFINITY),
    to: good.reduce((last, { to }) => Math.max(last, to), Number.NEGATIVE_INFINITY),
    has: (column) => table.data.has(column),
    badRows,
    async bad(limit) {
      const from = table.from.replace(/\)$/, ', filename = true, file_row_number = true)');
      const result = await connection.runAndReadAll(`SELECT * FROM ${from} WHERE ${row.bad} LIMIT ${limit}`);
      return result.getRowObjectsJS();
    },
    store,
    async *fill() {
      for (const slice of slices(good, rowsAtOnce)) {
        const within = [`${row.time} >= ${slice.from}`, `${row.time} < ${slice.to}`, ...row.between(slice)];
        const result = await connection.stream(
          `SELECT ${[row.time, row.arrival, row.rate, ...selected].join(', ')} FROM ${table.from}
           WHERE ${[...within, ...conditions].join(' AND ')} ORDER BY 1`,
        );
        for (let chunk = await result.fetchChunk(); chunk && chunk.rowCount > 0; chunk = await result.fetchChunk()) {
          const events = eventsOf(chunk.getColumns(), names, chunk.rowCount);
          store.append(events);
          yield events.at(-1)!.time;
        }
        yield slice.to;
      }
      yield Number.POSITIVE_INFINITY;
    },
    close,
  };
}

const columnsOf = ({ values, presence }: NeededRows): readonly string[] => [
  ...new Set([...values, ...presence, duration]),
];

/** Of what is read: as declared, or as the files have it. */
function typesOf(
  { data }: ParquetTable,
  needed: NeededRows,
  declared: Readonly<Record<string, ColumnType>>,
): Readonly<Record<string, ColumnType>> {
  const types = columnsOf(needed).flatMap((name) => {
    const column = data.get(name);
    const type = declared[name] ?? (column && columnTypeOf(column));
    return type === undefined ? [] : [[name, type] as const];
  });
  return Object.fromEntries(types);
}

interface Slice {
  readonly from: number;
  readonly to: number;
}

/** What every row has, in SQL. */
interface RowSql {
  readonly time: string;
  readonly arrival: string;
  readonly rate: string;
  readonly bad: string;
  /** Conditions that a slice's rows meet, in the files' own terms, so that DuckDB passes over whole stretches of a file. */
  between(slice: Slice): readonly string[];
}

function rowSql({ times, arrival, rates }: ParquetTable): RowSql {
  const time = times.length === 0 ? 'NULL::DOUBLE' : `coalesce(${times.map(millisecondsSql).join(', ')})`;
  const arrived = arrival === undefined ? 'NULL::DOUBLE' : millisecondsSql(arrival);
  const rate =
    rates.length === 0
      ? 'NULL::DOUBLE'
      : `coalesce(${rates.map((column) => (isNumeric(column) ? `${column.sql}::DOUBLE` : 'NULL::DOUBLE')).join(', ')})`;
  const bad = [
    `${time} IS NULL`,
    ...(arrival ? [`(${arrival.sql} IS NOT NULL AND ${arrived} IS NULL)`] : []),
    ...rates.map((column) =>
      isNumeric(column)
        ? `(${column.sql} IS NOT NULL AND NOT (${column.sql} >= 0 AND isfinite(${column.sql}::DOUBLE)))`
        : `${column.sql} IS NOT NULL`,
    ),
  ].join(' OR ');
  const [only, ...others] = times;
  return {
    time,
    arrival: arrived,
    rate,
    bad,
    between({ from, to }) {
      if (only === undefined || others.length > 0) return [];
      if (only.sqlType === 'TIMESTAMP')
        return [`${only.sql} BETWEEN make_timestamp(${from * 1000}) AND make_timestamp(${to * 1000})`];
      // A number is seconds, milliseconds, microseconds or nanoseconds; one of them is in its own range.
      if (only.sqlType !== 'BIGINT') return [];
      const ranges = [
        [Math.floor(from / 1000), Math.ceil(to / 1000)],
        [from, to],
        [from * 1e3, to * 1e3],
        [from * 1e6, to * 1e6],
      ];
      return [
        `(${ranges.map(([low, high]) => `${only.sql} BETWEEN ${BigInt(low!)} AND ${BigInt(high!)}`).join(' OR ')})`,
      ];
    },
  };
}

interface Minute {
  /** Null for the rows that are bad. */
  readonly minute: number | null;
  readonly rows: number;
  readonly needed: number;
  readonly from: number;
  readonly to: number;
}

async function countByMinute(
  connection: DuckDBConnection,
  table: ParquetTable,
  { time, bad }: RowSql,
  wanted: string,
): Promise<readonly Minute[]> {
  const result = await connection.runAndReadAll(
    `SELECT minute, count(*)::DOUBLE, (count(*) FILTER (WHERE needed))::DOUBLE, min(time), max(time)
     FROM (SELECT ${time} AS time, CASE WHEN ${bad} THEN NULL ELSE floor(${time} / 60000) END AS minute, ${wanted} AS needed
           FROM ${table.from})
     GROUP BY minute ORDER BY minute`,
  );
  return result
    .getRowsJS()
    .map(([minute, rows, needed, from, to]) => ({ minute, rows, needed, from, to }) as unknown as Minute);
}

/** Stretches of whole minutes with about so many rows each. */
function* slices(minutes: readonly Minute[], rowsAtOnce: number): Generator<Slice, void, undefined> {
  let from: number | undefined;
  let rows = 0;
  for (const [index, { minute, needed }] of minutes.entries()) {
    from ??= minute! * 60_000;
    rows += needed;
    if (rows < rowsAtOnce && index < minutes.length - 1) continue;
    yield { from, to: (minute! + 1) * 60_000 };
    from = undefined;
    rows = 0;
  }
}

/** The events of a chunk, whose columns begin with the time, the arrival and the sample rate. */
function eventsOf(
  columns: readonly (readonly DuckDBValue[])[],
  names: readonly string[],
  rows: number,
): readonly Event[] {
  const [times, arrivals, rates, ...values] = columns;
  return Array.from({ length: rows }, (_, row) => {
    const data: Record<string, FieldValue> = {};
    for (let index = 0; index < names.length; index++) {
      const value = values[index]![row];
      if (value !== null) data[names[index]!] = value as FieldValue;
    }
    return {
      time: times![row] as number,
      arrival: (arrivals![row] as number | null) ?? undefined,
      sampleRate: (rates![row] as number | null) ?? undefined,
      data,
    };
  });
}
