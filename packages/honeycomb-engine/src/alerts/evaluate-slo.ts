import type { Event } from '../event.ts';
import type { EventStore } from '../store/event-store.ts';
import { defaultAlertSemantics } from './alert-semantics.ts';
import { type EvaluationPeriod, evaluationTimes, storeOf } from './evaluate-trigger.ts';
import { createSloEvaluation, type SloStep } from './slo-evaluation.ts';
import type { BurnAlertRule, SloRule } from './slo-rule.ts';
import type { AlertOptions } from './trigger-evaluation.ts';

/**
 * Evaluates an SLO and its burn alerts at the start of the period and every minute from there (`burnAlertSeconds`), up to
 * and including the end. Events before the period are history.
 */
export function evaluateSlo(
  slo: SloRule,
  burnAlerts: readonly BurnAlertRule[],
  events: EventStore | Iterable<Event>,
  period: EvaluationPeriod,
  options: AlertOptions = {},
): readonly SloStep[] {
  const evaluation = createSloEvaluation({ slo, burnAlerts, stores: [storeOf(events)] }, options);
  const seconds = options.burnAlertSeconds ?? defaultAlertSemantics.burnAlertSeconds;
  return evaluationTimes(seconds, period).map((at) => evaluation.step(at));
}
