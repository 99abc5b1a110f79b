import { GTE } from 'honeycomb-query';
import {
  databaseSpans,
  failed,
  failedSpans,
  oneOrZero,
  requests,
  slowRequestMs,
  spansNamed,
  whyItFailed,
} from './terms.ts';

// What the runbooks ask beyond the boards and the saved queries. Short ranges: the question is what changed just now.

/** Which version fails: share of requests that failed, 0 to 1, and number of requests by version over the last 6 h. */
export const requestErrorRateByVersion = requests
  .calculatedField('failed', failed)
  .calculate('AVG', 'failed')
  .calculate('COUNT')
  .groupBy('service.version')
  .orderBy('AVG(failed)', 'descending')
  .limit(10)
  .timeRange('6h');

/** Which endpoint fails: share of requests that failed, 0 to 1, and number of requests by route over the last hour. */
export const requestErrorRateByRoute = requests
  .calculatedField('failed', failed)
  .calculate('AVG', 'failed')
  .calculate('COUNT')
  .groupBy('http.route')
  .orderBy('AVG(failed)', 'descending')
  .limit(20)
  .timeRange('1h');

/** Which endpoint is slow: share of requests of 10 s or more, 0 to 1, and number of requests by route, last hour. */
export const slowRequestRateByRoute = requests
  .calculatedField('slow', ($) => oneOrZero($('duration_ms'), (duration) => GTE(duration, slowRequestMs)))
  .calculate('AVG', 'slow')
  .calculate('COUNT')
  .groupBy('http.route')
  .orderBy('AVG(slow)', 'descending')
  .limit(20)
  .timeRange('1h');

/** How many requests run at once: average number in progress for each step of the last 2 h. */
export const requestConcurrency = requests.calculate('CONCURRENCY').timeRange('2h');

/** Whether long prompts drive the cost: longest and average prompt in characters by user, last 6 h. */
export const promptLengthByUser = spansNamed('session.create')
  .calculate('MAX', 'session.prompt_length')
  .calculate('AVG', 'session.prompt_length')
  .calculate('COUNT')
  .groupBy('user.id')
  .orderBy('MAX(session.prompt_length)', 'descending')
  .limit(20)
  .timeRange('6h');

/** Which LLM provider fails: share of calls that failed, 0 to 1, and number of calls by provider and route, last hour. */
export const llmErrorRateByProvider = spansNamed('llm.call')
  .calculatedField('failed', failed)
  .calculate('AVG', 'failed')
  .calculate('COUNT')
  .groupBy('llm.provider', 'llm.provider_route')
  .orderBy('AVG(failed)', 'descending')
  .limit(10)
  .timeRange('1h');

/** Why the database cannot be reached: number of failed connections by message, 20 most frequent, last hour. */
export const databaseConnectionFailures = failedSpans
  .where('name', '=', 'db.connect')
  .calculatedField('why_it_failed', whyItFailed)
  .calculate('COUNT')
  .groupBy('why_it_failed')
  .orderBy('COUNT', 'descending')
  .limit(20)
  .timeRange('1h');

/** How many connections are busy: average number of database operations in progress for each step of the last 2 h. */
export const databaseConcurrency = databaseSpans.calculate('CONCURRENCY').timeRange('2h');

/** How long it takes to get a connection: 95th percentile in milliseconds and number of attempts over the last 2 h. */
export const databaseConnectTime = spansNamed('db.connect')
  .calculate('P95', 'duration_ms')
  .calculate('COUNT')
  .timeRange('2h');
