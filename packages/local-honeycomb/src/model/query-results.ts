import {
  allDatasets,
  type QueryResult,
  type QueryResultCreation,
  type QueryResultData,
  type WireQuery,
} from 'honeycomb-api';
import { QueryError, type QueryOptions, type ResultRow, runQuery, type SeriesRow } from 'honeycomb-engine';
import type { QuerySpecification } from 'honeycomb-query/language';
import { answer, type Context, changed, type Outcome, requireDatasetOrAll, scopedRow } from './context.ts';
import { datasetId, environmentKey, nameKey, put } from './database.ts';
import { columnsOfQuery } from './language.ts';
import { findQuery, readQuery } from './queries.ts';
import { badRequest, notFound } from './rejection.ts';
import type { QueryResultRow } from './rows.ts';

/** @see https://docs.honeycomb.io/api/query-results for the longest range, how far back it goes, and the steps below */
const longestRangeSeconds = 7 * 86_400;

/** Start and end are cut to whole steps, so what is newer than the last step is in no result yet. */
const stepSeconds = (range: number): number => (range <= 6 * 3600 ? 60 : range <= 2 * 86_400 ? 300 : 1800);

/** The query with its window in seconds since 1970, as it is cut. @throws Rejection when results do not reach that far */
function withWindow(query: WireQuery, now: number): WireQuery {
  const { time_range: given, start_time: start, end_time: end, ...rest } = query;
  const range = given ?? 7200;
  const to = end ?? (start != null && given != null ? start + range : now / 1000);
  const from = start ?? to - range;
  const seconds = to - from;
  if (seconds > longestRangeSeconds)
    throw badRequest(`query results reach back seven days at most: this query covers ${Math.round(seconds)} seconds`);
  const step = stepSeconds(seconds);
  const cut = (time: number) => Math.floor(time / step) * step;
  if (from < now / 1000 - longestRangeSeconds - step)
    throw badRequest('query results reach back seven days at most: this query starts earlier');
  return { ...rest, start_time: cut(from), end_time: cut(to) };
}

function link({ uiUrl, team, environment }: Context, { id }: QueryResultRow): QueryResult['links'] {
  const url = `${uiUrl}/${team.slug}/environments/${environment.slug}/result/${id}`;
  return { query_url: url, graph_image_url: `${url}/snapshot` };
}

/** The run is carried out when its result is read. */
export function createQueryResult(context: Context, dataset: string, input: QueryResultCreation): Outcome<QueryResult> {
  requireDatasetOrAll(context, dataset);
  const query = findQuery(context, dataset, input.query_id);
  const at = Date.parse(context.now());
  withWindow(query.value, at);
  const id = context.newId();
  const row: QueryResultRow = { id, environment: context.environment.id, dataset, value: { ...input, id, at } };
  const body = { id, query: readQuery(query), complete: false, links: link(context, row) };
  return changed(201, body, put('queryResults', row));
}

export function getQueryResult(context: Context, dataset: string, id: string): Outcome<QueryResult> {
  requireDatasetOrAll(context, dataset);
  const row = scopedRow(context, context.database.queryResults.get(id), dataset, 'Query result');
  const query = context.database.queries.get(row.value.query_id);
  if (query === undefined) throw notFound('Query result');
  const found = { id, query: readQuery(query), complete: true, links: link(context, row) };
  const unknown = unknownColumns(context, dataset, query.value);
  if (unknown.length > 0)
    return answer({ ...found, error: `unknown column${unknown.length > 1 ? 's' : ''} ${unknown.join(', ')}` });
  try {
    return answer({ ...found, data: evaluate(context, dataset, query.value, row.value) });
  } catch (error) {
    if (error instanceof QueryError) return answer({ ...found, error: error.message });
    throw error;
  }
}

/** The derived columns that a query of a dataset can name: its own, and those of the environment. */
export function derivedColumnsOf(
  { database, environment }: Context,
  dataset: string,
): Readonly<Record<string, string>> {
  const rows = [allDatasets, dataset].flatMap((each) =>
    database.derivedColumns.where('dataset', datasetId(environment.id, each)),
  );
  return Object.fromEntries(rows.map(({ value }) => [value.alias, value.expression]));
}

/** The relation that a column is read through, such as `root.`, is none of its name. */
const relation = /^(?:root|parent|child|any[23]?|none)\./;

/** What a query names and the database does not have. A column that has no value yet is known. */
function unknownColumns(context: Context, dataset: string, query: WireQuery): readonly string[] {
  const { database, environment } = context;
  const derived = derivedColumnsOf(context, dataset);
  const known = (name: string): boolean =>
    Object.hasOwn(derived, name) ||
    (dataset === allDatasets
      ? database.columns.has('nameAnywhere', environmentKey(environment.id, name))
      : database.columns.has('name', nameKey(environment.id, dataset, name)));
  return columnsOfQuery(query).filter((name) => !known(name) && !known(name.replace(relation, '')));
}

function evaluate(
  context: Context,
  dataset: string,
  query: WireQuery,
  { at, ...flags }: QueryResultRow['value'],
): QueryResultData {
  const { compare_time_offset_seconds: _, ...specification } = withWindow(query, at) as QuerySpecification;
  const store = context.events.store(context.environment.id, dataset);
  const options: QueryOptions = {
    derivedColumns: derivedColumnsOf(context, dataset),
    semantics: { unknownColumn: 'missing' },
  };
  const withSeries = flags.disable_series !== true;
  const withTotal = flags.disable_total_by_aggregate === false;
  const withOther = flags.disable_other_by_aggregate === false;
  const when = { now: at, arrivedBy: at, ...options };
  const { results, series, total, other } = runQuery(store, specification, {
    ...when,
    series: withSeries,
    totals: withTotal || withOther,
    limit: withSeries ? undefined : (flags.limit ?? undefined),
  });
  const totals = (): readonly SeriesRow[] => {
    const { breakdowns, havings, orders, limit, ...ungrouped } = specification;
    return runQuery(store, ungrouped, { ...when, totals: false }).series;
  };
  return {
    series: rowsOfSeries(series),
    results: results.map((data) => ({ data: row(data) })),
    ...(withTotal ? { total_by_aggregate: { data: row(total) } } : {}),
    ...(withTotal && withSeries ? { total_by_aggregate_series: rowsOfSeries(totals()) } : {}),
    ...(withOther && other !== undefined ? { other_by_aggregate: { data: row(other) } } : {}),
  };
}

type Row = QueryResultData['results'][number]['data'];
const row = (data: ResultRow): Row => data as Row;

const rowsOfSeries = (series: readonly SeriesRow[]): QueryResultData['series'] =>
  series.map(({ time, data }) => ({ time: new Date(time).toISOString().replace('.000Z', 'Z'), data: row(data) }));
