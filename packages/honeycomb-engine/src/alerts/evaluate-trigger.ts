import type { Event } from '../event.ts';
import { createEventStore, type EventStore } from '../store/event-store.ts';
import { type AlertOptions, createTriggerEvaluation, type TriggerStep } from './trigger-evaluation.ts';
import type { TriggerRule } from './trigger-rule.ts';

/** From when to when an alert is evaluated, in milliseconds since 1970. */
export interface EvaluationPeriod {
  readonly from: number;
  readonly to: number;
}

/**
 * Evaluates a trigger at the start of the period and at its frequency from there, up to and including the end.
 * @returns every evaluation in the order of time; those with `notifies` are what people hear of
 */
export function evaluateTrigger(
  rule: TriggerRule,
  events: EventStore | Iterable<Event>,
  { from, to }: EvaluationPeriod,
  options: AlertOptions = {},
): readonly TriggerStep[] {
  const evaluation = createTriggerEvaluation(rule, storeOf(events), options);
  return evaluationTimes(rule.frequency, { from, to }).map((at) => evaluation.step(at));
}

/** The times of evaluations: the start of the period and every so many seconds from there, up to and including its end. */
export function evaluationTimes(everySeconds: number, { from, to }: EvaluationPeriod): readonly number[] {
  if (!(everySeconds > 0)) throw new RangeError(`an alert is evaluated every so many seconds, got ${everySeconds}`);
  const count = Math.max(0, Math.floor((to - from) / (everySeconds * 1000)) + 1);
  return Array.from({ length: count }, (_, index) => from + index * everySeconds * 1000);
}

export function storeOf(events: EventStore | Iterable<Event>): EventStore {
  if ('table' in events) return events;
  const store = createEventStore();
  store.append(events);
  return store;
}
