import { defaultAlertSemantics } from '../alerts/alert-semantics.ts';
import { type EvaluationPeriod, evaluationTimes } from '../alerts/evaluate-trigger.ts';
import { createSloEvaluation } from '../alerts/slo-evaluation.ts';
import { type AlertOptions, createTriggerEvaluation } from '../alerts/trigger-evaluation.ts';
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

/** An alert that is evaluated step by step. */
export interface AlertEvaluation {
  /** Evaluates it at a time in milliseconds since 1970, which never goes back, over what has arrived by then. */
  step(now: number): AlertPoint;
}

export function createAlertEvaluation(alert: AlertRule, store: EventStore, options: AlertOptions): AlertEvaluation {
  if (alert.kind === 'burn alert') {
    const { slo, burnAlert } = alert;
    const evaluation = createSloEvaluation({ slo, burnAlerts: [burnAlert], stores: [store] }, options);
    return {
      step(now) {
        const { at, value, firing, notifies } = evaluation.step(now).alerts[0]!;
        return { at, value, firing, groups: [], notifies };
      },
    };
  }
  const grouped = (alert.trigger.query.breakdowns ?? []).length > 0;
  const evaluation = createTriggerEvaluation(alert.trigger, store, options);
  return {
    step(now) {
      const { at, value, firing, crossing, notifies } = evaluation.step(now);
      return { at, value, firing, groups: grouped ? crossing.map(groupName) : [], notifies };
    },
  };
}

/** Every evaluation of a period. */
export function alertPoints(
  alert: AlertRule,
  store: EventStore,
  period: EvaluationPeriod,
  options: AlertOptions,
): readonly AlertPoint[] {
  const { step } = createAlertEvaluation(alert, store, options);
  return alertTimes(alert, period, options).map(step);
}

/** Evaluations of a burn alert at some of its times: each depends on the events alone, not on the one before. */
export function burnAlertPoints(
  alert: Extract<AlertRule, { readonly kind: 'burn alert' }>,
  store: EventStore,
  times: readonly number[],
  options: AlertOptions,
): readonly AlertPoint[] {
  return times.map(createAlertEvaluation(alert, store, options).step);
}
