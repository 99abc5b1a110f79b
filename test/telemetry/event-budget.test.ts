import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { budgetUse, checkEventBudget, eventPlan, mostRequests } from '../../telemetry/lift-sys/event-budget.ts';
import { traffic } from '../../telemetry/lift-sys/traffic.ts';
import { eventBudgetPage, measure } from './event-budget-page.ts';

const measured = measure();

describe('the event budget', () => {
  it('holds for the configured traffic, with the requests of a normal week and of a day of incidents', () => {
    expect(checkEventBudget(traffic, measured.normal)).toEqual([]);
    expect(checkEventBudget(traffic, measured.bad)).toEqual([]);
  });

  it('is broken with sentences that say by how much, and what would fit', () => {
    const tenfold = {
      production: { requestsPerMonth: 4_000_000 },
      staging: { requestsPerMonth: 0 },
      dev: { requestsPerMonth: 0 },
    };
    expect(checkEventBudget(tenfold, { requests: 100, traces: 100, events: 1110, spans: 1100 })).toEqual([
      'A request makes 11.0 spans on average; the plan counts on 6 to 10.',
      "4 000 000 requests a month (production 4 000 000, staging 0, dev 0) make 44 400 000 events, 24 400 000 more than the plan's 20 000 000. At 11.1 events a request it takes 1 801 801 requests; for more, sample (telemetry/lift-sys/sampling.ts) or enlarge the plan.",
    ]);
  });

  it('takes ten times as much when one in ten requests is kept, but for those that are kept all', () => {
    const { requests, traces, events } = measured.sampled.production;
    expect(requests / measured.normal.requests).toBeCloseTo(1, 1);
    expect(events / measured.normal.events).toBeLessThan(0.2);
    expect(traces / measured.normal.traces).toBeGreaterThan(0.1);
  });

  it('is used as the numbers say', () => {
    expect(budgetUse(1_000_000, 8, eventPlan)).toEqual({
      requestsPerMonth: 1_000_000,
      eventsPerMonth: 8_000_000,
      eventsPerDay: 8_000_000 / 30.4,
      share: 0.4,
    });
    expect(budgetUse(mostRequests(8.4), 8.4).share).toBeCloseTo(1, 5);
  });

  it('is written down as it is in docs/event-budget.md; otherwise: npm run goldens', async () => {
    const page = join(import.meta.dirname, '../../docs/event-budget.md');
    await expect(eventBudgetPage(measured)).toMatchFileSnapshot(page);
  });
});
