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

/** Whom a burn alert tells and what it says, where the SLO does not say it for all of its alerts. */
type OwnRouting = Partial<Pick<BurnAlert, 'description' | 'channel' | 'runbook'>>;
type Input<A extends BurnAlertDefinition> = Omit<A, 'kind' | keyof OwnRouting> & OwnRouting;

/** A burn alert as it is written: its SLO can give channel and runbook, and a description is made of its numbers. */
export type BurnAlertInput =
  | (Input<ExhaustionTimeAlert> & Pick<ExhaustionTimeAlert, 'kind'>)
  | (Input<BudgetRateAlert> & Pick<BudgetRateAlert, 'kind'>);

/** Keeps which of the optional keys are there, and lets no other key through. */
type Exactly<A, Known> = A & { readonly [Key in Exclude<keyof A, keyof Known | 'kind'>]: never };

/** @example exhaustionTime({ within: '4h', severity: 'P1' }) */
export const exhaustionTime = <const A extends Input<ExhaustionTimeAlert>>(
  alert: Exactly<A, Input<ExhaustionTimeAlert>>,
): Omit<A, 'kind'> & Pick<ExhaustionTimeAlert, 'kind'> => ({ ...alert, kind: 'exhaustion_time' });

/** @example budgetRate({ window: '24h', decrease: 6.6667, severity: 'P2' }) */
export const budgetRate = <const A extends Input<BudgetRateAlert>>(
  alert: Exactly<A, Input<BudgetRateAlert>>,
): Omit<A, 'kind'> & Pick<BudgetRateAlert, 'kind'> => ({ ...alert, kind: 'budget_rate' });

/** What a burn alert says when nothing else is written. */
export const burnAlertDescription = (slo: string, alert: BurnAlertInput): string =>
  alert.kind === 'exhaustion_time'
    ? `At this rate the error budget of "${slo}" is used up within ${alert.within}.`
    : `${alert.decrease} % of the error budget of "${slo}" was used within ${alert.window}.`;
