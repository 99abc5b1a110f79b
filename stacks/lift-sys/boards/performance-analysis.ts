import { defineBoard, queryPanel } from 'honeycomb-constructs';
import * as performance from '../../../queries/lift-sys/performance.ts';
import { type BoardLinks, introduction } from './introduction.ts';

export const performanceAnalysis = (links: BoardLinks) =>
  defineBoard({
    name: 'Performance Analysis',
    description: 'What is slow? Operations, IR and code generation, LLM providers and the database.',
    panels: [
      introduction(
        'Performance Analysis',
        '**What is slow?** Find the operation first, then its provider or table.',
        links,
      ),
      queryPanel({
        title: 'Slowest operations (P95 in ms)',
        description: 'Operations by their P95 duration, slowest first, with how often they ran.',
        query: performance.slowestOperations,
        chart: 'table',
      }),
      queryPanel({
        title: 'IR generation time (ms)',
        description: 'How long ir.generate takes. Two bands mean two kinds of prompts, or two providers.',
        query: performance.irGenerationTime,
      }),
      queryPanel({
        title: 'Code generation time (ms)',
        description: 'How long code.generate takes, its retries and repairs included.',
        query: performance.codeGenerationTime,
      }),
      queryPanel({
        title: 'LLM provider latency (P95 in ms)',
        description: 'A provider that leaves the others behind is the one to fail over from.',
        query: performance.llmLatencyByProvider,
        chart: 'line',
      }),
      queryPanel({
        title: 'Database query performance (P95 in ms by table)',
        description: 'Tables by the P95 of their operations, with how often they were used.',
        query: performance.databasePerformance,
        chart: 'table',
      }),
      queryPanel({
        title: 'Retry rate (share of code generations)',
        description:
          'Share of code.generate spans that had to retry: each retry is another LLM call to wait and pay for.',
        query: performance.codeGenerationRetryRate,
        chart: 'line',
      }),
    ],
    presetFilters: [
      { column: 'deployment.environment', alias: 'Environment' },
      { column: 'llm.provider', alias: 'LLM provider' },
    ],
  });
