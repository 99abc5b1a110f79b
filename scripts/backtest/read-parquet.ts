import { DuckDBInstance } from '@duckdb/node-api';

/** Reads the rows of a parquet file a few thousand at a time. */
export async function* readParquet(file: string): AsyncGenerator<Readonly<Record<string, unknown>>> {
  const instance = await DuckDBInstance.create();
  const connection = await instance.connect();
  try {
    const result = await connection.stream('SELECT * FROM read_parquet($file)', { file });
    for await (const rows of result.yieldRowObjectJs()) yield* rows;
  } finally {
    connection.closeSync();
    instance.closeSync();
  }
}
