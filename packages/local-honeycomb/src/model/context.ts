import { allDatasets } from 'honeycomb-api';
import type { Events } from '../events/events.ts';
import { type Change, type Database, datasetId } from './database.ts';
import { notFound } from './rejection.ts';
import type { EnvironmentRow, Scoped, TeamRow } from './rows.ts';
import type { Row } from './table.ts';

/** What the rules may read: the data, and what would differ from run to run, as functions. */
export interface World {
  readonly database: Database;
  readonly events: Events;
  readonly team: TeamRow;
  /** RFC 3339. */
  readonly now: () => string;
  /** A new random id, as v1 has them: 11 characters of base58. */
  readonly newId: () => string;
  /** So many random characters of a to z and 0 to 9, for keys and the ids of v2. */
  readonly newToken: (length: number) => string;
  /** Where this server's links point. */
  readonly uiUrl: string;
}

/** The same for a request of v1: its key has named an environment. */
export interface Context extends World {
  readonly environment: EnvironmentRow;
}

/** What a rule decides: the answer, and the changes that make it true. */
export interface Outcome<Body = unknown> {
  readonly status: number;
  readonly body: Body;
  readonly changes: readonly Change[];
}

export const answer = <Body>(body: Body, status = 200): Outcome<Body> => ({ status, body, changes: [] });
export const changed = <Body>(status: number, body: Body, ...changes: readonly Change[]): Outcome<Body> => ({
  status,
  body,
  changes,
});

/** Slugs of datasets come as clients write them; only a dataset's own slug or `__all__` is one. */
export function requireDataset({ database, environment }: Context, slug: string): void {
  if (database.datasets.get(datasetId(environment.id, slug)) === undefined) throw notFound('Dataset');
}
export function requireDatasetOrAll(context: Context, slug: string): void {
  if (slug !== allDatasets) requireDataset(context, slug);
}

/** The row of that id if the key's environment and the path's dataset have it. */
export function scopedRow<R extends Scoped<unknown>>(
  context: Context,
  row: R | undefined,
  dataset: string,
  what: string,
): R {
  if (row === undefined || row.environment !== context.environment.id || row.dataset !== dataset) throw notFound(what);
  return row;
}

export function environmentRow<R extends Row & { readonly environment: string }>(
  context: Context,
  row: R | undefined,
  what: string,
): R {
  if (row === undefined || row.environment !== context.environment.id) throw notFound(what);
  return row;
}
