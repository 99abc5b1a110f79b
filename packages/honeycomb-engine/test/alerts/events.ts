import type { AlertOptions, Event, TriggerRule, TriggerStep } from '../../index.ts';
import { evaluateTrigger } from '../../index.ts';

export const minute = 60_000;
export const hour = 60 * minute;
export const day = 24 * hour;

/** An event at a time in minutes since 1970. */
export const at = (minutes: number, data: Event['data'] = {}, rest: Partial<Event> = {}): Event => ({
  time: minutes * minute,
  data,
  ...rest,
});

/** So many events, a minute from each other. */
export const each = (minutes: number, data: (n: number) => Event['data'], from = 0): readonly Event[] =>
  Array.from({ length: minutes }, (_, n) => at(from + n, data(n)));

export const countAbove = (value: number, rest: Partial<TriggerRule> = {}): TriggerRule => ({
  query: { calculations: [{ op: 'COUNT' }], time_range: 300 },
  frequency: 300,
  threshold: { op: '>', value },
  ...rest,
});

/** What matters of the evaluations: minute, value, whether it fires, what is told. */
export function timeline(
  rule: TriggerRule,
  events: readonly Event[],
  toMinutes: number,
  options: AlertOptions = {},
  fromMinutes = 0,
): readonly (readonly [number, number | null, boolean, TriggerStep['notifies']])[] {
  const period = { from: fromMinutes * minute, to: toMinutes * minute };
  return evaluateTrigger(rule, events, period, options).map(({ at, value, firing, notifies }) => [
    at / minute,
    value,
    firing,
    notifies,
  ]);
}
