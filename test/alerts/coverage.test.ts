import { alertRules, checkMutants, collectAlertTests, missingCoverage } from 'honeycomb-engine/vitest';
import { describe, expect, it } from 'vitest';
import { slos } from '../../stacks/lift-sys/slos.ts';
import { triggers } from '../../stacks/lift-sys/triggers.ts';
import { equivalentMutants } from './equivalent-mutants.ts';

const alerts = alertRules(triggers, slos);
const tests = await collectAlertTests(() => import('./all-cases.ts'));

describe('the alert tests', () => {
  it('show each alert firing, staying quiet, resolving, and without data', () => {
    expect(missingCoverage(alerts, tests)).toEqual([]);
  });

  it('are about alerts that are deployed', () => {
    const tested = tests.map(({ case: each }) => ('trigger' in each ? each.trigger : each.slo));
    const deployed: readonly unknown[] = [...triggers, ...slos];
    expect(tested.filter((alert) => !deployed.includes(alert))).toEqual([]);
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
