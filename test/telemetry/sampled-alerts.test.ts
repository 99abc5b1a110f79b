import { createEventStore, evaluateSlo, evaluateTrigger } from 'honeycomb-engine';
import { burnAlertRule, triggerRule } from 'honeycomb-engine/vitest';
import { describe, expect, it } from 'vitest';
import { minimumLlmCalls, minimumRequests } from '../../queries/lift-sys/trigger-queries.ts';
import { slos } from '../../stacks/lift-sys/slos.ts';
import * as triggers from '../../stacks/lift-sys/triggers.ts';
import { typesOfColumns } from '../../telemetry/lift-sys/contract.ts';
import { isRequestRow, type LiftSysRow } from '../../telemetry/lift-sys/row.ts';
import { sample } from '../../telemetry/lift-sys/sample.ts';
import { sampling } from '../../telemetry/lift-sys/sampling.ts';
import {
  badDeploy,
  costAbuse,
  failingConnections,
  providerOutage,
  slowDatabase,
} from '../../telemetry/lift-sys/synthetic/incidents.ts';
import { syntheticLiftSys } from '../../telemetry/lift-sys/synthetic/synthetic-lift-sys.ts';
import { requestsPerMinute } from '../../telemetry/lift-sys/traffic.ts';
import { all, type Condition, countedRows, type Sureness, sureness } from './decisions.ts';

/** More than the event budget takes unsampled, which is when lift-sys would be sampled. */
const busy = 60;

const at = (time: string): number => Date.parse(`2026-03-03T${time}:00Z`);
const during = (from: string, to: string) => ({ from: new Date(at(from)), to: new Date(at(to)) });
const period = { from: at('06:00'), to: at('10:00') };

const rows = [
  ...syntheticLiftSys({
    from: new Date(period.from),
    to: new Date(period.to),
    requestsPerMinute: busy,
    incidents: [
      providerOutage({ provider: 'anthropic', ...during('06:20', '06:40') }),
      slowDatabase(during('07:00', '07:20')),
      failingConnections(during('07:40', '08:00')),
      costAbuse({ ...during('08:20', '08:40'), requestsPerMinute: 30 }),
      badDeploy(during('09:00', '09:20')),
    ],
  }),
];
const rules = sampling.production;

/** What alerts look at: the other rows count for none. */
const isLookedAt = (row: LiftSysRow): boolean =>
  isRequestRow(row) || ['llm.call', 'modal.inference', 'db.connect'].includes(row.data.name!);

const storeOf = (of: Iterable<LiftSysRow>) => {
  // As the contract is deployed: columns that no row of these has are there nevertheless.
  const store = createEventStore({ columns: typesOfColumns });
  store.append([...of].filter(isLookedAt));
  return store;
};
const full = storeOf(rows);
const sampled = storeOf(sample(rows, rules));
const counted = countedRows(rows, rules, isLookedAt);

const requests = counted.filter(({ row }) => isRequestRow(row));

const minutes = 60_000;
const failed = ({ data }: LiftSysRow): number => (data.error ? 1 : 0);
const shareAbove = (
  threshold: number,
  counts: (row: LiftSysRow) => boolean,
  holds: (row: LiftSysRow) => number,
): Condition => ({
  of: (row) => (counts(row) ? holds(row) - threshold : 0),
  constant: 0,
  windowMs: 5 * minutes,
});
/** At least so many: more than half of one less. */
const atLeast = (minimum: number, counts: (row: LiftSysRow) => boolean): Condition => ({
  of: (row) => (counts(row) ? 1 : 0),
  constant: 0.5 - minimum,
  windowMs: 5 * minutes,
});
const callOf = (provider: string) => (row: LiftSysRow) =>
  row.data.name === 'llm.call' && row.data['llm.provider'] === provider;

/** The cost that is too much grows with the traffic. */
const dearness = busy / requestsPerMinute('production');
const costSpike = { ...triggers.costSpike, threshold: { op: '>', value: 5 * dearness } } as const;

interface TestedTrigger {
  readonly trigger: (typeof triggers.triggers)[number];
  /** What must hold together, for one group or another. */
  readonly groups: readonly (readonly Condition[])[];
  /** Its incident, by the time at which it begins and ends. */
  readonly incident: readonly [from: string, to: string];
}

const tested: readonly TestedTrigger[] = [
  {
    trigger: triggers.highErrorRate,
    groups: [[shareAbove(0.1, isRequestRow, failed), atLeast(minimumRequests, isRequestRow)]],
    incident: ['09:00', '09:20'],
  },
  {
    trigger: triggers.slowRequests,
    groups: [[shareAbove(0.05, isRequestRow, ({ data }) => (data.duration_ms! > 10_000 ? 1 : 0))]],
    incident: ['07:00', '07:20'],
  },
  {
    trigger: costSpike,
    groups: [[{ of: ({ data }) => data['llm.cost_usd'] ?? 0, constant: -5 * dearness, windowMs: 60 * minutes }]],
    incident: ['08:20', '08:40'],
  },
  {
    trigger: triggers.llmProviderFailure,
    groups: ['anthropic', 'openai', 'modal'].map((provider) => [
      shareAbove(0.5, callOf(provider), failed),
      atLeast(minimumLlmCalls, callOf(provider)),
    ]),
    incident: ['06:20', '06:40'],
  },
  { trigger: triggers.databaseConnectionErrors, groups: [], incident: ['07:40', '08:00'] },
];

const anyOf = (each: readonly Sureness[]): Sureness => {
  if (each.includes('holds')) return 'holds';
  return each.includes('not sure') ? 'not sure' : 'does not hold';
};

/** For each evaluation: what is sure, and what is decided of all rows and of the sample. */
interface Decision {
  readonly at: number;
  readonly sure: Sureness;
  readonly full: boolean;
  readonly sampled: boolean;
}

function decisionsOf({ trigger, groups }: TestedTrigger): readonly Decision[] {
  const { trigger: rule } = triggerRule(trigger);
  const ofSample = evaluateTrigger(rule, sampled, period);
  return evaluateTrigger(rule, full, period).map(({ at, firing }, index) => ({
    at,
    // Failed connections are all in traces that are kept, so nothing of their number is unsure.
    sure:
      groups.length === 0
        ? firing
          ? 'holds'
          : 'does not hold'
        : anyOf(groups.map((group) => all(group.map((each) => sureness(each, counted, at))))),
    full: firing,
    sampled: ofSample[index]!.firing,
  }));
}

const decisions = new Map(tested.map((each) => [each.trigger.name, decisionsOf(each)]));

describe.each(tested)('sampled one in ten, the trigger "$trigger.name"', ({ trigger, incident: [from, to] }) => {
  const own = decisions.get(trigger.name)!;

  it('decides as without sampling wherever the value is four standard errors from the threshold', () => {
    const wrong = own.filter(
      ({ sure, full, sampled }) => sure !== 'not sure' && (full !== (sure === 'holds') || sampled !== full),
    );
    expect(wrong).toEqual([]);
  });

  it('is sure at three of four evaluations, or more', () => {
    const unsure = own.filter(({ sure }) => sure === 'not sure');
    expect(unsure.length / own.length).toBeLessThan(0.25);
  });

  it('fires in its incident, and within one evaluation of when it does without sampling', () => {
    const first = (kind: 'full' | 'sampled') => own.findIndex((each) => each[kind] && each.at >= at(from));
    expect(own[first('full')]!.at).toBeGreaterThan(at(from));
    expect(own[first('full')]!.at).toBeLessThanOrEqual(at(to));
    expect(Math.abs(first('full') - first('sampled'))).toBeLessThanOrEqual(1);
  });
});

const hour = 60 * minutes;
const sinceEver = 30 * 24 * hour;

/** Requests that each SLO counts as bad. */
const isBad: Readonly<Record<string, (row: LiftSysRow) => number>> = {
  'Request success rate': failed,
  'Request latency': ({ data }) => (data.duration_ms! >= 10_000 ? 1 : 0),
};

/**
 * Burn alerts as conditions. With a budget of 5 % of the requests: what is left is used up within 4 h if it is no more than
 * three times the failures of the last hour; a 15th of it is used in a day if the failures are more than that.
 */
const burns: Readonly<Record<'exhaustion_time' | 'budget_rate', (bad: (row: LiftSysRow) => number) => Condition>> = {
  exhaustion_time: (bad) => ({
    of: (row, now) => (isRequestRow(row) ? bad(row) * (row.time > now - hour ? 4 : 1) - 0.05 : 0),
    constant: 0,
    windowMs: sinceEver,
  }),
  budget_rate: (bad) => ({
    of: (row) => (isRequestRow(row) ? bad(row) - 0.066667 * 0.05 : 0),
    constant: 0,
    windowMs: sinceEver,
  }),
};

const burnAlerts = slos.flatMap((slo) =>
  slo.burnAlerts.map((alert) => ({ slo, alert, name: `${slo.name}, ${alert.kind}` })),
);

describe.each(burnAlerts)('sampled one in ten, the burn alert "$name"', ({ slo, alert }) => {
  const rule = burnAlertRule(slo, alert);
  const bad = isBad[slo.name];
  if (bad === undefined) throw new Error(`isBad does not say which requests "${slo.name}" counts as bad; add it`);
  const steps = (store: typeof full) =>
    evaluateSlo(rule.slo, [rule.burnAlert], store, period, { burnAlertSeconds: 300 });
  const ofSample = steps(sampled);
  const own = steps(full).map(({ alerts }, index) => {
    const { at, firing } = alerts[0]!;
    return {
      at,
      sure: sureness(burns[alert.kind](bad), requests, at),
      full: firing,
      sampled: ofSample[index]!.alerts[0]!.firing,
    };
  });

  it('decides as without sampling wherever the value is four standard errors from the threshold', () => {
    expect(own.filter(({ sure, full, sampled }) => sure !== 'not sure' && sampled !== full)).toEqual([]);
  });

  it('is sure at three of four evaluations after the first half hour, and fires in a day like this', () => {
    const later = own.filter((each) => each.at > period.from + hour / 2);
    expect(later.filter(({ sure }) => sure === 'not sure').length / later.length).toBeLessThan(0.25);
    expect(later.some(({ full, sampled }) => full && sampled)).toBe(true);
  });
});
