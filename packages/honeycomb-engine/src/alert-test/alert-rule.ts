import { type DatasetSchema, formatSeconds, printExpression, resultName, seconds } from 'honeycomb-query/language';
import type { BurnAlertRule, SloRule } from '../alerts/slo-rule.ts';
import { resultOf } from '../alerts/trigger-groups.ts';
import type { ThresholdOp, TriggerRule } from '../alerts/trigger-rule.ts';
import type { TestedBurnAlert, TestedSlo, TestedTrigger } from './tested-alert.ts';

/** An alert as Honeycomb evaluates it, with its name and the columns of its events. */
export type AlertRule = TriggerAlert | BurnAlert;

export interface TriggerAlert {
  readonly kind: 'trigger';
  readonly name: string;
  readonly dataset: DatasetSchema;
  readonly trigger: TriggerRule;
}

export interface BurnAlert {
  readonly kind: 'burn alert';
  readonly name: string;
  readonly dataset: DatasetSchema;
  readonly slo: SloRule;
  readonly burnAlert: BurnAlertRule;
}

/**
 * A trigger's definition as Honeycomb's API has it.
 * @throws RangeError for a frequency or a baseline that is no duration
 */
export function triggerRule(trigger: TestedTrigger): TriggerAlert {
  const { query, threshold, evaluationSchedule: schedule, baseline } = trigger;
  return {
    kind: 'trigger',
    name: trigger.name,
    dataset: query.dataset,
    trigger: {
      query: query.specification,
      frequency: secondsIn(trigger.frequency),
      threshold: { op: threshold.op, value: threshold.value, exceeded_limit: threshold.exceededLimit ?? 1 },
      alert_type: trigger.alertType ?? 'on_change',
      ...(schedule && {
        evaluation_schedule: {
          window: {
            days_of_week: schedule.daysOfWeek,
            start_time: schedule.startTime,
            end_time: schedule.endTime,
          },
        },
      }),
      ...(baseline && {
        baseline_details: { type: baseline.type, offset_minutes: secondsIn(baseline.offset) / 60 },
      }),
    },
  };
}

/**
 * A burn alert of an SLO as Honeycomb's API has it.
 * @throws RangeError for a duration that is none, or an SLO that is about other than one dataset
 */
export function burnAlertRule(slo: TestedSlo, alert: TestedBurnAlert): BurnAlert {
  const [dataset, ...more] = slo.datasets;
  if (dataset === undefined || more.length > 0)
    throw new RangeError(`the SLO "${slo.name}" is about ${slo.datasets.length} datasets; a test has events of one`);
  return {
    kind: 'burn alert',
    name: burnAlertName(slo.name, alert),
    dataset,
    slo: {
      sli: printExpression(slo.sli.formula.expression),
      target_per_million: Math.round(slo.targetPercentage * 10_000),
      time_period_days: secondsIn(slo.timePeriod) / 86_400,
    },
    burnAlert:
      alert.kind === 'exhaustion_time'
        ? { alert_type: 'exhaustion_time', exhaustion_minutes: secondsIn(alert.within) / 60 }
        : {
            alert_type: 'budget_rate',
            budget_rate_window_minutes: secondsIn(alert.window) / 60,
            budget_rate_decrease_threshold_per_million: Math.round(alert.decrease * 10_000),
          },
  };
}

/** Every alert of these definitions, as it is named where one is missing. */
export const alertRules = (triggers: readonly TestedTrigger[], slos: readonly TestedSlo[]): readonly AlertRule[] => [
  ...triggers.map(triggerRule),
  ...slos.flatMap((slo) => slo.burnAlerts.map((alert) => burnAlertRule(slo, alert))),
];

const burnAlertName = (slo: string, alert: TestedBurnAlert): string =>
  alert.kind === 'exhaustion_time' ? `${slo}, exhaustion time ${alert.within}` : `${slo}, budget rate ${alert.window}`;

/** What an alert compares with what, and how often, in words. */
export interface AlertWords {
  /** `AVG(failed) over 5m, every 2m` */
  readonly compared: string;
  readonly op: ThresholdOp;
  readonly threshold: number;
}

export function alertWords(alert: AlertRule): AlertWords {
  if (alert.kind === 'trigger') {
    const { query, frequency, threshold } = alert.trigger;
    const groups = query.breakdowns?.length ? ` by ${query.breakdowns.join(', ')}` : '';
    const having = (query.havings ?? []).map(
      ({ calculate_op, column, op, value }) => ` where ${resultName(calculate_op, column)} ${op} ${value}`,
    );
    const window = formatSeconds(query.time_range ?? 7200);
    return {
      compared: `${resultOf(query)}${groups}${having.join('')} over ${window}, every ${formatSeconds(frequency)}`,
      op: threshold.op,
      threshold: threshold.value,
    };
  }
  const { burnAlert: rule } = alert;
  if (rule.alert_type === 'exhaustion_time')
    return { compared: 'minutes until the budget is used up', op: '<=', threshold: rule.exhaustion_minutes };
  return {
    compared: `percent of the budget used in ${formatSeconds(rule.budget_rate_window_minutes * 60)}`,
    op: '>=',
    threshold: rule.budget_rate_decrease_threshold_per_million / 10_000,
  };
}

function secondsIn(duration: string): number {
  const value = seconds(duration);
  if (value === undefined)
    throw new RangeError(`"${duration}" is no duration; it is a number with s, m, h, d or w, such as 5m`);
  return value;
}
