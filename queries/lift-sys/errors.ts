import { EQUALS, EVENT_TIMESTAMP, IF, REG_MATCH } from 'honeycomb-query';
import { exceptions, failedSpans, type LiftSysColumn, oneOrZero, spansNamed, whyItFailed } from './terms.ts';

/** Which exceptions occur: number of exceptions for each of the 10 most frequent types over the last 24 h. */
export const exceptionsByType = exceptions
  .calculate('COUNT')
  .groupBy('exception.type')
  .orderBy('COUNT', 'descending')
  .limit(10)
  .timeRange('24h');

/** Which operations fail: number of failed spans by operation, 20 most frequent, over the last 24 h. */
export const failedOperations = failedSpans
  .calculate('COUNT')
  .groupBy('name')
  .orderBy('COUNT', 'descending')
  .limit(20)
  .timeRange('24h');

/** Why operations fail: number of failed spans for each of the 10 most frequent messages over the last 24 h. */
export const failuresByReason = failedSpans
  .calculatedField('why_it_failed', whyItFailed)
  .calculate('COUNT')
  .groupBy('why_it_failed')
  .orderBy('COUNT', 'descending')
  .limit(10)
  .timeRange('24h');

/** What failed last: the 20 latest failures of the last 24 h with start time in unix seconds, trace, message, user. */
export const recentErrors = failedSpans
  .calculatedField('event_time', () => EVENT_TIMESTAMP())
  .calculatedField('why_it_failed', whyItFailed)
  .calculate('MAX', 'event_time')
  .groupBy('trace.trace_id', 'name', 'why_it_failed', 'user.id')
  .orderBy('MAX(event_time)', 'descending')
  .limit(20)
  .timeRange('24h');

/** How often code generation gives up: share of `code.generate` spans without success, 0 to 1, over the last 24 h. */
export const codeGenerationFailureRate = spansNamed('code.generate')
  .calculatedField('generation_failed', ($) => oneOrZero($('code.success'), (success) => EQUALS(success, false)))
  .calculate('AVG', 'generation_failed')
  .timeRange('24h');

/** Which LLM provider fails: number of failed calls by provider over the last 24 h. */
export const llmErrorsByProvider = failedSpans
  .where('name', '=', 'llm.call')
  .calculate('COUNT')
  .groupBy('llm.provider')
  .orderBy('COUNT', 'descending')
  .limit(10)
  .timeRange('24h');

/** What kind of LLM failure a message tells of; the first pattern that matches decides. */
const llmFailureReason = ($: LiftSysColumn) =>
  IF(
    REG_MATCH(whyItFailed($), '(?i)rate.?limit|too many requests|quota|\\b429\\b'),
    'rate limit',
    REG_MATCH(whyItFailed($), '(?i)time.?out|timed out|deadline'),
    'timeout',
    REG_MATCH(whyItFailed($), '(?i)invalid (response|json|output)|malformed|pars(e|ing)|decod'),
    'invalid response',
    'other',
  );

/** Why LLM calls fail: number of failed calls by provider, kind of failure and message, 50 most frequent, last 24 h. */
export const llmFailuresByReason = failedSpans
  .where('name', '=', 'llm.call')
  .calculatedField('failure_reason', llmFailureReason)
  .calculatedField('why_it_failed', whyItFailed)
  .calculate('COUNT')
  .groupBy('llm.provider', 'failure_reason', 'why_it_failed')
  .orderBy('COUNT', 'descending')
  .limit(50)
  .timeRange('24h');
