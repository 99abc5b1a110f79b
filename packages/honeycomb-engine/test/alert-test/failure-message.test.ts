import { describe, expect, it } from 'vitest';
import { prepareCase } from '../../src/alert-test/check-case.ts';
import { failureMessage } from '../../src/alert-test/failure-message.ts';
import type { AlertCase } from '../../vitest.ts';
import { failures, failuresAt, success } from './shop.ts';

const message = (alertCase: AlertCase, colour = false) => failureMessage(prepareCase(alertCase), colour);

const telemetry = [failuresAt(6, 7, 11, 12, 13, 14, 16)];

describe('an alert test', () => {
  it('says nothing when all is as expected', () => {
    const expected = {
      trigger: failures,
      telemetry,
      expect: [
        { at: '10m', firing: false, value: 2 },
        { at: '17m', firing: true, value: 4 },
        { at: '20m', firing: false },
      ],
      notifications: [
        { at: '15m', status: 'triggered' },
        { at: '20m', status: 'resolved' },
      ],
    } as const;
    expect(message(expected)).toBe(undefined);
  });

  it('shows the values around the moment that went wrong, the threshold, what was expected and what was', () => {
    const wrong = {
      trigger: failures,
      telemetry,
      expect: [
        { at: '10m', firing: true, value: 3 },
        { at: '25m', firing: false },
      ],
    } as const;
    expect(message(wrong)).toBe(`Failures: 1 of 2 expectations does not hold

at 10m
  expected: firing, value 3
  was:      quiet, value 2

COUNT over 5m, every 5m; fires when > 2
of rows where ok = false

     4.2 ┤            ▅▅▅
         ┤            ███
         ┤            ███
         ┤            ███
       2 ┼╌╌╌╌╌╌╌╌▆▆▆╌███╌╌╌╌╌╌╌╌╌
         ┤        ███ ███
         ┤        ███ ███ ▇▇▇
       0 ┤        ███ ███ ███
  firing  ··· ··· ··· ■■■ ··· ···
          0m      ▲ 10m        25m`);
  });

  it('colours what is beyond the threshold where colours can be shown', () => {
    const wrong = { trigger: failures, telemetry, expect: [{ at: '16m', firing: false }] } as const;
    const text = message(wrong, true) ?? '';
    expect(text).not.toBe(message(wrong));
    // biome-ignore lint/suspicious/noControlCharactersInRegex: that is what it is about
    expect(text.replaceAll(/\u001B\[\d+m/g, '').replaceAll(/ +$/gm, '')).toBe(message(wrong));
  });

  it('shows what is told at another time than expected, or not at all', () => {
    const told = (...notifications: readonly ('15m' | '20m')[]) =>
      message({
        trigger: failures,
        telemetry,
        expect: [{ at: '20m', firing: false }],
        notifications: notifications.map((at) => ({ at, status: 'triggered' })),
      })
        ?.split('\n')
        .slice(0, 5);
    expect(told('20m')).toEqual([
      'Failures: 1 of 2 expectations does not hold',
      '',
      'at 15m',
      '  expected: triggered at 20m',
      '  was:      triggered at 15m, resolved at 20m',
    ]);
    expect(told('15m')?.slice(2)).toEqual([
      'at 20m',
      '  expected: triggered at 15m',
      '  was:      triggered at 15m, resolved at 20m',
    ]);
    expect(told()?.slice(2)).toEqual([
      'at 15m',
      '  expected: nobody is told',
      '  was:      triggered at 15m, resolved at 20m',
    ]);
  });

  it('names the groups that cross', () => {
    const { specification, dataset } = failures.query;
    const byRoute = {
      ...failures,
      query: { dataset, specification: { ...specification, breakdowns: ['route', 'region'] } },
    };
    const text = message({ trigger: byRoute, telemetry, expect: [{ at: '15m', firing: true, groups: ['/buy'] }] });
    expect(text?.split('\n').slice(2, 8)).toEqual([
      'at 15m',
      '  expected: firing, groups /buy',
      '  was:      firing, value 4, groups /pay, (missing)',
      '',
      'COUNT by route, region over 5m, every 5m; fires when > 2',
      'of rows where ok = false',
    ]);
  });

  it('fits 80 columns, however long it runs: it shows what led to the moment', () => {
    const from = Array.from({ length: 3 * 1440 }, (_, n) => ({ time: n * 60_000, data: { ok: n % 7 !== 0 } }));
    const text =
      message({
        slo: success,
        burnAlert: 'exhaustion_time',
        telemetry: [from],
        expect: [
          { at: '50h', firing: false },
          { at: '72h', firing: true },
        ],
      }) ?? '';
    const lines = text.split('\n');
    expect(lines.slice(0, 8)).toEqual([
      'Success, exhaustion time 4h: 1 of 2 expectations does not hold',
      '',
      'at 2d2h',
      '  expected: quiet',
      '  was:      firing, value 0',
      '',
      'minutes until the budget is used up; fires when <= 240',
      'good when $ok',
    ]);
    expect(Math.max(...lines.map((line) => line.length))).toBeLessThanOrEqual(80);
    expect(lines.at(-1)).toMatch(/^ +2d1h13m +▲ 2d2h +2d2h20m$/);
  });
});

describe('an alert test that cannot be run', () => {
  it.each<[string, AlertCase]>([
    ['the test expects nothing; give it a state at a time', { trigger: failures, telemetry, expect: [] }],
    [
      'at: "1h30m" is no duration; it is whole seconds with s, m, h, d or w, such as 16m',
      { trigger: failures, telemetry, expect: [{ at: '1h30m' as '90m', firing: true }] },
    ],
    [
      'from: "yesterday" is no moment; write it like 2026-03-02T08:00:00Z',
      { trigger: failures, telemetry, from: 'yesterday', expect: [{ at: '5m', firing: true }] },
    ],
    [
      'from: "2026-03-02T08:00:00" is no moment; write it like 2026-03-02T08:00:00Z',
      { trigger: failures, telemetry, from: '2026-03-02T08:00:00', expect: [{ at: '5m', firing: true }] },
    ],
    [
      'the alert sees none of the events: it looks at 1969-12-31T23:55:00.000Z to 1970-01-01T00:05:00.000Z, and the first is at 1970-01-21T17:13:20.000Z; times are milliseconds since 1970',
      {
        trigger: failures,
        telemetry: [[{ time: 1_790_000_000, data: { ok: false } }]],
        expect: [{ at: '5m', firing: false }],
      },
    ],
    [
      'an event has okk, and shop has no such column, did you mean ok?',
      { trigger: failures, telemetry: [[{ time: 0, data: { okk: false } }]], expect: [{ at: '5m', firing: false }] },
    ],
    [
      'the SLO "Success" has 2 burn alerts of kind budget_rate; give one of slo.burnAlerts',
      { slo: success, burnAlert: 'budget_rate', telemetry, expect: [{ at: '5m', firing: true }] },
    ],
    [
      'the SLO "Success" is about 2 datasets; a test has events of one',
      {
        slo: { ...success, datasets: [...success.datasets, ...success.datasets] },
        burnAlert: 'exhaustion_time',
        telemetry,
        expect: [{ at: '5m', firing: true }],
      },
    ],
    [
      '"often" is no duration; it is a number with s, m, h, d or w, such as 5m',
      { trigger: { ...failures, frequency: 'often' }, telemetry, expect: [{ at: '5m', firing: true }] },
    ],
  ])('says: %s', (sentence, alertCase) => {
    expect(() => message(alertCase)).toThrow(sentence);
  });
});
