import { describe, expect, it } from 'vitest';
import {
  type AlertOptions,
  createEventStore,
  createSloEvaluation,
  type Event,
  evaluateSlo,
  type SloRule,
} from '../../index.ts';
import { at, day, each, hour, minute } from './events.ts';

/** 99.9 % over 30 days. */
const slo: SloRule = { sli: 'IF(EXISTS($ok), $ok)', target_per_million: 999_000, time_period_days: 30 };

const report = (events: readonly Event[], now: number, rule: SloRule = slo, options: AlertOptions = {}) =>
  evaluateSlo(rule, [], events, { from: now, to: now }, options)[0]?.report;

const near = (value: number) => expect.closeTo(value, 9);

describe('an SLO', () => {
  it('has 45 % of its budget left after 550 failures of a million at 99.9 %, as in the documentation', () => {
    const events = [at(0, { ok: true }, { sampleRate: 999_450 }), at(0, { ok: false }, { sampleRate: 550 })];
    expect(report(events, hour)).toEqual({
      at: hour,
      good: 999_450,
      bad: 550,
      compliance: near(99.945),
      budget: near(1000),
      budgetRemaining: near(45),
      burnRate: near(0.55),
    });
  });

  it('does not count what the SLI says nothing of, and counts 1 and 0 as true and false', () => {
    const events = [at(0, { ok: true }), at(0, { other: 1 }), at(0, { ok: false })];
    expect(report(events, minute)).toMatchObject({ good: 1, bad: 1 });
    const numbers = [at(0, { n: 1 }), at(0, { n: 0 }), at(0, { n: 5 }), at(0, {})];
    const rule = { ...slo, sli: '$n' };
    expect(report(numbers, minute, rule)).toMatchObject({ good: 2, bad: 1 });
    expect(report(numbers, minute, rule, { numericSli: 'is not counted' })).toMatchObject({ good: 0, bad: 0 });
    expect(report([at(0, { n: 'true' })], minute, rule)).toMatchObject({ good: 0, bad: 0 });
    expect(report(numbers, minute, { ...slo, sli: 'IF($n = 1, true, IF($n = 0, 0))' })).toMatchObject({
      good: 1,
      bad: 1,
    });
  });

  it('forgets what is older than its period: the budget recovers', () => {
    const events = [...each(10, () => ({ ok: false })), ...each(20, () => ({ ok: true }), 10)];
    expect(report(events, 30 * day)).toMatchObject({ good: 20, bad: 10 });
    expect(report(events, 30 * day + 4 * minute)).toMatchObject({ good: 20, bad: 6 });
    expect(report(events, 30 * day + 29 * minute)).toMatchObject({ good: 1, bad: 0, budgetRemaining: 100 });
  });

  it('may have used more than its budget', () => {
    const events = [at(0, { ok: true }, { sampleRate: 999 }), at(0, { ok: false }, { sampleRate: 3 })];
    expect(report(events, minute)).toMatchObject({ budgetRemaining: expect.closeTo(100 * (1 - 3 / 1.002), 6) });
  });

  it('has neither compliance nor budget without events', () => {
    const empty = createEventStore({ columns: { ok: 'boolean' } });
    const [step] = evaluateSlo(slo, [], empty, { from: hour, to: hour });
    expect(step?.report).toEqual({
      at: hour,
      good: 0,
      bad: 0,
      compliance: null,
      budget: 0,
      budgetRemaining: null,
      burnRate: null,
    });
    const [full] = evaluateSlo(slo, [], empty, { from: hour, to: hour }, { withoutEvents: 'full' });
    expect(full?.report).toMatchObject({ compliance: 100, budgetRemaining: 100 });
  });

  it('begins anew with a reset', () => {
    const events = [...each(10, () => ({ ok: false })), ...each(10, () => ({ ok: true }), 10)];
    expect(report(events, hour, { ...slo, resetAt: 5 * minute })).toMatchObject({
      good: 10,
      bad: 5,
      burnRate: near(1000 / 3),
    });
    const all = report(events, hour, { ...slo, resetAt: 5 * minute }, { resetForgets: 'the period' });
    expect(all).toMatchObject({ good: 10, bad: 5, burnRate: near(500) });
    expect(report(events, hour, { ...slo, resetAt: 10 * minute })).toMatchObject({ good: 10, bad: 0 });
  });

  it('has a budget of the events so far before its period has passed, or of as many as there will be', () => {
    const events = each(60 * 24, (n) => ({ ok: n % 100 !== 0 }));
    expect(report(events, day)?.budget).toEqual(near(1.44));
    expect(report(events, day, slo, { partialPeriod: 'of the whole period' })?.budget).toEqual(near(30 * 1.44));
  });

  it('counts a span when it has arrived, in the minute in which it began', () => {
    const store = createEventStore();
    const evaluation = createSloEvaluation({ slo, stores: [store] });
    store.append([at(1, { ok: false, duration_ms: 10 * minute }), at(2, { ok: true })]);
    const counts = (now: number) => {
      const { good, bad } = evaluation.step(now * minute).report;
      return [good, bad];
    };
    expect(counts(5)).toEqual([1, 0]);
    expect(counts(10)).toEqual([1, 0]);
    expect(counts(11)).toEqual([1, 1]);
    store.append([at(3, { ok: true, 'a new column': 'x' })]);
    expect(counts(12)).toEqual([2, 1]);
  });

  it('leaves out minutes that may still change, when told so', () => {
    const events = each(20, () => ({ ok: true }));
    expect(report(events, 20 * minute)?.good).toBe(20);
    expect(report(events, 20 * minute, slo, { unsettledMinutes: 10 })?.good).toBe(10);
  });

  it('counts events by their sample rates, or by rows when told so', () => {
    const events = [at(0, { ok: true }, { sampleRate: 10 }), at(0, { ok: false })];
    expect(report(events, minute)).toMatchObject({ good: 10, bad: 1 });
    expect(report(events, minute, slo, { sliCounts: 'rows' })).toMatchObject({ good: 1, bad: 1 });
  });

  it('counts the events of several datasets alike', () => {
    const stores = [createEventStore(), createEventStore()];
    stores[0]!.append([at(0, { ok: true })]);
    stores[1]!.append([at(0, { ok: false }), at(1, { ok: true })]);
    expect(createSloEvaluation({ slo, stores }).step(hour).report).toMatchObject({ good: 2, bad: 1 });
  });

  it('says that its SLI cannot be read, or names a column that is not there', () => {
    expect(() => report([], 0, { ...slo, sli: 'IF(' })).toThrow(/^the SLI cannot be read: .+ in IF\($/);
    expect(() => report([at(0, { other: 1 })], 0)).toThrow(
      'the SLI names the column "ok", which no event has had and no schema declares',
    );
    expect(report([at(0, { other: 1 })], 0, slo, { unknownColumn: 'missing' })).toMatchObject({ good: 0, bad: 0 });
  });
});
