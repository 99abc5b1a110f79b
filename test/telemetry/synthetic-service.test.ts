import { describe, expect, it } from 'vitest';
import { isRequestRow, type LiftSysRow } from '../../telemetry/lift-sys/row.ts';
import { spanNames } from '../../telemetry/lift-sys/spans.ts';
import { badDeploy, costAbuse, noTraffic, slowDatabase } from '../../telemetry/lift-sys/synthetic/incidents.ts';
import { loadAt } from '../../telemetry/lift-sys/synthetic/load-curve.ts';
import type { SyntheticService } from '../../telemetry/lift-sys/synthetic/service.ts';
import { syntheticLiftSys } from '../../telemetry/lift-sys/synthetic/synthetic-lift-sys.ts';
import { requestsPerMinute, traffic } from '../../telemetry/lift-sys/traffic.ts';
import { isSpan, tracesOf, treeOf } from './traces.ts';

const day = { from: '2026-03-03T00:00:00Z', to: '2026-03-04T00:00:00Z' };
const rowsOf = (service: Partial<SyntheticService> = {}): readonly LiftSysRow[] => [
  ...syntheticLiftSys({ ...day, ...service }),
];

const normalDay = rowsOf({ requestsPerMinute: 6 });

describe('a request', () => {
  const shapes = new Map<string, number>();
  for (const { rows } of tracesOf(normalDay)) shapes.set(treeOf(rows), (shapes.get(treeOf(rows)) ?? 0) + 1);

  it('that creates a session makes the tree of the plan', () => {
    expect([...shapes.keys()]).toContain(
      'POST /api/sessions (session.create (db.insert, ir.generate (llm.call, ir.validate)), code.generate (llm.call, ast.repair, code.validate), db.update)',
    );
  });

  it('makes one of these trees, unless it is refused, retried, fails, or has to connect to the database first', () => {
    const ir = 'ir.generate (llm.call, ir.validate)';
    const code = ['llm.call, code.validate', 'llm.call, ast.repair, code.validate'].flatMap((steps) =>
      [steps, steps.replace('llm.call', 'modal.inference')].map((each) => `code.generate (${each}), `),
    );
    const usual = [
      ...['', ...code].map((each) => `POST /api/sessions (session.create (db.insert, ${ir}), ${each}db.update)`),
      ...['', 'constraint.detect, '].map(
        (each) =>
          `PUT /api/sessions/{session_id} (session.update (db.select, db.select, ${ir}, ${each}db.update), db.update)`,
      ),
      ...['', ...code].map(
        (each) =>
          `POST /api/sessions/{session_id}/finalize (session.finalize (db.select, db.select), ${each}db.insert, db.update)`,
      ),
      'DELETE /api/sessions/{session_id} (session.update (db.select, db.query, db.update), db.insert)',
      'POST /api/optimize (db.select, dspy.optimize (llm.call, llm.call, llm.call), db.insert)',
      ...[3, 4, 5].map(
        (variants) =>
          `POST /api/robustness (db.select, robustness.test (${new Array(variants).fill('llm.call').join(', ')}), db.insert)`,
      ),
    ];
    expect(usual.filter((tree) => !shapes.has(tree))).toEqual([]);
    const requests = [...shapes.values()].reduce((sum, count) => sum + count, 0);
    expect(usual.reduce((sum, tree) => sum + shapes.get(tree)!, 0) / requests).toBeGreaterThan(0.8);
  });

  it('has six to ten spans in nearly nine of ten cases, and on average', () => {
    const spans = tracesOf(normalDay).map(({ rows }) => rows.filter(isSpan).length);
    const usual = spans.filter((number) => number >= 6 && number <= 10).length / spans.length;
    const mean = spans.reduce((sum, number) => sum + number, 0) / spans.length;
    expect([usual > 0.85, mean > 6 && mean < 10]).toEqual([true, true]);
    expect(Math.max(...spans)).toBeLessThanOrEqual(16);
  });

  it('makes every span of the contract on a normal day', () => {
    const names = new Set(normalDay.map(({ data }) => data.name));
    expect(spanNames.filter((name) => !names.has(name))).toEqual([]);
  });

  it('fails seldom and is slow seldom on a normal day', () => {
    const requests = normalDay.filter(isRequestRow);
    const share = (holds: (row: LiftSysRow) => boolean) => requests.filter(holds).length / requests.length;
    const failed = share(({ data }) => data.error === true);
    const slow = share(({ data }) => data.duration_ms! >= 10_000);
    expect([failed > 0.001 && failed < 0.01, slow > 0.001 && slow < 0.01]).toEqual([true, true]);
  });
});

describe('a session', () => {
  const bySession = new Map<string, LiftSysRow[]>();
  for (const row of normalDay) {
    const id = row.data['session.id'];
    if (id !== undefined) bySession.set(id, [...(bySession.get(id) ?? []), row]);
  }
  const whole = [...bySession.values()].filter(([first]) => first!.data.name === 'session.create');

  it('is created once, is active until it is finalized or abandoned, and nothing comes after that', () => {
    const lives = whole.map((rows) => rows.map(({ data }) => data['session.status'] ?? 'not found').join(' '));
    expect(lives.filter((life) => !/^active( active| not found)*( finalized| abandoned)?$/.test(life))).toEqual([]);
    const ending = (status: string) => lives.filter((life) => life.endsWith(status)).length / lives.length;
    expect([ending('finalized') > 0.5, ending('abandoned') > 0.05, ending('active') > 0.05]).toEqual([
      true,
      true,
      true,
    ]);
  });

  it('resolves the holes that its first IR has, no more and in the end all', () => {
    const sums = whole
      .filter((rows) => rows.at(-1)!.data['session.status'] === 'finalized')
      .map((rows) => ({
        created: rows[0]!.data['session.holes_count'],
        resolved: rows.reduce((sum, { data }) => sum + (data['session.holes_resolved'] ?? 0), 0),
      }));
    expect(sums.filter(({ created, resolved }) => created !== resolved)).toEqual([]);
    expect(sums.some(({ resolved }) => resolved > 2)).toBe(true);
  });

  it('belongs to one user, and few users have most of them', () => {
    const users = [...bySession.values()].map((rows) => new Set(rows.map(({ data }) => data['user.id'])));
    expect(users.every(({ size }) => size === 1)).toBe(true);
    const perUser = new Map<string, number>();
    for (const [user] of users) perUser.set(user!, (perUser.get(user!) ?? 0) + 1);
    const counts = [...perUser.values()].toSorted((a, b) => b - a);
    const ofTheTenth = counts.slice(0, Math.ceil(counts.length / 10)).reduce((sum, count) => sum + count, 0);
    expect(ofTheTenth / bySession.size).toBeGreaterThan(0.4);
    expect([...perUser.keys()].every((id) => /^[0-9a-f]{16}$/.test(id))).toBe(true);
  });
});

describe('traffic', () => {
  const week = { from: '2026-03-02T00:00:00Z', to: '2026-03-09T00:00:00Z' };

  it('is what is asked for, as the mean of a week', () => {
    const requests = rowsOf({ ...week, requestsPerMinute: 2, seed: 7 }).filter(isRequestRow).length;
    expect(requests / (7 * 24 * 60) / 2).toBeCloseTo(1, 1);
  });

  it('is what traffic.ts says of the environment when nothing is asked for', () => {
    const requests = rowsOf({ ...week, environment: 'staging' }).filter(isRequestRow).length;
    expect(requests / (7 * 24 * 60) / requestsPerMinute('staging')).toBeCloseTo(1, 1);
    expect(requestsPerMinute('staging')).toBeCloseTo(traffic.staging.requestsPerMonth / 30.4 / 1440, 10);
  });

  it('follows the hours of the day and the days of the week, with a mean of 1', () => {
    const minutes = Array.from({ length: 7 * 24 * 60 }, (_, minute) => loadAt(Date.UTC(2026, 2, 2) + minute * 60_000));
    expect(minutes.reduce((sum, load) => sum + load, 0) / minutes.length).toBeCloseTo(1, 2);
    expect(loadAt(Date.UTC(2026, 2, 3, 15))).toBeGreaterThan(4 * loadAt(Date.UTC(2026, 2, 3, 3)));
    expect(loadAt(Date.UTC(2026, 2, 3, 15))).toBeGreaterThan(2 * loadAt(Date.UTC(2026, 2, 7, 15)));
  });

  it('is as much at the beginning as later: sessions are under way', () => {
    const requests = rowsOf({ from: '2026-03-03T14:00:00Z', to: '2026-03-03T16:00:00Z', requestsPerMinute: 60 }).filter(
      isRequestRow,
    );
    const first = requests.filter(({ time }) => time < Date.UTC(2026, 2, 3, 15)).length;
    expect(first / requests.length).toBeCloseTo(0.5, 1);
    expect(requests[0]!.time - Date.UTC(2026, 2, 3, 14)).toBeLessThan(10_000);
  });
});

describe('the generator', () => {
  it('makes the same rows of the same seed, and others of another', () => {
    const short = { to: '2026-03-03T02:00:00Z' };
    expect(rowsOf({ ...short, seed: 5 })).toEqual(rowsOf({ ...short, seed: 5 }));
    expect(rowsOf({ ...short, seed: 5 })).not.toEqual(rowsOf({ ...short, seed: 6 }));
  });

  it('makes rows as they are asked for: the first of a century are there at once', () => {
    const century = syntheticLiftSys({ from: '2026-01-01T00:00:00Z', to: '2126-01-01T00:00:00Z' });
    expect(century.next().value!.data.name).toMatch(/^(POST|PUT|DELETE) /);
    expect(century.next().done).toBe(false);
  });

  it.each([
    [{ from: 'yesterday' }, 'from: "yesterday" is no moment; write it like 2026-03-02T08:00:00Z, with its time zone'],
    [
      { from: '2026-03-02T08:00:00' },
      'from: "2026-03-02T08:00:00" is no moment; write it like 2026-03-02T08:00:00Z, with its time zone',
    ],
    [{ to: '2026-03-03T00:00:00Z' }, 'to: it has to be later than from'],
    [{ requestsPerMinute: 0 }, 'requestsPerMinute: it is 0; give a number above 0, such as 6'],
    [{ incidents: [noTraffic({ from: day.to, to: day.from })] }, 'no traffic, to: it has to be later than from'],
    [
      { incidents: [badDeploy({ ...day, failureRate: 60 })] },
      'bad deploy, failureRate: it is 60; it takes a share from 0 to 1',
    ],
    [
      { incidents: [slowDatabase({ ...day, delayMs: -1 })] },
      'slow database, delayMs: it is -1; it takes milliseconds from 0',
    ],
    [
      { incidents: [costAbuse({ ...day, requestsPerMinute: 0 })] },
      'cost abuse, requestsPerMinute: it is 0; it takes a number above 0',
    ],
  ])('says what is wrong with %j', (service, message) => {
    expect(() => syntheticLiftSys({ ...day, ...service })).toThrow(new RangeError(message));
  });
});
