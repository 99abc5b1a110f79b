import type { QueryValue } from 'honeycomb-query';
import type { Named } from './named.ts';

/** A query kept in Honeycomb under a name, with a description of when to use it. */
export interface SavedQueryDefinition extends Named {
  readonly description: string;
  readonly query: QueryValue;
}

export const defineSavedQuery = (definition: SavedQueryDefinition): SavedQueryDefinition => definition;
