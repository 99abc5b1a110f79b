import { requestErrorRate } from './requests.ts';
import { failed, requests, spans, spansNamed } from './terms.ts';

// A trigger compares one number over its whole window, for each group on its own. A rate of few events means little, so
// the queries of rate triggers leave out windows (or groups) with less than a minimum: Honeycomb counts those as OK.

/** Requests in 5 min below which their error rate is ignored: at 20, three failures are more than 10 %. */
export const minimumRequests = 20;

/** Calls of one LLM provider in 5 min below which its error rate is ignored: at 10, six failures are more than 50 %. */
export const minimumLlmCalls = 10;

/** Share of requests that failed, 0 to 1, over 5 min with at least 20 requests. */
export const requestErrorRateIn5m = requestErrorRate
  .calculate('COUNT')
  .having('COUNT', '>=', minimumRequests)
  .timeRange('5m');

/** 95th percentile of the duration of requests in milliseconds, over 5 min. */
export const requestP95In5m = requests.calculate('P95', 'duration_ms').timeRange('5m');

/** US dollars spent on LLM calls in 1 h. */
export const llmCostIn1h = spans.calculate('SUM', 'llm.cost_usd').timeRange('1h');

/** Share of LLM calls that failed, 0 to 1, by provider, over 5 min with at least 10 calls of that provider. */
export const llmErrorRateByProviderIn5m = spansNamed('llm.call')
  .calculatedField('failed', failed)
  .calculate('AVG', 'failed')
  .calculate('COUNT')
  .groupBy('llm.provider')
  .having('COUNT', '>=', minimumLlmCalls)
  .timeRange('5m');

/** Number of failed connections to the database in 5 min. */
export const databaseConnectionErrorsIn5m = spansNamed('db.connect')
  .where('error', '=', true)
  .calculate('COUNT')
  .timeRange('5m');
