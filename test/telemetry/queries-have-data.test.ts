import { createEventStore, runQuery } from 'honeycomb-engine';
import { describe, expect, it } from 'vitest';
import { databaseConnectionFailures } from '../../queries/lift-sys/diagnosis.ts';
import { queries } from '../../queries/lift-sys/index.ts';
import { slowSessionsOfUser } from '../../queries/lift-sys/performance.ts';
import { requestsByUser } from '../../queries/lift-sys/requests.ts';
import { savedQueries } from '../../queries/lift-sys/saved-queries.ts';
import { boards } from '../../scripts/docs/boards.ts';
import { failingConnections } from '../../telemetry/lift-sys/synthetic/incidents.ts';
import type { SyntheticService } from '../../telemetry/lift-sys/synthetic/service.ts';
import { syntheticLiftSys } from '../../telemetry/lift-sys/synthetic/synthetic-lift-sys.ts';

/** The 24 hours before an afternoon: triggers look at its last five minutes. */
const now = Date.UTC(2026, 2, 3, 15);
const from = new Date(now - 86_400_000);

const storeOf = (service: Partial<SyntheticService>) => {
  const store = createEventStore();
  store.append(syntheticLiftSys({ from, to: new Date(now), requestsPerMinute: 4, ...service }));
  return store;
};
const store = storeOf({});

const panels = boards.flatMap(({ panels }) => panels.flatMap((panel) => (panel.kind === 'query' ? [panel] : [])));
const asked = [
  ...panels.map(({ title, query }) => ['panel', title, query] as const),
  ...savedQueries.map(({ name, query }) => ['saved query', name, query] as const),
  ...Object.values(queries).flatMap((topic) =>
    Object.entries(topic).map(([name, query]) => ['query', name, query] as const),
  ),
];

/** Asks about an incident; a normal hour has no answer. */
const ofAnIncident = databaseConnectionFailures;

describe('on a normal synthetic day', () => {
  it('all 24 panels, all saved queries and every other query are asked', () => {
    const asks = (kind: string) => asked.filter(([each]) => each === kind).length;
    expect([asks('panel'), asks('saved query')]).toEqual([24, savedQueries.length]);
    expect(asks('query')).toBeGreaterThan(50);
  });

  it.each(asked.filter(([, , query]) => query !== ofAnIncident))(
    'the %s "%s" finds something',
    (_, __, { specification }) => {
      const { results } = runQuery(store, specification, { now, series: false });
      expect(results).not.toEqual([]);
      const groups = new Set(specification.breakdowns ?? []);
      const calculated = Object.keys(results[0]!).filter((column) => !groups.has(column));
      const neverThere = calculated.filter((column) => results.every((row) => row[column] === null));
      expect(neverThere).toEqual([]);
      expect(calculated.length).toBeGreaterThan(0);
    },
  );

  it('the one query that is about an incident finds something in one', () => {
    const hour = { from: new Date(now - 3_600_000), to: new Date(now) };
    const failing = storeOf({ ...hour, incidents: [failingConnections(hour)] });
    const { results } = runQuery(failing, ofAnIncident.specification, { now });
    expect(results.map((row) => row.why_it_failed)).toHaveLength(3);
  });

  it('a user who is seen there has slow sessions to look at', () => {
    const [busiest] = runQuery(store, requestsByUser.specification, { now }).results;
    const { results } = runQuery(store, slowSessionsOfUser(busiest!['user.id'] as string).specification, { now });
    expect(results.length).toBeGreaterThan(10);
  });
});
