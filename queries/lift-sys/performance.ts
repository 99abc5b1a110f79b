import { GT, type HoneycombPlace, queryLink, traceLink } from 'honeycomb-query';
import { liftSys } from '../../telemetry/lift-sys/contract.ts';
import { databaseSpans, oneOrZero, requests, slowRequestMs, spans, spansNamed } from './terms.ts';

/** Which operations are slow: 95th percentile in milliseconds and number of spans by operation, 20 slowest, 24 h. */
export const slowestOperations = spans
  .calculate('P95', 'duration_ms')
  .calculate('COUNT')
  .groupBy('name')
  .orderBy('P95(duration_ms)', 'descending')
  .limit(20)
  .timeRange('24h');

/** How long IR generation takes: distribution in milliseconds over the last 24 h. */
export const irGenerationTime = spansNamed('ir.generate').calculate('HEATMAP', 'duration_ms').timeRange('24h');

/** How long code generation takes: distribution in milliseconds over the last 24 h. */
export const codeGenerationTime = spansNamed('code.generate').calculate('HEATMAP', 'duration_ms').timeRange('24h');

/** Which LLM provider is slow: 95th percentile of its calls in milliseconds over the last 24 h. */
export const llmLatencyByProvider = spansNamed('llm.call')
  .calculate('P95', 'duration_ms')
  .groupBy('llm.provider')
  .orderBy('P95(duration_ms)', 'descending')
  .limit(10)
  .timeRange('24h');

/** Which table is slow: 95th percentile in milliseconds and number of database spans by table over the last 24 h. */
export const databasePerformance = databaseSpans
  .calculate('P95', 'duration_ms')
  .calculate('COUNT')
  .groupBy('db.table')
  .orderBy('P95(duration_ms)', 'descending')
  .limit(20)
  .timeRange('24h');

/** How often code generation has to try again: share of `code.generate` spans with a retry, 0 to 1, last 24 h. */
export const codeGenerationRetryRate = spansNamed('code.generate')
  .calculatedField('retried', ($) => oneOrZero($('code.retries'), (retries) => GT(retries, 0)))
  .calculate('AVG', 'retried')
  .timeRange('24h');

/** Which requests took over 10 s: their traces, slowest first, in milliseconds; 50 of the last 24 h. */
export const slowRequests = requests
  .where('duration_ms', '>', slowRequestMs)
  .calculate('MAX', 'duration_ms')
  .groupBy('trace.trace_id', 'http.route', 'user.id')
  .orderBy('MAX(duration_ms)', 'descending')
  .limit(50)
  .timeRange('24h');

/** Who waits longest: slowest request in milliseconds and number of requests by user, 100 slowest users, last 24 h. */
export const slowestRequestsByUser = requests
  .where('user.id', 'exists')
  .calculate('MAX', 'duration_ms')
  .calculate('COUNT')
  .groupBy('user.id')
  .orderBy('MAX(duration_ms)', 'descending')
  .limit(100)
  .timeRange('24h');

/** What the database is asked: number of spans and 95th percentile in milliseconds by statement and table, last 24 h. */
export const databaseStatements = databaseSpans
  .where('db.statement', 'exists')
  .calculate('COUNT')
  .calculate('P95', 'duration_ms')
  .groupBy('db.statement', 'db.table')
  .orderBy('P95(duration_ms)', 'descending')
  .limit(50)
  .timeRange('24h');

/**
 * What one user waited for: slowest span in milliseconds and number of spans by session and operation, 50 slowest, 7 d.
 * @param userId the hashed id, as `user.id` has it
 */
export const slowSessionsOfUser = (userId: string) =>
  spans
    .where('user.id', '=', userId)
    .where('session.id', 'exists')
    .calculate('MAX', 'duration_ms')
    .calculate('COUNT')
    .groupBy('session.id', 'name')
    .orderBy('MAX(duration_ms)', 'descending')
    .limit(50)
    .timeRange('7d');

/** A user's slow sessions as a page to open. */
export const slowSessionsOfUserLink = (place: HoneycombPlace, userId: string): string =>
  queryLink(place, slowSessionsOfUser(userId));

/** One request, as its trace is found: by id, near a time. */
export interface RequestToTrace {
  readonly traceId: string;
  /** Unix seconds between which the request ran; a wide guess does. */
  readonly start: number;
  readonly end: number;
}

/** The trace of a single request as a page to open. It is a link, not a query: queries give no single spans. */
export const traceOfRequestLink = (place: HoneycombPlace, request: RequestToTrace): string =>
  traceLink(place, { dataset: liftSys.name, ...request });
