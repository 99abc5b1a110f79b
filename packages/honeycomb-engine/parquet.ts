export type { DuckDbOptions } from './src/parquet/duckdb.ts';
export { openParquet, type ParquetEvents, type ParquetOptions } from './src/parquet/parquet-events.ts';
export { type WriteOptions, writeParquet } from './src/parquet/write-parquet.ts';
