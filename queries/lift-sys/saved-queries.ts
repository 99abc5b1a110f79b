import type { HoneycombPlace, QueryValue } from 'honeycomb-query';
import * as code from './code-generation.ts';
import { llmFailuresByReason } from './errors.ts';
import { eventVolume } from './event-volume.ts';
import * as cost from './llm-cost.ts';
import * as performance from './performance.ts';
import { successRateByUser } from './requests.ts';
import { activeUsers, holeResolutionRate } from './sessions.ts';

/** A query that people find by name in Honeycomb. */
export interface NamedQuery {
  readonly name: string;
  /** When to use it, and what its numbers are. */
  readonly description: string;
  readonly query: QueryValue;
  /** The name it had before, when it is renamed. */
  readonly renamedFrom?: string;
}

/** The saved queries, in the order in which the plan lists them. */
export const savedQueries: readonly NamedQuery[] = [
  {
    name: 'Slow requests (> 10 s)',
    description:
      'When users say that lift-sys is slow: the traces of requests over 10 s with route and user, slowest first, duration in ms.',
    query: performance.slowRequests,
  },
  {
    name: 'High-cost requests (> $0.05)',
    description:
      'When LLM cost rises: the traces whose LLM calls together cost over $0.05, with their user, dearest first, in USD.',
    query: cost.highCostRequests,
  },
  {
    name: 'Failed code generations',
    description: 'When code generation fails more often: number of failures by language, generator and message.',
    query: code.failedCodeGenerations,
  },
  {
    name: 'User success rate',
    description:
      'When somebody complains, or to find who should: share of requests with an HTTP status below 400 (0 to 1) and number of requests by user, worst first.',
    query: successRateByUser,
  },
  {
    name: 'LLM provider comparison',
    description:
      'To choose a provider or model: average and P95 duration in ms, error rate (0 to 1), average cost in USD and number of calls by provider and model.',
    query: cost.llmProviderComparison,
  },
  {
    name: 'LLM cost by model',
    description:
      'To see which models the money goes to: USD in all, USD a call and number of calls by model, over 7 days.',
    query: cost.llmCostByModel,
  },
  {
    name: 'Code generation success rate',
    description: 'To see whether a release changed code generation: share that succeeded (0 to 1), hour by hour.',
    query: code.codeGenerationSuccessRate,
  },
  {
    name: 'Retry analysis',
    description:
      'When generation is slow or dear: number of spans with retries and number of retries by operation and reason.',
    query: code.retryAnalysis,
  },
  {
    name: 'Database query breakdown',
    description:
      'When the database is slow: number of spans and P95 duration in ms by statement and table, slowest first.',
    query: performance.databaseStatements,
  },
  {
    name: 'Slowest requests per user',
    description:
      'To find the users who wait longest: slowest request in ms and number of requests by user. Groups by every user, so it also shows how fast a query over many values answers.',
    query: performance.slowestRequestsByUser,
  },
  {
    name: 'Success, compilation and execution rate by language',
    description:
      'To compare languages: share of code generations that succeeded, compiled and ran (0 to 1) and number of generations, over 7 days.',
    query: code.successRatesByLanguage,
  },
  {
    name: 'Cost by language',
    description:
      'To see which languages the money goes to: USD and number of LLM calls made for code generation by language, over 7 days. IR generation knows no language, so it is not in here.',
    query: cost.costByLanguage,
  },
  {
    name: 'Cost by provider route',
    description: 'To compare the routes: USD in all, USD a call and number of calls by provider route, over 7 days.',
    query: cost.costByProviderRoute,
  },
  {
    name: 'Language usage',
    description: 'To see which languages people ask for: number of code generations by language, over 7 days.',
    query: code.languageUsage,
  },
  {
    name: 'Quality and robustness scores by language',
    description:
      'To see where generated code is weak: average quality and robustness score (0 to 1) by language, over 7 days.',
    query: code.scoresByLanguage,
  },
  {
    name: 'DSPy improvement by optimizer and metric',
    description: 'To choose an optimizer: average improvement of the metric and number of runs, over 7 days.',
    query: code.dspyImprovement,
  },
  {
    name: 'Robustness sensitivity by test type',
    description:
      'To see how much paraphrasing changes results: average sensitivity (0 robust, 1 not) and number of tests by test type, over 7 days.',
    query: code.robustnessSensitivity,
  },
  {
    name: 'Cost by user',
    description: 'When LLM cost rises, to tell one user from many: USD and number of LLM calls by user, over 7 days.',
    query: cost.costByUser,
  },
  {
    name: 'Active users',
    description: 'To see how many people use lift-sys, and when: number of distinct users, hour by hour.',
    query: activeUsers,
  },
  {
    name: 'Compilation failures by language and reason',
    description: 'When generated code does not compile: number of failures by language and reason, over 7 days.',
    query: code.compilationFailures,
  },
  {
    name: 'Hole resolution rate',
    description:
      'To see whether holes get resolved: holes resolved for each hole of a new session, day by day over 7 days. Above 1 when old sessions catch up.',
    query: holeResolutionRate,
  },
  {
    name: 'LLM failures by reason',
    description:
      'When LLM calls fail: number of failures by provider, kind (rate limit, timeout, invalid response, other) and message.',
    query: llmFailuresByReason,
  },
  {
    name: 'LLM cost per call',
    description:
      'To watch the price of a single LLM call: average in USD. For the price of a request see Business Metrics.',
    query: cost.costPerCall,
  },
  {
    name: 'Event volume per hour',
    description:
      'To watch the event budget: number of events, annotations included, hour by hour over 7 days. 20 million a month are about 27 400 an hour.',
    query: eventVolume,
  },
];

/** A saved query that asks for something first. It cannot be deployed, so it gives a link, and its query if it is one. */
export interface ParameterisedQuery<Parameter> {
  readonly name: string;
  readonly description: string;
  readonly open: (
    place: HoneycombPlace,
    parameter: Parameter,
  ) => { readonly link: string; readonly query?: QueryValue };
}

/** The saved queries that need a parameter, by what they open. */
export const parameterisedQueries = {
  slowSessionsOfUser: {
    name: "A user's slow sessions",
    description:
      'When one user reports slowness: slowest span in ms and number of spans by session and operation, over 7 days. Takes the hashed user id.',
    open: (place, userId) => ({
      query: performance.slowSessionsOfUser(userId),
      link: performance.slowSessionsOfUserLink(place, userId),
    }),
  } satisfies ParameterisedQuery<string>,
  traceOfRequest: {
    name: 'Trace a single request',
    description: 'When a trace id is known, from a response header, a log or another query: the whole trace.',
    open: (place, request) => ({ link: performance.traceOfRequestLink(place, request) }),
  } satisfies ParameterisedQuery<performance.RequestToTrace>,
} as const;
