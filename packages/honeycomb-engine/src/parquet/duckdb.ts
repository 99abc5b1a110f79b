import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { DuckDBConnection } from '@duckdb/node-api';

/** A DuckDB of its own, in memory, which puts on disk what it has no room for. */
export interface DuckDb {
  readonly connection: DuckDBConnection;
  close(): void;
}

export interface DuckDbOptions {
  /** What DuckDB itself may take. @default '1GB' */
  readonly memoryLimit?: string | undefined;
  /** @default 2 */
  readonly threads?: number | undefined;
}

/** @throws a sentence when DuckDB is not installed: it is needed for parquet alone */
export async function openDuckDb({ memoryLimit = '1GB', threads = 2 }: DuckDbOptions = {}): Promise<DuckDb> {
  const { DuckDBInstance } = await loadDuckDb();
  const folder = mkdtempSync(join(tmpdir(), 'honeycomb-duckdb-'));
  const instance = await DuckDBInstance.create(':memory:', {
    memory_limit: memoryLimit,
    threads: String(threads),
    temp_directory: folder,
  });
  const connection = await instance.connect();
  await connection.run("SET TimeZone = 'UTC'");
  await connection.run('SET parquet_metadata_cache = true');
  return {
    connection,
    close() {
      connection.closeSync();
      instance.closeSync();
      rmSync(folder, { recursive: true, force: true });
    },
  };
}

type DuckDbModule = typeof import('@duckdb/node-api');

/** @throws a sentence when it is not installed, or not for this platform */
export async function loadDuckDb(
  load: () => Promise<DuckDbModule> = () => import('@duckdb/node-api'),
): Promise<DuckDbModule> {
  try {
    return await load();
  } catch (error) {
    const { code, message } = error as { readonly code?: string; readonly message: string };
    if (code !== 'ERR_MODULE_NOT_FOUND' && code !== 'MODULE_NOT_FOUND') throw error;
    throw new Error(
      `Parquet is read and written with DuckDB, which is not installed: npm install --save-dev @duckdb/node-api (${message.split('\n')[0]})`,
    );
  }
}

export const quoted = (name: string): string => `"${name.replaceAll('"', '""')}"`;

export const text = (value: string): string => `'${value.replaceAll("'", "''")}'`;
