import { type NeededRows, neededByQuery, neededBySli, neededTogether } from '../alerts/needed-rows.ts';
import type { AlertRule } from './alert-rule.ts';

/** What some alerts need of events: without the other rows and columns, all of them do the same. */
export const neededByAlerts = (alerts: readonly AlertRule[]): NeededRows =>
  neededTogether(
    alerts.map((alert) => (alert.kind === 'trigger' ? neededByQuery(alert.trigger.query) : neededBySli(alert.slo.sli))),
  );

/**
 * How far before the time of an evaluation an alert looks at events, in milliseconds: a trigger at its window, or that of
 * its baseline; a burn alert not at all, since it counts events as they arrive.
 */
export function lookbackMs(alert: AlertRule): number {
  if (alert.kind === 'burn alert') return 0;
  const { query, baseline_details: baseline } = alert.trigger;
  return (query.time_range ?? 7200) * 1000 + (baseline?.offset_minutes ?? 0) * 60_000;
}
