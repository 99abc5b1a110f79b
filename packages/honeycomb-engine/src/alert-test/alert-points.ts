import { defaultAlertSemantics } from '../alerts/alert-semantics.ts';
import { type EvaluationPeriod, evaluateTrigger, evaluationTimes } from '../alerts/evaluate-trigger.ts';
import { createSloEvaluation } from '../alerts/slo-evaluation.ts';
import type { AlertOptions } from '../alerts/trigger-evaluation.ts';
import { groupName } from '../alerts/trigger-groups.ts';
import type { EventStore } from '../store/event-store.ts';
import type { AlertRule } from './alert-rule.ts';

/** What an evaluation of any alert found. */
export interface AlertPoint {
  /** Milliseconds since 1970. */
  readonly at: number;
  /** Of the group that is furthest beyond the threshold. */
  readonly value: number | null;
  readonly firing: boolean;
  /** Names of the groups that cross the threshold; none without groups. */
  readonly groups: readonly string[];
  readonly notifies: 'triggered' | 'still triggered' | 'resolved' | undefined;
}

/** When an alert is evaluated in a period. */
export const alertTimes = (alert: AlertRule, period: EvaluationPeriod, options: AlertOptions): readonly number[] =>
  evaluationTimes(
    alert.kind === 'trigger'
      ? alert.trigger.frequency
      : (options.burnAlertSeconds ?? defaultAlertSemantics.burnAlertSeconds),
    period,
  );

/** Every evaluation of a period. */
export function alertPoints(
  alert: AlertRule,
  store: EventStore,
  period: EvaluationPeriod,
  options: AlertOptions,
): readonly AlertPoint[] {
  if (alert.kind === 'burn alert') return burnAlertPoints(alert, store, alertTimes(alert, period, options), options);
  const grouped = (alert.trigger.query.breakdowns ?? []).length > 0;
  return evaluateTrigger(alert.trigger, store, period, options).map(({ at, value, firing, crossing, notifies }) => ({
    at,
    value,
    firing,
    groups: grouped ? crossing.map(groupName) : [],
    notifies,
  }));
}

/** Evaluations of a burn alert at some of its times: each depends on the events alone, not on the one before. */
export function burnAlertPoints(
  { slo, burnAlert }: Extract<AlertRule, { readonly kind: 'burn alert' }>,
  store: EventStore,
  times: readonly number[],
  options: AlertOptions,
): readonly AlertPoint[] {
  const evaluation = createSloEvaluation({ slo, burnAlerts: [burnAlert], stores: [store] }, options);
  return times.flatMap((time) =>
    evaluation
      .step(time)
      .alerts.map(({ at, value, firing, notifies }) => ({ at, value, firing, groups: [], notifies })),
  );
}
