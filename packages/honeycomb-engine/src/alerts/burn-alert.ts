import type { AlertSemantics } from './alert-semantics.ts';
import { type Budget, createPeriod, earliest, type PeriodCounts, remainingPercent } from './budget.ts';
import type { BurnAlertRule } from './slo-rule.ts';

/** What one evaluation of a burn alert found. */
export interface BurnAlertStep {
  /** Time of the evaluation in milliseconds since 1970. */
  readonly at: number;
  /**
   * `exhaustion_time`: minutes until the budget is used up, 0 when it is, null when it is not being used up.
   * `budget_rate`: percent of the budget that was used within the window, null when there is no budget.
   */
  readonly value: number | null;
  readonly firing: boolean;
  readonly notifies: 'triggered' | 'resolved' | undefined;
}

export const notifyBurnAlert = (before: boolean, after: boolean): BurnAlertStep['notifies'] =>
  before === after ? undefined : after ? 'triggered' : 'resolved';

/** What is exactly the threshold is not missed for the last bit of a binary fraction. */
const tiny = 1e-6;

/** Evaluates a burn alert over the minutes up to but not including `end`. */
type BurnAlert = (
  end: number,
  period: PeriodCounts,
) => {
  readonly value: number | null;
  readonly fires: boolean;
};

export function createBurnAlert(rule: BurnAlertRule, budget: Budget, semantics: AlertSemantics): BurnAlert {
  switch (rule.alert_type) {
    case 'exhaustion_time':
      return exhaustionTime(rule.exhaustion_minutes, budget, semantics);
    case 'budget_rate':
      return budgetRate(rule, budget, semantics);
  }
}

/**
 * Fires when the failures of the lookback, if they went on, would use up the budget within the minutes. Honeycomb documents
 * the projection in words alone; its arithmetic is chosen by `exhaustionLookback` and `exhaustionProjected`.
 */
function exhaustionTime(minutes: number, budget: Budget, semantics: AlertSemantics): BurnAlert {
  const lookback = Math.max(1, Math.round(minutes * semantics.exhaustionLookback));
  const recent = budget.counts.stretch();
  return (end, period) => {
    if (period.budget === 0) return { value: null, fires: false };
    const remaining = period.budget - period.bad;
    if (remaining <= 0) return { value: 0, fires: true };
    const from = Math.max(end - lookback, earliest(budget, semantics));
    recent.move(from, Math.max(from, end));
    if (recent.bad === 0) return { value: null, fires: false };
    const projected = semantics.exhaustionProjected === 'from now' ? remaining : remaining + recent.bad;
    const value = (projected * lookback) / recent.bad;
    return { value, fires: minutes > 0 && value <= minutes + tiny };
  };
}

/** Fires when at least a share of the whole budget was used within the window. */
function budgetRate(
  {
    budget_rate_window_minutes: minutes,
    budget_rate_decrease_threshold_per_million: threshold,
  }: Extract<BurnAlertRule, { readonly alert_type: 'budget_rate' }>,
  budget: Budget,
  semantics: AlertSemantics,
): BurnAlert {
  const recent = budget.counts.stretch();
  const before = createPeriod(budget, semantics);
  const drop = (end: number, period: PeriodCounts): number | null => {
    if (period.budget === 0) return null;
    if (semantics.budgetRateDrop === 'difference in what remains')
      return (remainingPercent(before(end - minutes)) ?? 100) - remainingPercent(period)!;
    const from = Math.max(end - minutes, earliest(budget, semantics));
    recent.move(from, Math.max(from, end));
    return (100 * recent.bad) / period.budget;
  };
  return (end, period) => {
    const value = drop(end, period);
    return { value, fires: value !== null && value * 10_000 >= threshold - tiny };
  };
}
