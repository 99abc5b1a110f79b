import { alertTest } from 'honeycomb-engine/vitest';
import { requestLatency, requestSuccess } from '../../../stacks/lift-sys/slos.ts';
import { liftSys } from '../../../telemetry/lift-sys/contract.ts';
import { request, span } from '../../../telemetry/lift-sys/events.ts';
import { every } from '../../../telemetry/lift-sys/every.ts';

// Both SLOs allow for 5 % of the requests of 30 days, and have the same burn alerts; they differ in what a bad request is.
// The tests begin after a whole period with a request every ten minutes: 4320 requests, of which 216 may be bad. They are
// sampled one in twelve, so that a month is 360 rows.

const budgets = [
  { slo: requestSuccess, good: {}, bad: { error: true }, notCounted: undefined },
  // 10 s is too slow, a little less is not, and a request without a duration is neither.
  {
    slo: requestLatency,
    good: { duration_ms: 9990 },
    bad: { duration_ms: 10_000 },
    notCounted: { duration_ms: undefined },
  },
] as const;

/** When the tests begin on the clock of the telemetry: with day 30. */
const from = '1970-01-31T00:00:00Z';
const minute = (ofTest: number) => `${30 * 1440 + ofTest}m` as const;

for (const { slo, good, bad, notCounted } of budgets) {
  const month = (isBad: (n: number) => boolean) =>
    every(liftSys, '2h', { to: '30d', event: (n) => request(isBad(n) ? bad : good) }).map((row) => ({
      ...row,
      sampleRate: 12,
    }));
  const goodMonth = month(() => false);
  const goesOn = every(liftSys, '10m', { from: '30d', to: '33d', event: () => request(good) });
  /** Instead of going on: a request a minute, every other one bad for so many minutes. */
  const halfBad = (minutes: number) =>
    every(liftSys, '1m', {
      from: '30d',
      to: minute(600),
      event: (n) => request(n < minutes && n % 2 === 0 ? bad : good),
    });
  /** So many bad requests on top, one a minute, from the first hour of the test on. */
  const badRequests = (count: number) =>
    every(liftSys, '1m', { from: minute(60), to: minute(60 + count), event: () => request(bad) });

  alertTest(`${slo.name} pages when half of the requests are bad and 4 h of budget are left, and resolves`, {
    slo,
    burnAlert: 'exhaustion_time',
    from,
    telemetry: [goodMonth, halfBad(280)],
    // Of 4320 - 36 + 280 requests, 228.2 may be bad and 140 are, 30 of them in the last hour: (228.2 - 140 + 30) / 0.5.
    expect: [
      { at: '274m', firing: false, value: 241.8 },
      { at: '280m', firing: true, value: 236.4 },
      { at: '290m', firing: false },
      { at: '341m', firing: false, value: null },
    ],
    notifications: [
      { at: '275m', status: 'triggered' },
      { at: '281m', status: 'resolved' },
    ],
  });

  alertTest(`${slo.name} does not page while a little more than 4 h of budget are left`, {
    slo,
    burnAlert: 'exhaustion_time',
    from,
    telemetry: [goodMonth, halfBad(273)],
    expect: [
      { at: '274m', firing: false, value: 241.8 },
      { at: '600m', firing: false, value: null },
    ],
    notifications: [],
  });

  alertTest(`${slo.name} pages sooner after a bad day, until that day is older than 30 days`, {
    slo,
    burnAlert: 'exhaustion_time',
    from,
    telemetry: [
      // The first 34 h are bad; later an hour on day 30 and one on day 32.
      month((n) => n < 17),
      every(liftSys, '10m', {
        from: '30d',
        to: '33d',
        event: (n) => request(n < 6 || (n >= 288 && n < 294) ? bad : good),
      }),
    ],
    expect: [
      { at: '0m', firing: false, value: null },
      // Of 215.7 that may be bad 198 are, six of them in the hour before: (215.7 - 198 + 6) / 0.1.
      { at: '1h', firing: true, value: 237 },
      // The bad first days are over: 12 of 215.7, six of them in the hour before.
      { at: '49h', firing: false, value: 2097 },
    ],
  });

  alertTest(`${slo.name} tells when 15 bad requests use more than 6.6667 % of the budget in a day, for a day`, {
    slo,
    burnAlert: 'budget_rate',
    from,
    telemetry: [goodMonth, goesOn, badRequests(15)],
    expect: [
      { at: '1h', firing: false, value: 0 },
      { at: '75m', firing: true, value: 1500 / 216.55 },
      { at: '26h', firing: false, value: 0 },
    ],
    notifications: [
      { at: '75m', status: 'triggered' },
      { at: '1501m', status: 'resolved' },
    ],
  });

  alertTest(`${slo.name} does not tell when 14 bad requests use less than 6.6667 % of the budget in a day`, {
    slo,
    burnAlert: 'budget_rate',
    from,
    telemetry: [goodMonth, goesOn, badRequests(14)],
    expect: [{ at: '80m', firing: false, value: 1400 / 216.5 }],
    notifications: [],
  });

  for (const burnAlert of slo.burnAlerts) {
    const name = `${slo.name}, ${burnAlert.kind === 'exhaustion_time' ? 'exhaustion time' : 'budget rate'}`;

    alertTest(`${name}: counts requests alone, and those of which the SLI says something`, {
      slo,
      burnAlert,
      from,
      telemetry: [
        goodMonth,
        every(liftSys, '10m', {
          from: '30d',
          to: '31d',
          event: () => [request(good), span('llm.call', { error: true, duration_ms: 20_000 })],
        }),
        every(liftSys, '1m', {
          from: '30d',
          to: '31d',
          event: () => request({ ...bad, 'trace.trace_id': undefined }),
        }),
        every(liftSys, '1m', { from: '30d', to: '31d', event: () => notCounted && request(notCounted) }),
      ],
      expect: [{ at: '12h', firing: false, value: burnAlert.kind === 'exhaustion_time' ? null : 0 }],
      notifications: [],
    });

    alertTest(`${name}: stays quiet without data`, {
      slo,
      burnAlert,
      from,
      telemetry: [],
      expect: [{ at: '1h', firing: false, value: null }],
      notifications: [],
    });
  }
}
