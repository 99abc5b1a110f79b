import { type DatasetSchema, expressionOf, printExpression } from 'honeycomb-query/language';
import type { BurnAlertRule, SloRule } from '../alerts/slo-rule.ts';
import { type Mutant, within } from './mutant.ts';
import { expressionMutants } from './mutate-expression.ts';

/** A burn alert and the SLO that it is about. */
export interface BurnAlertOfSlo {
  readonly slo: SloRule;
  readonly burnAlert: BurnAlertRule;
}

/** Every way in which one thing about a burn alert or its SLO can be otherwise: the SLI, target, period, and its numbers. */
export function burnAlertMutants(
  { slo, burnAlert }: BurnAlertOfSlo,
  dataset: DatasetSchema,
): readonly Mutant<BurnAlertOfSlo>[] {
  const { target_per_million: target, time_period_days: days } = slo;
  // A twentieth of what may go wrong: of a target of 95 %, a quarter of a percent.
  const allowed = 1_000_000 - target;
  const targets = [target - allowed / 20, target + allowed / 20].map(Math.round);
  return [
    ...within(
      expressionMutants(expressionOf(slo.sli), dataset.columns),
      (mutant) => ({ slo: { ...slo, sli: printExpression(mutant) }, burnAlert }),
      'SLI',
    ),
    ...targets.map((each) => ({
      change: `target ${target} per million became ${each}`,
      mutant: { slo: { ...slo, target_per_million: each }, burnAlert },
    })),
    ...[days - 1, days + 1]
      .filter((each) => each > 0)
      .map((each) => ({
        change: `time_period_days ${days} became ${each}`,
        mutant: { slo: { ...slo, time_period_days: each }, burnAlert },
      })),
    ...within(numberMutants(burnAlert), (mutant) => ({ slo, burnAlert: mutant })),
  ];
}

function numberMutants(rule: BurnAlertRule): readonly Mutant<BurnAlertRule>[] {
  const twentieth = (value: number, least: number): readonly number[] =>
    [value - Math.max(1, Math.round(value / 20)), value + Math.max(1, Math.round(value / 20))].filter(
      (each) => each >= least,
    );
  switch (rule.alert_type) {
    case 'exhaustion_time': {
      const { exhaustion_minutes: minutes } = rule;
      return twentieth(minutes, 0).map((each) => ({
        change: `exhaustion_minutes ${minutes} became ${each}`,
        mutant: { ...rule, exhaustion_minutes: each },
      }));
    }
    case 'budget_rate': {
      const { budget_rate_window_minutes: minutes, budget_rate_decrease_threshold_per_million: threshold } = rule;
      return [
        ...twentieth(minutes, 60).map((each) => ({
          change: `budget_rate_window_minutes ${minutes} became ${each}`,
          mutant: { ...rule, budget_rate_window_minutes: each },
        })),
        ...twentieth(threshold, 1).map((each) => ({
          change: `budget_rate_decrease_threshold_per_million ${threshold} became ${each}`,
          mutant: { ...rule, budget_rate_decrease_threshold_per_million: each },
        })),
      ];
    }
  }
}
