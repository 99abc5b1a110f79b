import { checkQuery, type Expression, expressionOf, type QuerySpecification } from 'honeycomb-query/language';
import type { QueryResult } from '../query-result.ts';
import { defaultSemantics, type Semantics } from '../semantics.ts';
import type { EventStore, Table } from '../store/event-store.ts';
import { type BoundQuery, bindQuery } from './bind-query.ts';
import { type Fields, fieldsOf, refusalOf } from './columns.ts';
import { type ColumnDefinitions, defaultDefinitions } from './definitions.ts';
import { execute } from './execute.ts';
import { QueryError } from './query-error.ts';

/** What a query is read with, besides its text. */
export interface QueryOptions {
  /** The dataset's calculated fields: expressions by name. A field of the query goes before one of the same name. */
  readonly derivedColumns?: Readonly<Record<string, string>> | undefined;
  readonly semantics?: Partial<Semantics> | undefined;
  /** Columns that make a row a span, for CONCURRENCY and relational fields. @default those of OpenTelemetry's spans */
  readonly definitions?: Partial<ColumnDefinitions> | undefined;
}

/** When a query is asked, and how much of the answer is wanted. */
export interface RunOptions {
  /** What the query takes to be now, in milliseconds since 1970. */
  readonly now: number;
  /** Events that arrive later are not seen yet. Milliseconds since 1970. @default the end of time: every event in the store is seen */
  readonly arrivedBy?: number | undefined;
  /** Rows, at most, in place of the query's own limit. */
  readonly limit?: number | undefined;
  /** False leaves `series` empty. @default true */
  readonly series?: boolean | undefined;
  /** False leaves `total` and `other` empty. @default true */
  readonly totals?: boolean | undefined;
}

/** A query made ready for many runs: over the same store at different times, or over different stores. */
export interface CompiledQuery {
  readonly specification: QuerySpecification;
  /** @throws QueryError when the query names what the store does not have */
  run(store: EventStore, at: RunOptions): QueryResult;
}

/** What does not depend on a store. */
export interface ReadQuery {
  readonly specification: QuerySpecification;
  readonly fields: Fields;
  readonly formulas: readonly { readonly name: string; readonly expression: Expression }[];
  readonly semantics: Semantics;
  readonly definitions: ColumnDefinitions;
}

/** Reads a query once for many runs. @throws QueryError with all that is wrong in the query and its formulas */
export function compileQuery(specification: QuerySpecification, options: QueryOptions = {}): CompiledQuery {
  const problems = checkQuery(specification);
  if (problems.length > 0) throw new QueryError(problems);
  const query: ReadQuery = {
    specification,
    fields: fieldsOf(specification.calculated_fields ?? [], options.derivedColumns ?? {}),
    formulas: formulasOf(specification),
    semantics: { ...defaultSemantics, ...options.semantics },
    definitions: { ...defaultDefinitions, ...options.definitions },
  };
  let last: { readonly table: Table; readonly columns: number; readonly bound: BoundQuery } | undefined;
  const bind = (table: Table): BoundQuery => {
    const columns = table.columns.size;
    if (last?.table === table && last.columns === columns) return last.bound;
    const bound = bindQuery(query, table);
    last = { table, columns, bound };
    return bound;
  };
  return { specification, run: (store, at) => execute(query, bind(store.table), store.table, at) };
}

function formulasOf({ formulas = [] }: QuerySpecification): ReadQuery['formulas'] {
  const read = formulas.map(({ name, expression }) => ({ name, expression: expressionOf(expression) }));
  const problems = read.flatMap(({ expression }, index) => {
    const message = refusalOf(expression);
    return message === undefined ? [] : [{ path: ['formulas', index, 'expression'], message }];
  });
  if (problems.length > 0) throw new QueryError(problems);
  return read;
}

/** Asks a store one query once. @throws QueryError when the query is wrong or names what the store does not have */
export const runQuery = (
  store: EventStore,
  specification: QuerySpecification,
  at: RunOptions & QueryOptions,
): QueryResult => compileQuery(specification, at).run(store, at);
