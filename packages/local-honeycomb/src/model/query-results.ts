import type { QueryResult, QueryResultCreation, QueryResultData, WireQuery } from 'honeycomb-api';
import { answer, type Context, changed, type Outcome, requireDatasetOrAll, scopedRow } from './context.ts';
import { put } from './database.ts';
import { findQuery, readQuery } from './queries.ts';
import { badRequest, notFound } from './rejection.ts';
import type { QueryResultRow } from './rows.ts';

/** @see https://docs.honeycomb.io/api/query-results */
const longestRangeSeconds = 7 * 86_400;

/** What a query finds in a dataset without events, or why that cannot be said here. */
export type Evaluation = { readonly data: QueryResultData } | { readonly error: string };

/**
 * There are no events here, so a plain COUNT is 0 and a grouped query has no rows: that is the true answer. What other
 * calculations make of no events is for a query engine to say.
 */
export function evaluateWithoutEvents(query: WireQuery): Evaluation {
  const calculations = query.calculations ?? [{ op: 'COUNT' }];
  const counts = calculations.every(({ op, filters }) => op === 'COUNT' && (filters ?? []).length === 0);
  if ((query.formulas ?? []).length > 0 || (query.havings ?? []).length > 0 || !counts)
    return {
      error: 'not evaluated: this local Honeycomb has no query engine, it can only count what it has: no events',
    };
  if ((query.breakdowns ?? []).length > 0) return { data: { series: [], results: [] } };
  const names = calculations.map((each) => each.name ?? (each.column ? `COUNT(${each.column})` : 'COUNT'));
  return { data: { series: [], results: [{ data: Object.fromEntries(names.map((name) => [name, 0])) }] } };
}

function read(context: Context, row: QueryResultRow): QueryResult {
  const { query_id: queryId, ...value } = row.value;
  const query = context.database.queries.get(queryId);
  if (query === undefined) throw notFound('Query result');
  const link = `${context.uiUrl}/${context.team.slug}/environments/${context.environment.slug}/result/${row.id}`;
  return { ...value, query: readQuery(query), links: { query_url: link, graph_image_url: `${link}/snapshot` } };
}

export function createQueryResult(context: Context, dataset: string, input: QueryResultCreation): Outcome<QueryResult> {
  requireDatasetOrAll(context, dataset);
  const query = findQuery(context, dataset, input.query_id);
  const { time_range: range, start_time: start, end_time: end } = query.value;
  const seconds = start && end ? end - start : (range ?? 7200);
  if (seconds > longestRangeSeconds)
    throw badRequest(`query results reach back seven days at most: this query covers ${seconds} seconds`);
  const id = context.newId();
  const row: QueryResultRow = {
    id,
    environment: context.environment.id,
    dataset,
    value: { id, query_id: query.id, complete: true, ...evaluateWithoutEvents(query.value) },
  };
  return changed(201, read(context, row), put('queryResults', row));
}

export function getQueryResult(context: Context, dataset: string, id: string): Outcome<QueryResult> {
  requireDatasetOrAll(context, dataset);
  return answer(read(context, scopedRow(context, context.database.queryResults.get(id), dataset, 'Query result')));
}
