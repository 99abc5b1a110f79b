import { defaultSemantics } from '../semantics.ts';
import type { EventStore } from '../store/event-store.ts';
import { type AlertSemantics, defaultAlertSemantics } from './alert-semantics.ts';
import { type Budget, createPeriod, earliest, type PeriodCounts, remainingPercent } from './budget.ts';
import { type BurnAlertStep, createBurnAlert, notifyBurnAlert } from './burn-alert.ts';
import { createMinuteCounts } from './minute-counts.ts';
import { createSliCounter } from './sli-counter.ts';
import type { BurnAlertRule, SloRule } from './slo-rule.ts';
import type { AlertOptions } from './trigger-evaluation.ts';

/** How an SLO is doing at a time in milliseconds since 1970. */
export interface SloReport {
  readonly at: number;
  /** Events of the period (since the last reset, if that is later), weighted by their sample rates. */
  readonly good: number;
  readonly bad: number;
  /** Percent of the counted events that are good. */
  readonly compliance: number | null;
  /** How many events of the period may be bad. */
  readonly budget: number;
  /** Percent of the budget that is left; below 0 when more is used than there was. */
  readonly budgetRemaining: number | null;
  /** Bad events by those that the target allows for, over the last 4 h (or since a reset). 1 uses the budget in one period. */
  readonly burnRate: number | null;
}

export interface SloStep {
  readonly report: SloReport;
  /** Of each burn alert, in the order in which they were given. */
  readonly alerts: readonly BurnAlertStep[];
}

export interface SloEvaluation {
  /** Whether each burn alert fires, after the last evaluation. */
  readonly state: readonly boolean[];
  /** Evaluates the SLO and its burn alerts at a time in milliseconds since 1970, which never goes back. */
  step(now: number): SloStep;
}

export interface SloEvaluationInput {
  readonly slo: SloRule;
  readonly burnAlerts?: readonly BurnAlertRule[] | undefined;
  /** The datasets of the SLO, whose events count alike. */
  readonly stores: readonly EventStore[];
  /** Whether each burn alert fired before. @default none did */
  readonly state?: readonly boolean[] | undefined;
}

/** Hours that the burn rate of a report looks back on, as in Honeycomb's API. */
const burnRateMinutes = 240;

/** Counts by minute are kept as long as any window reaches, plus this much for rows that come late. */
const keptMinutes = 1440;

/**
 * Evaluates an SLO and its burn alerts step by step. Events are counted by the minute in which they began, once they have
 * arrived; each step costs as much as has changed since the last.
 */
export function createSloEvaluation(
  { slo, burnAlerts = [], stores, state = [] }: SloEvaluationInput,
  options: AlertOptions = {},
): SloEvaluation {
  const semantics = { ...defaultSemantics, ...defaultAlertSemantics, ...options };
  const counts = createMinuteCounts();
  const counters = stores.map((store) => createSliCounter(slo.sli, store, counts, semantics));
  const budget: Budget = {
    counts,
    allowed: (1_000_000 - slo.target_per_million) / 1_000_000,
    periodMinutes: slo.time_period_days * 1440,
    reset: slo.resetAt === undefined ? Number.NEGATIVE_INFINITY : Math.floor(slo.resetAt / 60_000),
  };
  const reports = createReports(budget, semantics);
  const alerts = burnAlerts.map((rule) => createBurnAlert(rule, budget, semantics));
  let forgotten = 0;
  const firing = burnAlerts.map((_, index) => state[index] ?? false);
  return {
    get state() {
      return [...firing];
    },
    step(now) {
      for (const counter of counters) counter.advance(now);
      const end = Math.ceil(now / 60_000) - semantics.unsettledMinutes;
      const { report, period } = reports(now, end);
      const steps = alerts.map((alert, index) => {
        const { value, fires } = alert(end, period);
        const step = { at: now, value, firing: fires, notifies: notifyBurnAlert(firing[index] === true, fires) };
        firing[index] = fires;
        return step;
      });
      // Twice the period: a budget rate by difference looks at the period before as well.
      if (end >= forgotten + keptMinutes) {
        forgotten = end;
        counts.forget(end - 2 * budget.periodMinutes - keptMinutes);
      }
      return { report, alerts: steps };
    },
  };
}

function createReports(budget: Budget, semantics: AlertSemantics) {
  const period = createPeriod(budget, semantics);
  const recent = budget.counts.stretch();
  const withoutEvents = semantics.withoutEvents === 'full' ? 100 : null;
  return (at: number, end: number): { readonly report: SloReport; readonly period: PeriodCounts } => {
    const counted = period(end);
    const from = Math.max(end - burnRateMinutes, earliest(budget, semantics));
    recent.move(from, Math.max(from, end));
    const total = counted.good + counted.bad;
    const recentTotal = recent.good + recent.bad;
    const report = {
      at,
      good: counted.good,
      bad: counted.bad,
      compliance: total === 0 ? withoutEvents : (100 * counted.good) / total,
      budget: counted.budget,
      budgetRemaining: remainingPercent(counted) ?? withoutEvents,
      burnRate: recentTotal === 0 ? null : recent.bad / recentTotal / budget.allowed,
    };
    return { report, period: counted };
  };
}
