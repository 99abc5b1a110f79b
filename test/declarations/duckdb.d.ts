/** What is used of @duckdb/node-api, whose own declarations are 160 files; see vitest.d.ts. */
export const DuckDBInstance: {
  create(path?: string, options?: Readonly<Record<string, string>>): Promise<DuckDBInstance>;
};

export interface DuckDBInstance {
  connect(): Promise<DuckDBConnection>;
  closeSync(): void;
}

export interface DuckDBConnection {
  run(sql: string): Promise<unknown>;
  runAndReadAll(sql: string): Promise<Rows>;
  prepare(sql: string): Promise<PreparedStatement>;
  stream(sql: string): Promise<{ fetchChunk(): Promise<Chunk | null> }>;
  createAppender(table: string): Promise<DuckDBAppender>;
  closeSync(): void;
}

export interface DuckDBAppender {
  appendBigInt(value: bigint): void;
  appendBoolean(value: boolean): void;
  appendDouble(value: number): void;
  appendNull(): void;
  appendVarchar(value: string): void;
  endRow(): void;
  flushSync(): void;
  closeSync(): void;
}

export type DuckDBValue = null | boolean | number | bigint | string | object;

interface PreparedStatement {
  runAndReadAll(): Promise<Rows>;
}

interface Rows {
  getRows(): DuckDBValue[][];
  getRowsJS(): unknown[][];
  getRowObjectsJS(): Record<string, unknown>[];
}

interface Chunk {
  readonly rowCount: number;
  getColumns(): DuckDBValue[][];
}
