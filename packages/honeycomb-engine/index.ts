export type * from './src/event.ts';
export {
  type CompiledQuery,
  compileQuery,
  type QueryOptions,
  type RunOptions,
  runQuery,
} from './src/query/compile-query.ts';
export { QueryError } from './src/query/query-error.ts';
export type * from './src/query-result.ts';
export { defaultSemantics, type Semantics } from './src/semantics.ts';
export { createEventStore, type EventStore, type EventStoreOptions } from './src/store/event-store.ts';
