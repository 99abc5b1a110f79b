import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { createEventStore, createSloEvaluation, createTriggerEvaluation } from '../../index.ts';
import { countAbove, minute } from './events.ts';

// Whatever comes in whatever order: what is worked out step by step is what counting everything anew would give.

const day = 1440;
const event = fc
  .record({
    start: fc.integer({ min: 0, max: 6 * day }),
    delay: fc.integer({ min: 0, max: 600 }),
    sampleRate: fc.integer({ min: 1, max: 20 }),
    ok: fc.option(fc.boolean(), { nil: undefined }),
  })
  .map(({ start, delay, sampleRate, ok }) => ({
    time: start * minute + 1000,
    arrival: (start + delay) * minute + 2000,
    sampleRate,
    data: { ok },
  }));
const batches = fc.array(
  fc.record({
    events: fc.array(event, { maxLength: 30 }),
    pass: fc.oneof(fc.integer({ min: 0, max: 30 }), fc.integer({ min: 0, max: 2 * day })),
  }),
  { minLength: 1, maxLength: 12 },
);

describe('an SLO over any events', () => {
  it('counts those of its period that have arrived', () => {
    const property = fc.property(batches, fc.option(fc.integer({ min: 0, max: 3 * day })), (steps, reset) => {
      const store = createEventStore({ columns: { ok: 'boolean' } });
      const slo = {
        sli: '$ok',
        target_per_million: 900_000,
        time_period_days: 1,
        resetAt: reset === null ? undefined : reset * minute,
      };
      const burnAlert = {
        alert_type: 'budget_rate',
        budget_rate_window_minutes: 120,
        budget_rate_decrease_threshold_per_million: 100_000,
      } as const;
      const evaluation = createSloEvaluation({ slo, burnAlerts: [burnAlert], stores: [store] });
      const all: (typeof steps)[number]['events'] = [];
      let now = 0;
      for (const { events, pass } of steps) {
        now += pass;
        all.push(...events);
        store.append(events);
        const { report, alerts } = evaluation.step(now * minute);
        const count = (ok: boolean, minutes: number) => {
          const from = Math.max(now - minutes, reset ?? Number.NEGATIVE_INFINITY) * minute;
          return all
            .filter(
              ({ time, arrival, data }) =>
                data.ok === ok && time >= from && time < now * minute && arrival <= now * minute,
            )
            .reduce((sum, { sampleRate }) => sum + sampleRate, 0);
        };
        const [good, bad] = [count(true, day), count(false, day)];
        expect([report.good, report.bad]).toEqual([good, bad]);
        const drop = good + bad === 0 ? null : expect.closeTo((100 * count(false, 120)) / ((good + bad) / 10), 6);
        expect(alerts[0]?.value).toEqual(drop);
      }
    });
    fc.assert(property);
  });
});

describe('a trigger over any events', () => {
  it('counts those of its window that have arrived', () => {
    const property = fc.property(batches, (steps) => {
      const store = createEventStore({ columns: { ok: 'boolean' } });
      const rule = countAbove(0, { query: { calculations: [{ op: 'COUNT' }], time_range: 7200 }, frequency: 3600 });
      const evaluation = createTriggerEvaluation(rule, store);
      const all: (typeof steps)[number]['events'] = [];
      let now = 0;
      for (const { events, pass } of steps) {
        now += pass * minute;
        all.push(...events);
        store.append(events);
        const value = all
          .filter(({ time, arrival }) => time >= now - 120 * minute && time < now && arrival <= now)
          .reduce((sum, { sampleRate }) => sum + sampleRate, 0);
        expect(evaluation.step(now)).toMatchObject({ value, firing: value > 0 });
      }
    });
    fc.assert(property);
  });
});
