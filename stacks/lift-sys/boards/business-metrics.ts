import { defineBoard, queryPanel } from 'honeycomb-constructs';
import * as cost from '../../../queries/lift-sys/llm-cost.ts';
import * as sessions from '../../../queries/lift-sys/sessions.ts';
import { type BoardLinks, introduction } from './introduction.ts';

export const businessMetrics = (links: BoardLinks) =>
  defineBoard({
    name: 'Business Metrics',
    description: 'Is the product used, and what does it cost? Sessions, holes, cost and tokens.',
    panels: [
      introduction('Business Metrics', '**Is the product used, and what does it cost?**', links),
      queryPanel({
        title: 'Sessions created (sessions)',
        description: 'New sessions in each step of the graph.',
        query: sessions.sessionsCreated,
        chart: 'line',
      }),
      queryPanel({
        title: 'Session completion rate (share of sessions)',
        description: 'Share of the sessions seen in an hour that reach "finalized"; each session counts once.',
        query: sessions.sessionCompletionRate,
        chart: 'line',
      }),
      queryPanel({
        title: 'Holes resolved (holes)',
        description: 'Holes in specifications that were filled, in each step of the graph.',
        query: sessions.holesResolved,
        chart: 'line',
      }),
      queryPanel({
        title: 'Average holes per session (holes)',
        description: 'How unspecified prompts are when a session starts.',
        query: sessions.holesPerSession,
        chart: 'line',
      }),
      queryPanel({
        title: 'Cost per request (USD)',
        description: 'LLM cost divided by the number of requests that called an LLM.',
        query: cost.costPerRequest,
        chart: 'line',
      }),
      queryPanel({
        title: 'Token usage (tokens in and out)',
        description: 'Tokens sent to and received from LLMs, in each step of the graph.',
        query: cost.tokenUsage,
        chart: 'stacked-area',
      }),
    ],
    presetFilters: [
      { column: 'deployment.environment', alias: 'Environment' },
      { column: 'llm.provider', alias: 'LLM provider' },
    ],
  });
