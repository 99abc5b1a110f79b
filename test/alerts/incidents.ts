import { alertTest } from 'honeycomb-engine/vitest';
import { triggers } from '../../stacks/lift-sys/triggers.ts';
import {
  badDeploy,
  costAbuse,
  failingConnections,
  type Incident,
  noTraffic,
  providerOutage,
  slowDatabase,
} from '../../telemetry/lift-sys/synthetic/incidents.ts';
import { syntheticLiftSys } from '../../telemetry/lift-sys/synthetic/synthetic-lift-sys.ts';

// An afternoon of the synthetic lift-sys for each incident: which triggers fire, and that all others stay quiet.

const from = '2026-03-02T12:50:00Z';
const to = '2026-03-02T13:40:00Z';
const during = { from: '2026-03-02T13:00:00Z', to: '2026-03-02T13:15:00Z' };

/** Triggers by name that fire within five minutes of the beginning, with the groups that cross. */
type Firing = Readonly<Record<string, readonly string[]>>;

const afternoons: readonly (readonly [what: string, incidents: readonly Incident[], firing: Firing])[] = [
  ['an ordinary afternoon', [], {}],
  [
    'an outage of an LLM provider',
    [providerOutage({ ...during, provider: 'anthropic' })],
    { 'LLM provider failure': ['anthropic'], 'High error rate': [] },
  ],
  ['a slow database', [slowDatabase(during)], { 'Slow requests': [] }],
  ['a bad deployment', [badDeploy(during)], { 'High error rate': [] }],
  ['failing connections', [failingConnections(during)], { 'Database connection errors': [], 'High error rate': [] }],
  ['a user who runs up costs', [costAbuse({ ...during, to })], { 'LLM cost spike': [] }],
  ['nobody asking anything', [noTraffic(during)], {}],
];

for (const [what, incidents, firing] of afternoons) {
  const telemetry = [[...syntheticLiftSys({ from, to, incidents })]];
  for (const trigger of triggers) {
    const groups = firing[trigger.name];
    if (groups === undefined)
      alertTest(`${trigger.name} stays quiet during ${what}`, {
        trigger,
        telemetry,
        from,
        expect: [{ at: '50m', firing: false }],
        notifications: [],
      });
    else if (trigger.frequency === '15m')
      alertTest(`${trigger.name} tells of ${what} as soon as it is evaluated`, {
        trigger,
        telemetry,
        from,
        expect: [
          { at: '10m', firing: false },
          { at: '30m', firing: true, groups },
        ],
      });
    else
      alertTest(`${trigger.name} tells of ${what} within five minutes, and resolves when it is over`, {
        trigger,
        telemetry,
        from,
        expect: [
          { at: '10m', firing: false },
          { at: '15m', firing: true, groups },
          { at: '24m', firing: true, groups },
          { at: '40m', firing: false },
        ],
      });
  }
}
