import type { LiftSysRow } from '../../telemetry/lift-sys/row.ts';
import {
  badDeploy,
  costAbuse,
  failingConnections,
  noTraffic,
  providerOutage,
  slowDatabase,
} from '../../telemetry/lift-sys/synthetic/incidents.ts';
import { syntheticLiftSys } from '../../telemetry/lift-sys/synthetic/synthetic-lift-sys.ts';

/** An hour of the bad day. */
export const hour = (from: number): { readonly from: Date; readonly to: Date } => ({
  from: new Date(Date.UTC(2026, 2, 3, from)),
  to: new Date(Date.UTC(2026, 2, 3, from + 1)),
});

/** A day on which everything goes wrong for an hour: rows of every kind. */
export const badDay = (): readonly LiftSysRow[] => [
  ...syntheticLiftSys({
    from: '2026-03-03T00:00:00Z',
    to: '2026-03-04T00:00:00Z',
    requestsPerMinute: 3,
    incidents: [
      providerOutage({ provider: 'anthropic', ...hour(8) }),
      slowDatabase(hour(10)),
      failingConnections(hour(12)),
      costAbuse(hour(14)),
      badDeploy(hour(16)),
      noTraffic(hour(20)),
    ],
  }),
];
