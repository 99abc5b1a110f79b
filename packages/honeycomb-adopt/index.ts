export { type Adoption, type AdoptOptions, adopt, adoptAccepted, adoptedStack } from './src/adopt.ts';
export { stateOfAlert } from './src/alerts.ts';
export type * from './src/existing.ts';
export { headings } from './src/ledger.ts';
export { readHoneycomb } from './src/read-honeycomb.ts';
export type { Report } from './src/report.ts';
export { type KnownResource, stateFile } from './src/state.ts';
export { type WrittenQuery, writeQuery } from './src/write-query.ts';
