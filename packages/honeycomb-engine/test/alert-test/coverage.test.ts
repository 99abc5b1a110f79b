import { describe, expect, it } from 'vitest';
import {
  type AlertCase,
  alertRules,
  alertTest,
  checkMutants,
  collectAlertTests,
  missingCoverage,
} from '../../vitest.ts';
import { failures, failuresAt, shop, success } from './shop.ts';

const fires: AlertCase = {
  trigger: failures,
  telemetry: [failuresAt(6, 7, 8)],
  expect: [{ at: '10m', firing: true }],
};
const resolves: AlertCase = { ...fires, expect: [...fires.expect, { at: '15m', firing: false }] };
const quiet: AlertCase = {
  trigger: failures,
  telemetry: [failuresAt(6, 7)],
  expect: [{ at: '10m', firing: false }],
};
const noData: AlertCase = { trigger: failures, telemetry: [], expect: [{ at: '15m', firing: false }] };

const missing = (...cases: readonly AlertCase[]) =>
  missingCoverage(
    alertRules([failures], []),
    cases.map((each) => ({ title: '', case: each })),
  );

describe('the coverage of alerts by tests', () => {
  it('names each alert and what no test of it shows', () => {
    expect(missing()).toEqual([
      'Failures: no test expects that it fires',
      'Failures: no test expects that it stays quiet although there is something to compare',
      'Failures: no test expects that it fires and then that it does not',
      'Failures: no test shows it no data',
    ]);
    expect(missing(fires, noData)).toEqual([
      'Failures: no test expects that it stays quiet although there is something to compare',
      'Failures: no test expects that it fires and then that it does not',
    ]);
    expect(missing(resolves, quiet, noData)).toEqual([]);
  });

  it('takes a test for quiet only when it has something to compare and is quiet throughout', () => {
    const sentence = ['Failures: no test expects that it stays quiet although there is something to compare'];
    const before: AlertCase = {
      ...fires,
      expect: [
        { at: '5m', firing: false },
        { at: '15m', firing: false },
      ],
    };
    expect(missing(resolves, noData)).toEqual(sentence);
    expect(missing(resolves, noData, before)).toEqual(sentence);
  });

  it('is of burn alerts by the name of their SLO and their window', () => {
    const names = missingCoverage(alertRules([], [success]), []).map((line) => line.split(':')[0]);
    expect([...new Set(names)]).toEqual([
      'Success, exhaustion time 4h',
      'Success, budget rate 24h',
      'Success, budget rate 1h',
    ]);
  });
});

describe('alert tests that are collected', () => {
  it('are read and not run', async () => {
    const tests = await collectAlertTests(async () => {
      alertTest('fires', fires);
      alertTest('is quiet', quiet);
    });
    expect(tests).toEqual([
      { title: 'fires', case: fires },
      { title: 'is quiet', case: quiet },
    ]);
  });

  it('are run again after a file that cannot be read', async () => {
    const failing = collectAlertTests(() => Promise.reject(new Error('no such file')));
    await expect(failing).rejects.toThrow('no such file');
  });
});

alertTest('An alert test is run as a test', resolves);

describe('changes to an alert', () => {
  const rules = alertRules([failures], []);
  const unnoticed = (...cases: readonly AlertCase[]) =>
    checkMutants(
      rules,
      cases.map((each) => ({ title: '', case: each })),
    )
      .filter(({ failing }) => failing === undefined)
      .map(({ name }) => name);

  it('go unnoticed without tests, and where tests are not sharp', () => {
    expect(unnoticed()).toEqual([
      'Failures: threshold 2 became 1',
      'Failures: threshold 2 became 3',
      'Failures: threshold > became >=',
      'Failures: threshold > became <',
      'Failures: exceeded_limit 1 became 2',
      'Failures: frequency 300 s became 240 s',
      'Failures: frequency 300 s became 180 s',
      'Failures: time_range 300 s became 360 s',
      'Failures: time_range 300 s became 600 s',
      'Failures: alert_type on_change became on_true',
      'Failures: filter ok = false dropped',
      'Failures: filter ok = false became filter ok != false',
      'Failures: filter ok = false became filter ok = true',
      'Failures: filter ok = false became filter retried = false',
    ]);
    expect(unnoticed(resolves, quiet)).toEqual([
      'Failures: frequency 300 s became 180 s',
      'Failures: time_range 300 s became 360 s',
      'Failures: alert_type on_change became on_true',
      'Failures: filter ok = false dropped',
    ]);
  });

  it('are not noticed by a test that fails anyway', () => {
    expect(unnoticed({ ...quiet, expect: [{ at: '10m', firing: true }] })).toHaveLength(14);
  });

  it('are of a burn alert its SLI, target, period and numbers', () => {
    const names = checkMutants(alertRules([], [success]), []).map(({ name }) => name);
    expect(
      names.filter((name) => name.startsWith('Success, exhaustion time 4h: ')).map((name) => name.slice(29)),
    ).toEqual([
      'SLI: $ok became $retried',
      'target 950000 per million became 947500',
      'target 950000 per million became 952500',
      'time_period_days 30 became 29',
      'time_period_days 30 became 31',
      'exhaustion_minutes 240 became 228',
      'exhaustion_minutes 240 became 252',
    ]);
    expect(names.filter((name) => name.startsWith('Success, budget rate 1h: ')).map((name) => name.slice(25))).toEqual([
      'SLI: $ok became $retried',
      'target 950000 per million became 947500',
      'target 950000 per million became 952500',
      'time_period_days 30 became 29',
      'time_period_days 30 became 31',
      'budget_rate_window_minutes 60 became 63',
      'budget_rate_decrease_threshold_per_million 20000 became 19000',
      'budget_rate_decrease_threshold_per_million 20000 became 21000',
    ]);
  });

  it('are of all that a trigger can have', () => {
    const names = checkMutants(
      alertRules(
        [
          {
            name: 'All',
            query: {
              dataset: shop,
              specification: {
                calculated_fields: [{ name: 'bad', expression: 'IF(NOT($ok) AND $size < 100, 1, 0)' }],
                calculations: [{ op: 'AVG', column: 'bad' }, { op: 'COUNT' }],
                filters: [
                  { column: 'route', op: 'starts-with', value: '/' },
                  { column: 'ms', op: 'exists' },
                ],
                breakdowns: ['route'],
                havings: [{ calculate_op: 'COUNT', op: '>=', value: 10 }],
                time_range: 900,
              },
            },
            frequency: '15m',
            threshold: { op: '>=', value: 0.5, exceededLimit: 5 },
            alertType: 'on_true',
            evaluationSchedule: { daysOfWeek: ['monday'], startTime: '08:00', endTime: '18:00' },
            baseline: { type: 'value', offset: '24h' },
          },
        ],
        [],
      ),
      [],
    ).map(({ name }) => name.slice(5));
    expect(names).toEqual([
      'threshold 0.5 became 0.475',
      'threshold 0.5 became 0.525',
      'threshold >= became >',
      'threshold >= became <=',
      'exceeded_limit 5 became 4',
      'frequency 900 s became 840 s',
      'frequency 900 s became 480 s',
      'time_range 900 s became 960 s',
      'time_range 900 s became 1800 s',
      'alert_type on_true became on_change',
      'evaluation schedule dropped',
      'baseline dropped',
      'bad: IF(NOT($ok) AND $size < 100, 1, 0) became IF(NOT(NOT($ok) AND $size < 100), 1, 0)',
      'bad: IF(NOT($ok) AND $size < 100, 1, 0) became IF(NOT($ok) AND $size < 100, 1)',
      'bad: NOT($ok) AND $size < 100 became NOT($ok) OR $size < 100',
      'bad: NOT($ok) AND $size < 100 became NOT($ok)',
      'bad: NOT($ok) AND $size < 100 became $size < 100',
      'bad: NOT($ok) became $ok',
      'bad: $ok became $retried',
      'bad: $size < 100 became $size <= 100',
      'bad: $size < 100 became $size > 100',
      'bad: $size became $ms',
      'bad: 100 became 95',
      'bad: 100 became 105',
      'bad: 1 became 0',
      'bad: 0 became 1',
      'filter route starts-with "/" dropped',
      'filter ms exists dropped',
      'filter route starts-with "/" became filter route does-not-start-with "/"',
      'filter route starts-with "/" became filter route contains "/"',
      'filter route starts-with "/" became filter route starts-with "/x"',
      'filter route starts-with "/" became filter region starts-with "/"',
      'filter ms exists became filter ms does-not-exist',
      'filter ms exists became filter size exists',
      'filters combined by OR',
      'group by route dropped',
      'group by route became region',
      'having COUNT >= 10 dropped',
      'having COUNT >= 10 became COUNT >= 9',
      'having COUNT >= 10 became COUNT >= 11',
      'having COUNT >= 10 became COUNT > 10',
      'having COUNT >= 10 became COUNT <= 10',
      'AVG(bad) became SUM(bad)',
      'AVG(bad) became MAX(bad)',
    ]);
  });
});
