import { checkTriggerQuery, equivalent, parseQuery } from 'honeycomb-query';
import { describe, expect, it } from 'vitest';
import { queries } from '../../queries/lift-sys/index.ts';
import { slowSessionsOfUser } from '../../queries/lift-sys/performance.ts';
import { liftSys } from '../../telemetry/lift-sys/contract.ts';

const named = [
  ...Object.values(queries).flatMap((topic) => Object.entries(topic)),
  ['slowSessionsOfUser', slowSessionsOfUser('5f4dcc3b')] as const,
];
const triggers = Object.entries(queries['trigger-queries'] ?? {});
const others = named.filter(([name]) => !triggers.some(([trigger]) => trigger === name));

describe('every query', () => {
  it('has a name of its own, so that a runbook can link it by name', () => {
    const names = named.map(([name]) => name);
    expect(names.filter((name, index) => names.indexOf(name) < index)).toEqual([]);
  });

  it.each(named)('%s has no problems', (_, query) => {
    expect(query.problems()).toEqual([]);
  });

  it.each(named)('%s reads back from its JSON as the same query', (_, { specification }) => {
    const parsed = parseQuery(JSON.stringify(specification), liftSys);
    expect(parsed).toEqual({ ok: true, query: specification });
    expect(parsed.ok && equivalent(parsed.query, specification)).toBe(true);
  });

  it.each(named)('%s states its time range', (_, { specification }) => {
    expect(specification.time_range).toBeGreaterThan(0);
  });
});

describe('a query for people', () => {
  it.each(others.filter(([, { specification }]) => specification.breakdowns))(
    '%s groups, so it states order and limit',
    (_, { specification }) => {
      expect(specification).toMatchObject({ orders: [{ order: expect.anything() }], limit: expect.any(Number) });
    },
  );

  it('looks at no more than the 7 days for which Honeycomb gives results over its API', () => {
    expect(others.filter(([, { specification }]) => (specification.time_range ?? 0) > 7 * 86_400)).toEqual([]);
  });
});

describe('a failure', () => {
  const asksForErrors = named.filter(([, { specification }]) =>
    [...(specification.filters ?? []), ...(specification.calculated_fields ?? [])].some((part) =>
      'column' in part ? part.column === 'error' : part.name === 'failed',
    ),
  );

  it.each(asksForErrors)('%s counts it once, without the annotations that repeat it', (_, { specification }) => {
    const columns = (specification.filters ?? [])
      .filter(({ op }) => op === 'does-not-exist')
      .map(({ column }) => column);
    expect(columns.some((column) => column === 'meta.annotation_type' || column === 'trace.parent_id')).toBe(true);
  });
});

describe('a trigger query', () => {
  it.each(triggers)('%s is one that Honeycomb accepts', (_, { specification }) => {
    expect(checkTriggerQuery(specification)).toEqual([]);
  });

  it('ignores windows with too few events where it watches a rate, and only there', () => {
    const minimums = triggers.map(([name, { specification }]) => [name, specification.havings]);
    expect(Object.fromEntries(minimums)).toEqual({
      databaseConnectionErrorsIn5m: undefined,
      llmCostIn1h: undefined,
      llmErrorRateByProviderIn5m: [{ calculate_op: 'COUNT', op: '>=', value: 10 }],
      requestErrorRateIn5m: [{ calculate_op: 'COUNT', op: '>=', value: 20 }],
      requestP95In5m: undefined,
    });
  });

  it('looks at the window in which its alert is to fire', () => {
    const windows = triggers.map(([name, { specification }]) => [name, specification.time_range]);
    expect(Object.fromEntries(windows)).toEqual({
      databaseConnectionErrorsIn5m: 300,
      llmCostIn1h: 3600,
      llmErrorRateByProviderIn5m: 300,
      requestErrorRateIn5m: 300,
      requestP95In5m: 300,
    });
  });
});
