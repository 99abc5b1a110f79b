export type * from './src/event.ts';
export type * from './src/query-result.ts';
