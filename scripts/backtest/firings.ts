import { type AlertPoint, type AlertRule, alertPoints, alertWords, type EventStore } from 'honeycomb-engine';

/** A stretch of time during which an alert fired, in milliseconds since 1970. */
export interface Firing {
  readonly from: number;
  /** When it resolved; undefined when it had not by the end. */
  readonly to: number | undefined;
  /** What was furthest beyond the threshold. */
  readonly furthest: number | null;
  /** Every group that crossed. */
  readonly groups: readonly string[];
}

/** What an alert would have done. */
export interface Backtest {
  readonly alert: AlertRule;
  readonly firings: readonly Firing[];
  /** What was furthest beyond the threshold, or nearest to it; null when there was nothing to compare. */
  readonly furthest: number | null;
}

/**
 * When an alert would have fired over events. Of a recording shorter than an SLO's period, the budget is that of a whole
 * period with the same traffic: an SLO that has been there for long.
 */
export function backtest(
  alert: AlertRule,
  store: EventStore,
  period: { readonly from: number; readonly to: number },
): Backtest {
  const points = alertPoints(alert, store, aligned(alert, period), { partialPeriod: 'of the whole period' });
  const further = alertWords(alert).op.startsWith('>') ? Math.max : Math.min;
  const furthestOf = (some: readonly AlertPoint[]): number | null =>
    some.reduce<number | null>(
      (furthest, { value }) => (value === null ? furthest : furthest === null ? value : further(furthest, value)),
      null,
    );
  const firings: Firing[] = [];
  let current: AlertPoint[] = [];
  const end = (to: number | undefined): void => {
    if (current.length === 0) return;
    const groups = [...new Set(current.flatMap((point) => point.groups))].toSorted();
    firings.push({ from: current[0]!.at, to, furthest: furthestOf(current), groups });
    current = [];
  };
  for (const point of points) {
    if (point.firing) current.push(point);
    else end(point.at);
  }
  end(undefined);
  return { alert, firings, furthest: furthestOf(points) };
}

/** Evaluations at whole multiples of the frequency, so that those of two versions of an alert are at the same times. */
function aligned(alert: AlertRule, { from, to }: { readonly from: number; readonly to: number }) {
  const step = alert.kind === 'trigger' ? alert.trigger.frequency * 1000 : 60_000;
  return { from: Math.floor(from / step) * step, to: Math.ceil(to / step) * step };
}
