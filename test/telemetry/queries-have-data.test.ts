import { createEventStore, runQuery } from 'honeycomb-engine';
import { describe, expect, it } from 'vitest';
import { queries } from '../../queries/lift-sys/index.ts';
import { slowSessionsOfUser } from '../../queries/lift-sys/performance.ts';
import { requestsByUser } from '../../queries/lift-sys/requests.ts';
import { savedQueries } from '../../queries/lift-sys/saved-queries.ts';
import { boards } from '../../scripts/docs/boards.ts';
import { syntheticLiftSys } from '../../telemetry/lift-sys/synthetic/synthetic-lift-sys.ts';

const store = createEventStore();
store.append(syntheticLiftSys({ from: '2026-03-03T00:00:00Z', to: '2026-03-04T00:00:00Z', requestsPerMinute: 4 }));
const now = Date.UTC(2026, 2, 4);

const panels = boards.flatMap(({ panels }) => panels.flatMap((panel) => (panel.kind === 'query' ? [panel] : [])));
const asked = [
  ...panels.map(({ title, query }) => ['panel', title, query] as const),
  ...savedQueries.map(({ name, query }) => ['saved query', name, query] as const),
  ...Object.values(queries).flatMap((topic) =>
    Object.entries(topic).map(([name, query]) => ['query', name, query] as const),
  ),
];

/** Questions about an incident, to which a normal hour has no answer, and rates of too few events to be one. */
const emptyOnNormalDays = ['databaseConnectionFailures', 'requestErrorRateIn5m', 'llmErrorRateByProviderIn5m'];

describe('on a normal synthetic day, at midnight', () => {
  it('all 24 panels, all saved queries and every other query are asked', () => {
    const asks = (kind: string) => asked.filter(([each]) => each === kind).length;
    expect([asks('panel'), asks('saved query')]).toEqual([24, savedQueries.length]);
    expect(asks('query')).toBeGreaterThan(50);
  });

  it.each(asked)('the %s "%s" finds something', (_, name, { specification }) => {
    const { results } = runQuery(store, specification, { now, series: false });
    if (emptyOnNormalDays.includes(name)) {
      expect(results).toEqual([]);
      return;
    }
    expect(results).not.toEqual([]);
    const groups = new Set(specification.breakdowns ?? []);
    const calculated = Object.keys(results[0]!).filter((column) => !groups.has(column));
    const neverThere = calculated.filter((column) => results.every((row) => row[column] === null));
    expect(neverThere).toEqual([]);
    expect(calculated.length).toBeGreaterThan(0);
  });

  it('a user who is seen there has slow sessions to look at', () => {
    const [busiest] = runQuery(store, requestsByUser.specification, { now }).results;
    const { results } = runQuery(store, slowSessionsOfUser(busiest!['user.id'] as string).specification, { now });
    expect(results.length).toBeGreaterThan(10);
  });
});
