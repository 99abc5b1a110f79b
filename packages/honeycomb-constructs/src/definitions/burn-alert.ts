import type { Duration } from 'honeycomb-query';
import type { AlertRouting } from './alert.ts';

interface BurnAlert extends AlertRouting {
  /** What it means, for whoever is told; the runbook link is added to it. */
  readonly description: string;
}

/** Fires when, at the present rate, the error budget will be used up within a time. */
export interface ExhaustionTimeAlert extends BurnAlert {
  readonly kind: 'exhaustion_time';
  /** Whole minutes; `0m` fires when the budget is used up. */
  readonly within: Duration;
}

/** Fires when a share of the whole budget was used up within a window. */
export interface BudgetRateAlert extends BurnAlert {
  readonly kind: 'budget_rate';
  /** Whole minutes, from an hour to the SLO's period. */
  readonly window: Duration;
  /**
   * Percent of the whole budget, 0.0001 to 100 with at most 4 decimals. A burn rate of b over a window w of a period P is
   * 100 * b * w / P: twice the sustainable rate over 24 h of 30 days is 6.6667.
   */
  readonly decrease: number;
}

export type BurnAlertDefinition = ExhaustionTimeAlert | BudgetRateAlert;

/** @example exhaustionTime({ within: '4h', severity: 'P1', channel: '#alerts', description: '…', runbook: runbook('shop.md', 'Budget') }) */
export const exhaustionTime = (alert: Omit<ExhaustionTimeAlert, 'kind'>): ExhaustionTimeAlert => ({
  ...alert,
  kind: 'exhaustion_time',
});

/** @example budgetRate({ window: '24h', decrease: 6.6667, severity: 'P2', channel: '#alerts', description: '…', runbook: runbook('shop.md', 'Budget') }) */
export const budgetRate = (alert: Omit<BudgetRateAlert, 'kind'>): BudgetRateAlert => ({
  ...alert,
  kind: 'budget_rate',
});
