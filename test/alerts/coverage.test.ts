import { readdirSync, readFileSync } from 'node:fs';
import { alertRules, checkMutants, collectAlertTests, missingCoverage } from 'honeycomb-engine/vitest';
import { describe, expect, it } from 'vitest';
import { environments } from '../../stacks/environments.ts';
import type { Environment } from '../../stacks/lift-sys/environment.ts';
import { slos } from '../../stacks/lift-sys/slos.ts';
import { highErrorRate, triggers } from '../../stacks/lift-sys/triggers.ts';
import { alertsOfEnvironments, environmentAlerts } from './environment-alerts.ts';
import { equivalentMutants } from './equivalent-mutants.ts';

// As they are defined, and as they are in environments where they decide otherwise.
const tested = {
  triggers: [...triggers, ...environmentAlerts.triggers],
  slos: [...slos, ...environmentAlerts.slos],
};
const alerts = alertRules(tested.triggers, tested.slos);
const tests = await collectAlertTests(() => import('./all-cases.ts'));

describe('the alert tests', () => {
  it('show each alert firing, staying quiet, resolving, and without data', () => {
    expect(missingCoverage(alerts, tests)).toEqual([]);
  });

  it('are about alerts that are deployed', () => {
    const shown = tests.map(({ case: each }) => ('trigger' in each ? each.trigger : each.slo));
    const deployed: readonly unknown[] = [...tested.triggers, ...tested.slos];
    expect(shown.filter((alert) => !deployed.includes(alert))).toEqual([]);
  });

  it('are all run: each file of cases is imported', () => {
    const imports = readFileSync(new URL('all-cases.ts', import.meta.url), 'utf8');
    const files = readdirSync(new URL('cases', import.meta.url));
    expect(files.filter((file) => !imports.includes(`'./cases/${file}'`))).toEqual([]);
  });

  it('would not be enough without those of one alert', () => {
    const others = tests.filter(({ case: each }) => !('trigger' in each && each.trigger.name === 'LLM cost spike'));
    expect(missingCoverage(alerts, others)).toEqual([
      'LLM cost spike: no test expects that it fires',
      'LLM cost spike: no test expects that it stays quiet although there is something to compare',
      'LLM cost spike: no test expects that it fires and then that it does not',
      'LLM cost spike: no test shows it no data',
    ]);
  });
});

describe('an environment', () => {
  /** The alerts that need tests because of an environment beside the others. */
  const added = (qa: Environment): readonly string[] => {
    const { triggers, slos } = alertsOfEnvironments({ ...environments, qa });
    const known = new Set(alerts.map(({ name }) => name));
    return missingCoverage(
      alertRules(triggers, slos).filter(({ name }) => !known.has(name)),
      tests,
    );
  };

  it('needs tests for each alert that has another threshold there', () => {
    expect(alertRules(environmentAlerts.triggers, environmentAlerts.slos).map(({ name }) => name)).toEqual([
      'LLM cost spike in staging',
      'LLM cost spike in dev',
    ]);
    const value = highErrorRate.threshold.value * 2;
    const thresholds = [{ trigger: highErrorRate, value, description: 'Twice as many may fail.' }];
    expect(added({ thresholds })).toEqual([
      'High error rate in qa: no test expects that it fires',
      'High error rate in qa: no test expects that it stays quiet although there is something to compare',
      'High error rate in qa: no test expects that it fires and then that it does not',
      'High error rate in qa: no test shows it no data',
    ]);
  });

  it('needs none for whom it tells, what its plan leaves out, or the same threshold', () => {
    const { value } = highErrorRate.threshold;
    const thresholds = [{ trigger: highErrorRate, value, description: 'In other words.' }];
    expect(added({ plan: 'free', muted: true, pages: false, channel: '#lift-sys-quiet', thresholds })).toEqual([]);
  });
});

// Each alert with one thing about it changed: threshold, operator, window, frequency, filters, columns, groups, formulas,
// target, period, the numbers of burn alerts. A change that no test notices could be made by mistake as well.
const results = checkMutants(alerts, tests);
const unnoticed = results.filter(({ failing }) => failing === undefined).map(({ name }) => name);

describe('a change to an alert', () => {
  it('makes one of its tests fail, unless equivalent-mutants.ts says why it makes no difference', () => {
    expect(unnoticed.filter((name) => !(name in equivalentMutants))).toEqual([]);
  });

  it('is said to make no difference only where that is so', () => {
    expect(Object.keys(equivalentMutants).filter((name) => !unnoticed.includes(name))).toEqual([]);
  });

  it('is tried in many ways for every alert', () => {
    const names = alerts.map(({ name }) => name);
    const counts = names.map((name) => results.filter((result) => result.name.startsWith(`${name}: `)).length);
    expect(names.filter((_, index) => counts[index]! < 12)).toEqual([]);
  });
});
