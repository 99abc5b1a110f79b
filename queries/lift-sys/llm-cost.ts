import { DIV } from 'honeycomb-query';
import { failed, spans, spansNamed } from './terms.ts';

/** Spans that cost money: every LLM call, by whichever route. */
const paidSpans = spans.where('llm.cost_usd', 'exists');

/** What a request costs: US dollars for each request that called an LLM, over the last 24 h. */
export const costPerRequest = spans
  .calculate('SUM', 'llm.cost_usd', { as: 'cost_usd' })
  .calculate('COUNT_DISTINCT', 'trace.trace_id', {
    as: 'requests',
    where: (event) => event.where('llm.provider', 'exists'),
  })
  .formula('cost_per_request_usd', ($) => DIV($('cost_usd'), $('requests')))
  .timeRange('24h');

/** What an LLM call costs: average in US dollars over the last 24 h. */
export const costPerCall = spans.calculate('AVG', 'llm.cost_usd').timeRange('24h');

/** How many tokens are used: tokens sent and tokens received for each step of the last 24 h. */
export const tokenUsage = spans
  .calculate('SUM', 'llm.input_tokens')
  .calculate('SUM', 'llm.output_tokens')
  .timeRange('24h');

/** US dollars above which a request is expensive. */
const highCostUsd = 0.05;

/** Which requests cost over $0.05: their traces and users, dearest first, in US dollars; 50 of the last 24 h. */
export const highCostRequests = paidSpans
  .calculate('SUM', 'llm.cost_usd')
  .groupBy('trace.trace_id', 'user.id')
  .having('SUM(llm.cost_usd)', '>', highCostUsd)
  .orderBy('SUM(llm.cost_usd)', 'descending')
  .limit(50)
  .timeRange('24h');

/**
 * Which LLM serves best: average and 95th percentile of duration in milliseconds, share of failed calls (0 to 1),
 * average cost in US dollars and number of calls by provider and model, over the last 24 h.
 */
export const llmProviderComparison = spansNamed('llm.call')
  .calculatedField('failed', failed)
  .calculate('AVG', 'duration_ms')
  .calculate('P95', 'duration_ms')
  .calculate('AVG', 'failed')
  .calculate('AVG', 'llm.cost_usd')
  .calculate('COUNT')
  .groupBy('llm.provider', 'llm.model')
  .orderBy('COUNT', 'descending')
  .limit(50)
  .timeRange('24h');

/** Which models cost most: US dollars in all, US dollars a call, and number of calls by model over the last 7 d. */
export const llmCostByModel = paidSpans
  .calculate('SUM', 'llm.cost_usd')
  .calculate('AVG', 'llm.cost_usd')
  .calculate('COUNT')
  .groupBy('llm.model')
  .orderBy('SUM(llm.cost_usd)', 'descending')
  .limit(50)
  .timeRange('7d');

/**
 * What the code of each language costs: US dollars and number of the LLM calls made by `code.generate`, over the last
 * 7 d. The language is on that span alone, so the calls are grouped by their parent's.
 */
export const costByLanguage = paidSpans
  .whereRelated('parent', (parent) => parent.where('name', '=', 'code.generate'))
  .calculate('SUM', 'llm.cost_usd')
  .calculate('COUNT')
  .groupByRelated('parent', 'code.language')
  .orderBy('SUM(llm.cost_usd)', 'descending')
  .limit(20)
  .timeRange('7d');

/** What each provider route costs: US dollars in all, US dollars a call, and number of calls over the last 7 d. */
export const costByProviderRoute = paidSpans
  .calculate('SUM', 'llm.cost_usd')
  .calculate('AVG', 'llm.cost_usd')
  .calculate('COUNT')
  .groupBy('llm.provider_route')
  .orderBy('SUM(llm.cost_usd)', 'descending')
  .limit(20)
  .timeRange('7d');

/** Whose requests cost most: US dollars and number of LLM calls for each of the 100 dearest users, last 7 d. */
export const costByUser = paidSpans
  .calculate('SUM', 'llm.cost_usd')
  .calculate('COUNT')
  .groupBy('user.id')
  .orderBy('SUM(llm.cost_usd)', 'descending')
  .limit(100)
  .timeRange('7d');
