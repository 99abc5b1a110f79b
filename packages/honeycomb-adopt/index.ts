export * from './src/existing.ts';
export { readHoneycomb } from './src/read-honeycomb.ts';
export { type WrittenQuery, writeQuery } from './src/write-query.ts';
