import { describe, expect, it } from 'vitest';
import { queries } from '../../queries/lift-sys/index.ts';
import { parameterisedQueries, savedQueries } from '../../queries/lift-sys/saved-queries.ts';

const production = { team: 'lift', environment: 'production' };

describe('the saved queries', () => {
  it('are those of the plan, in its order', () => {
    expect(savedQueries.map(({ name }) => name)).toEqual([
      'Slow requests (> 10 s)',
      'High-cost requests (> $0.05)',
      'Failed code generations',
      'User success rate',
      'LLM provider comparison',
      'LLM cost by model',
      'Code generation success rate',
      'Retry analysis',
      'Database query breakdown',
      'Slowest requests per user',
      'Success, compilation and execution rate by language',
      'Cost by language',
      'Cost by provider route',
      'Language usage',
      'Quality and robustness scores by language',
      'DSPy improvement by optimizer and metric',
      'Robustness sensitivity by test type',
      'Cost by user',
      'Active users',
      'Compilation failures by language and reason',
      'Hole resolution rate',
      'LLM failures by reason',
      'LLM cost per call',
      'Event volume per hour',
    ]);
  });

  it('fit Honeycomb: a name of at most 320 characters, a description of at most 1023', () => {
    const tooLong = savedQueries.filter(({ name, description }) => name.length > 320 || description.length > 1023);
    expect(tooLong).toEqual([]);
    expect(savedQueries.filter(({ description }) => description === '')).toEqual([]);
  });

  it('are each an exported query, which has a golden', () => {
    const exported = Object.values(queries).flatMap((topic) => Object.values(topic));
    expect(savedQueries.filter(({ query }) => !exported.includes(query))).toEqual([]);
  });
});

describe('a saved query with a parameter', () => {
  it('opens the slow sessions of one user', () => {
    const { link, query } = parameterisedQueries.slowSessionsOfUser.open(production, '5f4dcc3b');
    expect(query.specification.filters).toContainEqual({ column: 'user.id', op: '=', value: '5f4dcc3b' });
    const url = new URL(link);
    expect(url.origin + url.pathname).toBe('https://ui.honeycomb.io/lift/environments/production/datasets/lift-sys');
    expect(JSON.parse(url.searchParams.get('query') ?? '')).toEqual(query.specification);
  });

  it('opens the trace of one request, near its time', () => {
    const request = { traceId: '4bf92f3577b34da6a3ce929d0e0e4736', start: 1_790_000_000, end: 1_790_000_012 };
    expect(parameterisedQueries.traceOfRequest.open(production, request)).toEqual({
      link: 'https://ui.honeycomb.io/lift/environments/production/datasets/lift-sys/trace?trace_id=4bf92f3577b34da6a3ce929d0e0e4736&trace_start_ts=1789999400&trace_end_ts=1790000612',
    });
  });
});
