import type { QueryValue } from 'honeycomb-query';
import { queries } from '../../queries/lift-sys/index.ts';

/** A query by the name that it is exported with, and the file that exports it. */
export interface KnownQuery {
  readonly name: string;
  readonly file: string;
  readonly query: QueryValue;
}

/** Every query that a document can name. */
export const knownQueries: readonly KnownQuery[] = Object.entries(queries).flatMap(([topic, named]) =>
  Object.entries(named).map(([name, query]) => ({ name, file: `queries/lift-sys/${topic}.ts`, query })),
);

/**
 * The exported query that asks exactly this.
 * @throws when none does: what is shown must have a name by which a reader finds its source
 */
export function knownQuery(query: QueryValue): KnownQuery {
  const specification = JSON.stringify(query.specification);
  const known = knownQueries.find((each) => JSON.stringify(each.query.specification) === specification);
  if (known === undefined)
    throw new Error(
      `This query has no name: ${specification}\nExport it from a file of queries/lift-sys, so that readers find its source.`,
    );
  return known;
}
