import type { QuerySpecification } from 'honeycomb-query/language';
import { compileQuery } from '../query/compile-query.ts';
import type { ResultRow } from '../query-result.ts';
import type { Semantics } from '../semantics.ts';
import type { EventStore } from '../store/event-store.ts';

/** What an alert looks at: rows of a time, as far as they had arrived. Milliseconds since 1970. */
export interface QueryWindow {
  readonly from: number;
  readonly to: number;
  readonly arrivedBy: number;
}

/** Runs a query over a window: one row for each group. */
export type WindowQuery = (window: QueryWindow) => readonly ResultRow[];

/** A trigger has no limit of groups: all of them are evaluated (Honeycomb's API reference, trigger queries). */
const everyGroup = Number.MAX_SAFE_INTEGER;

/** Prepares a query for many windows of its own length. @throws QueryError when the query cannot be run */
export function windowQuery(store: EventStore, specification: QuerySpecification, semantics: Semantics): WindowQuery {
  const query = compileQuery(specification, { semantics });
  return ({ to, arrivedBy }) =>
    query.run(store, { now: to, arrivedBy, limit: everyGroup, series: false, totals: false }).results;
}
