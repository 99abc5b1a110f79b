import { describe, expect, it } from 'vitest';
import { isRequestRow, type LiftSysRow } from '../../telemetry/lift-sys/row.ts';
import { providerOutage } from '../../telemetry/lift-sys/synthetic/incidents.ts';
import { syntheticLiftSys } from '../../telemetry/lift-sys/synthetic/synthetic-lift-sys.ts';
import { badDay, hour } from './bad-day.ts';

const day = badDay();

describe('an incident', () => {
  const during = (hours: number) =>
    day.filter(({ time }) => time >= hour(hours).from.getTime() && time < hour(hours).to.getTime());
  const share = (rows: readonly LiftSysRow[], holds: (data: LiftSysRow['data']) => boolean) =>
    rows.filter(({ data }) => holds(data)).length / rows.length;
  const named = (rows: readonly LiftSysRow[], name: string) => rows.filter(({ data }) => data.name === name);

  it('of a provider fails nine in ten of its calls, and hardly any of the others', () => {
    const calls = named(during(8), 'llm.call');
    const failed = (provider: string) =>
      share(
        calls.filter(({ data }) => data['llm.provider'] === provider),
        ({ error }) => error === true,
      );
    expect(Math.abs(failed('anthropic') - 0.9)).toBeLessThan(0.08);
    expect(failed('openai')).toBeLessThan(0.1);
  });

  it('of a slow database makes most requests slower than 10 s', () => {
    const slow = (rows: readonly LiftSysRow[]) =>
      share(rows.filter(isRequestRow), ({ duration_ms }) => duration_ms! > 10_000);
    expect(slow(during(10))).toBeGreaterThan(0.8);
    expect(slow(during(9))).toBeLessThan(0.03);
  });

  it('of the connections fails more than ten in every five minutes', () => {
    const failures = named(during(12), 'db.connect').filter(({ data }) => data.error);
    const perWindow = new Array(12).fill(0);
    for (const { time } of failures) perWindow[Math.floor((time % 3_600_000) / 300_000)]++;
    expect(Math.min(...perWindow)).toBeGreaterThan(10);
    expect(named(during(11), 'db.connect').filter(({ data }) => data.error).length).toBeLessThan(10);
  });

  it('of abuse costs more than $5 in its hour, most of it one user’s', () => {
    const cost = (rows: readonly LiftSysRow[]) => rows.reduce((sum, { data }) => sum + (data['llm.cost_usd'] ?? 0), 0);
    const perUser = new Map<string | undefined, LiftSysRow[]>();
    for (const row of during(14)) {
      const user = row.data['user.id'];
      perUser.set(user, [...(perUser.get(user) ?? []), row]);
    }
    const costs = [...perUser.values()].map(cost);
    expect(Math.max(...costs)).toBeGreaterThan(10);
    expect(Math.max(...costs)).toBeGreaterThan(0.8 * cost(during(14)));
    expect(cost(during(13))).toBeLessThan(5);
  });

  it('of a deployment is a version of its own, whose code generations fail with a ValidationError', () => {
    const versions = (hours: number) => [
      ...new Set(
        during(hours)
          .filter(isRequestRow)
          .map(({ data }) => data['service.version']),
      ),
    ];
    expect([versions(15), versions(16), versions(17)]).toEqual([['2026.03.03'], ['2026.03.03.1'], ['2026.03.03']]);
    const failing = share(named(during(16), 'code.generate'), ({ error }) => error === true);
    expect(Math.abs(failing - 0.6)).toBeLessThan(0.15);
    const exceptions = named(during(16), 'exception').filter(({ data }) => data.parent_name === 'code.generate');
    expect(new Set(exceptions.map(({ data }) => data['exception.type']))).toContain('ValidationError');
  });

  it('of a quiet hour has no requests', () => {
    expect(during(20).filter(isRequestRow)).toEqual([]);
    expect(during(21).filter(isRequestRow)).not.toEqual([]);
  });

  it('can be two of one kind at once', () => {
    const rows = [
      ...syntheticLiftSys({
        ...hour(2),
        requestsPerMinute: 60,
        incidents: [
          providerOutage({ provider: 'openai', ...hour(2) }),
          providerOutage({ provider: 'anthropic', ...hour(2) }),
        ],
      }),
    ];
    const failed = named(rows, 'llm.call').filter(({ data }) => data.error);
    expect(new Set(failed.map(({ data }) => data['llm.provider']))).toEqual(new Set(['anthropic', 'openai', 'modal']));
    const ofTwo = named(rows, 'llm.call').filter(({ data }) => data['llm.provider'] !== 'modal');
    expect(Math.abs(share(ofTwo, ({ error }) => error === true) - 0.9)).toBeLessThan(0.08);
  });
});
