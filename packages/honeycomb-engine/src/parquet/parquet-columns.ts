import type { DuckDBConnection } from '@duckdb/node-api';
import type { ColumnType } from 'honeycomb-query/language';
import { quoted, text } from './duckdb.ts';

/** A column of parquet files as SQL. */
export interface ParquetColumn {
  readonly name: string;
  /** Its type in DuckDB. */
  readonly sqlType: string;
  /** How it is named in a query. */
  readonly sql: string;
}

/** Files as a table, with what its columns are. */
export interface ParquetTable {
  readonly from: string;
  /** Columns with the times of events; the first that is there counts. */
  readonly times: readonly ParquetColumn[];
  readonly arrival: ParquetColumn | undefined;
  readonly rates: readonly ParquetColumn[];
  /** What events hold. */
  readonly data: ReadonlyMap<string, ParquetColumn>;
}

/** As in rows of JSON lines: Honeycomb's names first. */
const timeNames = ['time', 'timestamp', 'Timestamp'];
const rateNames = ['samplerate', 'sample_rate', 'sampleRate', 'SampleRate'];

/** Finds out what files have, by name whatever the order of their columns. @throws what DuckDB says of files that are none */
export async function describeParquet(connection: DuckDBConnection, files: readonly string[]): Promise<ParquetTable> {
  const from = `read_parquet([${files.map(text).join(', ')}], union_by_name = true)`;
  const described = await connection.runAndReadAll(`DESCRIBE SELECT * FROM ${from}`);
  const all = described.getRowObjectsJS().map(
    ({ column_name, column_type }): ParquetColumn => ({
      name: String(column_name),
      sqlType: String(column_type),
      sql: quoted(String(column_name)),
    }),
  );
  const named = (names: readonly string[]) => names.flatMap((name) => all.find((column) => column.name === name) ?? []);
  const inside = all.find(({ name, sqlType }) => name === 'data' && sqlType.startsWith('STRUCT'));
  const reserved = [...timeNames, 'arrival', ...rateNames];
  const data = inside ? await fieldsOf(connection, from, inside) : all.filter(({ name }) => !reserved.includes(name));
  return {
    from,
    times: named(timeNames),
    arrival: named(['arrival'])[0],
    rates: named(rateNames),
    data: new Map(data.map((column) => [column.name, column])),
  };
}

/** The columns of a struct, as Honeycomb's batch API has them in `data`. */
async function fieldsOf(
  connection: DuckDBConnection,
  from: string,
  { sql }: ParquetColumn,
): Promise<readonly ParquetColumn[]> {
  const described = await connection.runAndReadAll(`DESCRIBE SELECT unnest(${sql}) FROM ${from}`);
  return described.getRowObjectsJS().map(({ column_name, column_type }) => {
    const name = String(column_name);
    return { name, sqlType: String(column_type), sql: `struct_extract(${sql}, ${text(name)})` };
  });
}

export const isNumeric = ({ sqlType }: ParquetColumn): boolean =>
  /^(U?(TINYINT|SMALLINT|INTEGER|BIGINT|HUGEINT)|FLOAT|DOUBLE|DECIMAL\(.*\))$/.test(sqlType);

const isMoment = ({ sqlType }: ParquetColumn): boolean => /^(DATE|TIMESTAMP.*)$/.test(sqlType);

/** What a column is in a dataset; undefined when events cannot hold it. */
export function columnTypeOf(column: ParquetColumn): ColumnType | undefined {
  if (column.sqlType === 'BOOLEAN') return 'boolean';
  if (isNumeric(column)) return /INT/.test(column.sqlType) ? 'integer' : 'float';
  return /^(VARCHAR|UUID|ENUM.*)$/.test(column.sqlType) || isMoment(column) ? 'string' : undefined;
}

/** A column's values as the engine's. @throws a sentence for lists, objects and the like */
export function valueSql(column: ParquetColumn): string {
  const { name, sql, sqlType } = column;
  if (isMoment(column)) return `strftime(${sql}::TIMESTAMP, '%Y-%m-%dT%H:%M:%S.%gZ')`;
  switch (columnTypeOf(column)) {
    case 'boolean':
      return sql;
    case 'string':
      return sqlType === 'VARCHAR' ? sql : `${sql}::VARCHAR`;
    case 'integer':
    case 'float':
      return `${sql}::DOUBLE`;
    default:
      throw new Error(`The column ${name} is ${sqlType} in parquet; a column holds a text, a number, true or false.`);
  }
}

/** Milliseconds since 1970, null for what is no time: of texts with their time zone, and of numbers by their size. */
export function millisecondsSql(column: ParquetColumn): string {
  const { sql, sqlType } = column;
  if (sqlType === 'TIMESTAMP' || sqlType === 'TIMESTAMP WITH TIME ZONE') return `epoch_us(${sql}) / 1000.0::DOUBLE`;
  if (isMoment(column)) return `epoch_us(${sql}::TIMESTAMP) / 1000.0::DOUBLE`;
  if (isNumeric(column)) {
    const number = `${sql}::DOUBLE`;
    const units = numberUnits.map(({ below, factor }) => `WHEN ${sql} < ${below} THEN ${number} ${factor}`);
    return `CASE WHEN ${sql} < 0 OR NOT isfinite(${number}) THEN NULL ${units.join(' ')} ELSE ${number} / 1e6 END`;
  }
  if (sqlType !== 'VARCHAR') return 'NULL::DOUBLE';
  return `CASE WHEN regexp_matches(${sql}, '(Z|[+-]\\d\\d:?\\d\\d)$', 'i') THEN epoch_us(TRY_CAST(${sql} AS TIMESTAMPTZ)) / 1000.0::DOUBLE END`;
}

/** Numbers below are seconds, then milliseconds, then microseconds; above, nanoseconds. */
const numberUnits = [
  { below: 1e11, factor: '* 1000' },
  { below: 1e14, factor: '* 1' },
  { below: 1e17, factor: '/ 1000' },
] as const;
