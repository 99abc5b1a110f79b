import { defineBoard, queryPanel } from 'honeycomb-constructs';
import * as errors from '../../../queries/lift-sys/errors.ts';
import { type BoardLinks, introduction } from './introduction.ts';

export const errorTracking = (links: BoardLinks) =>
  defineBoard({
    name: 'Error Tracking',
    description: 'What is failing? Exceptions, failed operations, their reasons and the latest examples.',
    panels: [
      introduction(
        'Error Tracking',
        '**What is failing?** Types and operations first, then a trace of the latest errors.',
        links,
      ),
      queryPanel({
        title: 'Errors by exception type (exceptions)',
        description: 'Exceptions recorded on spans, by type. A new colour is a new kind of failure.',
        query: errors.exceptionsByType,
        chart: 'stacked-bars',
      }),
      queryPanel({
        title: 'Failed operations (failed spans)',
        description: 'Which operations fail most. One failure can fail the spans above it as well.',
        query: errors.failedOperations,
        chart: 'table',
      }),
      queryPanel({
        title: 'Error distribution (failed spans by reason)',
        description: 'The ten most frequent messages: what the application, the span or the exception says.',
        query: errors.failuresByReason,
        chart: 'pie',
      }),
      queryPanel({
        title: 'Recent errors (latest 20)',
        description: 'Latest first; open the trace id for the whole request. The time is in unix seconds.',
        query: errors.recentErrors,
        chart: 'table',
      }),
      queryPanel({
        title: 'Code generation failures (share of code generations)',
        description: 'Share of code.generate spans that say code.success = false.',
        query: errors.codeGenerationFailureRate,
        chart: 'line',
      }),
      queryPanel({
        title: 'LLM provider errors (failed calls)',
        description:
          'Failed llm.call spans by provider. One provider alone: see "LLM provider failure" in the runbooks.',
        query: errors.llmErrorsByProvider,
        chart: 'stacked-area',
      }),
    ],
    presetFilters: [
      { column: 'deployment.environment', alias: 'Environment' },
      { column: 'http.route', alias: 'Route' },
      { column: 'llm.provider', alias: 'LLM provider' },
    ],
  });
