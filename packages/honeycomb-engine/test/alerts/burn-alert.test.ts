import { describe, expect, it } from 'vitest';
import {
  type AlertOptions,
  type BurnAlertRule,
  createEventStore,
  createSloEvaluation,
  type Event,
  evaluateSlo,
  type SloRule,
} from '../../index.ts';
import { at, day, each, hour, minute } from './events.ts';

const slo: SloRule = { sli: '$ok', target_per_million: 950_000, time_period_days: 30 };
const exhaustion = (exhaustion_minutes: number): BurnAlertRule => ({
  alert_type: 'exhaustion_time',
  exhaustion_minutes,
});
const rate = (hours: number, percent: number): BurnAlertRule => ({
  alert_type: 'budget_rate',
  budget_rate_window_minutes: hours * 60,
  budget_rate_decrease_threshold_per_million: percent * 10_000,
});

const steps = (
  rule: BurnAlertRule,
  events: readonly Event[],
  from: number,
  to: number,
  options: AlertOptions = {},
  of = slo,
) => evaluateSlo(of, [rule], events, { from, to }, options).map(({ alerts }) => alerts[0]!);

/** Minutes after `from` at which it first fires. */
const firstFiring = (found: ReturnType<typeof steps>, from: number) => {
  const first = found.find(({ firing }) => firing);
  return first === undefined ? undefined : (first.at - from) / minute;
};

/** One event a minute for 30 days, then nothing but failures. */
const outage = [...each(30 * 1440, () => ({ ok: true })), ...each(2 * 1440, () => ({ ok: false }), 30 * 1440)];

describe('an exhaustion time alert', () => {
  it('fires in a total outage when a quarter of the budget is used, or a fifth when it is projected from now', () => {
    // 2160 events may fail in 30 days: a quarter are 540, all of them in the lookback of nine hours.
    const from = 30 * day;
    const alert = exhaustion(36 * 60);
    expect(firstFiring(steps(alert, outage, from, from + day), from)).toBe(540);
    const fromNow = steps(alert, outage, from, from + day, { exhaustionProjected: 'from now' });
    expect(firstFiring(fromNow, from)).toBe(432);
  });

  it('fires after 2 min 32 s of a total outage at 99.95 % over 14 days with 6 h, as an emulation of it reckons', () => {
    const of: SloRule = { sli: '$ok', target_per_million: 999_500, time_period_days: 14 };
    const perMinute = { sampleRate: 60 };
    const events = [...each(14 * 1440, () => ({ ok: true })), ...each(10, () => ({ ok: false }), 14 * 1440)].map(
      (event) => ({ ...event, ...perMinute }),
    );
    const from = 14 * day;
    expect(firstFiring(steps(exhaustion(360), events, from, from + 10 * minute, {}, of), from)).toBe(3);
  });

  it('says how many minutes are left, and resolves when failures stop', () => {
    const from = 30 * day;
    const events = [
      ...each(30 * 1440, () => ({ ok: true })),
      ...each(600, () => ({ ok: false }), 30 * 1440),
      ...each(1440, () => ({ ok: true }), 30 * 1440 + 600),
    ];
    const found = steps(exhaustion(240), events, from, from + day);
    // 60 failures an hour; 2160 less those before the hour are left.
    expect(found[300]).toMatchObject({ value: expect.closeTo(2160 - 240, 6), firing: false, notifies: undefined });
    expect(found[660]).toMatchObject({ value: null, firing: false });
    const long = steps(exhaustion(2160), events, from, from + 2 * day);
    expect(long.filter(({ notifies }) => notifies).map(({ at, notifies }) => [(at - from) / minute, notifies])).toEqual(
      [
        [540, 'triggered'],
        [621, 'resolved'],
      ],
    );
  });

  it('fires while the budget is used up, with 0 minutes for nothing else', () => {
    const events = [...each(100, (n) => ({ ok: n >= 5 }))];
    const found = steps(exhaustion(0), events, 99 * minute, 101 * minute);
    expect(found.map(({ value, firing }) => [value, firing])).toEqual([
      [0, true],
      [0, true],
      [0, true],
    ]);
    const more = steps(exhaustion(0), [...events, at(100, { ok: true })], 101 * minute, 101 * minute);
    expect(more).toEqual([{ at: 101 * minute, value: null, firing: false, notifies: undefined }]);
  });
});

describe('a budget rate alert', () => {
  // 2160 of 43,200 may fail in 30 days; at twice the sustainable rate 144 do in a day.
  const failing = (every: number, days: number) => each(days * 1440, (n) => ({ ok: n % every !== 0 }));

  it('fires at twice the sustainable rate over a day when 6.6666 % are allowed, and not below', () => {
    const sustained = failing(10, 30);
    expect(steps(rate(24, 6.6666), sustained, 30 * day, 30 * day)).toEqual([
      { at: 30 * day, value: expect.closeTo(20 / 3, 9), firing: true, notifies: 'triggered' },
    ]);
    expect(steps(rate(24, 6.6667), sustained, 30 * day, 30 * day)[0]?.firing).toBe(false);
  });

  it('fires at exactly its share', () => {
    const events = [...each(30 * 1440, (n) => ({ ok: n < 29 * 1440 || n >= 29 * 1440 + 216 }))];
    expect(steps(rate(24, 10), events, 30 * day, 30 * day)).toMatchObject([{ value: 10, firing: true }]);
    expect(steps(rate(24, 10.0001), events, 30 * day, 30 * day)).toMatchObject([{ firing: false }]);
  });

  it('resolves when the failures are older than its window', () => {
    const events = [...each(31 * 1440, (n) => ({ ok: n < 1440 || n >= 1440 + 120 }))];
    const from = 2 * day;
    const found = steps(rate(24, 20), events, from, from + 3 * hour);
    expect(
      found.filter(({ notifies }) => notifies).map(({ at, notifies }) => [(at - from) / minute, notifies]),
    ).toEqual([
      [0, 'triggered'],
      [91, 'resolved'],
    ]);
  });

  it('takes the failures in the window, or the difference in what remains, from which old failures are missing', () => {
    // 10 failures 30 days ago leave the period while 10 come.
    const events = each(32 * 1440, (n) => ({ ok: n % (30 * 1440) < 1440 || n % (30 * 1440) >= 1450 }));
    const now = 31 * day + 10 * minute;
    const value = (budgetRateDrop: 'failures' | 'difference in what remains') =>
      steps(rate(1, 1), events, now, now, { budgetRateDrop })[0]?.value;
    expect(value('failures')).toBeCloseTo(1000 / 2160, 9);
    expect(value('difference in what remains')).toBeCloseTo(0, 9);
  });
});

describe('burn alerts', () => {
  it('are quiet without events', () => {
    const empty = createEventStore({ columns: { ok: 'boolean' } });
    const [step] = evaluateSlo(slo, [exhaustion(0), exhaustion(240), rate(24, 1)], empty, { from: day, to: day });
    const quiet = { at: day, value: null, firing: false, notifies: undefined };
    expect(step?.alerts).toEqual([quiet, quiet, quiet]);
  });

  it('go on from what fired before, and keep what fires', () => {
    const store = createEventStore();
    store.append(each(60, () => ({ ok: false })));
    const evaluation = createSloEvaluation({
      slo,
      burnAlerts: [exhaustion(60), rate(1, 50)],
      stores: [store],
      state: [true],
    });
    expect(evaluation.state).toEqual([true, false]);
    expect(evaluation.step(hour).alerts.map(({ firing, notifies }) => [firing, notifies])).toEqual([
      [true, undefined],
      [true, 'triggered'],
    ]);
    expect(evaluation.state).toEqual([true, true]);
  });

  it('look back no further than a reset', () => {
    const events = [...each(1440, () => ({ ok: false })), ...each(1440, () => ({ ok: true }), 1440)];
    const reset = { ...slo, resetAt: day };
    expect(steps(rate(24, 1), events, 25 * hour, 25 * hour, {}, reset)).toMatchObject([{ value: 0, firing: false }]);
    const further = steps(rate(24, 1), events, 25 * hour, 25 * hour, { resetForgets: 'the period' }, reset);
    expect(further).toMatchObject([{ firing: true }]);
  });
});
