import {
  type AlertPoint,
  type AlertRule,
  alertTimes,
  alertWords,
  createAlertEvaluation,
  type EvaluationPeriod,
  type EventStore,
  lookbackMs,
} from 'honeycomb-engine';
import type { RecordedEvents } from './recorded-events.ts';

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
 * When alerts would have fired over events. Of a recording shorter than an SLO's period, the budget is that of a whole
 * period with the same traffic: an SLO that has been there for long.
 */
export async function backtest(
  alerts: readonly AlertRule[],
  { recording, store, fill }: Pick<RecordedEvents, 'recording' | 'store' | 'fill'>,
): Promise<readonly Backtest[]> {
  const running = alerts.map((alert) => start(alert, store, recording));
  for await (const complete of fill()) {
    for (const alert of running) alert.advance(complete);
    store.forget(Math.min(...running.map(({ needsFrom }) => needsFrom())));
  }
  return running.map(({ result }) => result());
}

/** An alert that is evaluated as events come. */
interface Running {
  /** Evaluates it at all its times before this one. */
  advance(complete: number): void;
  /** The time from which it still looks at events. */
  needsFrom(): number;
  result(): Backtest;
}

const options = { partialPeriod: 'of the whole period' } as const;

function start(alert: AlertRule, store: EventStore, period: EvaluationPeriod): Running {
  const times = alertTimes(alert, aligned(alert, period), options);
  const evaluation = createAlertEvaluation(alert, store, options);
  const lookback = lookbackMs(alert);
  const found = createFirings(alert);
  let next = 0;
  return {
    advance(complete) {
      for (; next < times.length && times[next]! < complete; next++) found.add(evaluation.step(times[next]!));
    },
    // An SLO has counted what was there at its last evaluation, not what came since.
    needsFrom: () => (next === 0 ? Number.NEGATIVE_INFINITY : times[next - 1]! - lookback),
    result: found.result,
  };
}

/** Puts the evaluations of an alert together. */
function createFirings(alert: AlertRule) {
  const further = alertWords(alert).op.startsWith('>') ? Math.max : Math.min;
  const furthestOf = (furthest: number | null, value: number | null): number | null =>
    value === null ? furthest : furthest === null ? value : further(furthest, value);
  const firings: Firing[] = [];
  let all: number | null = null;
  let current: { readonly from: number; furthest: number | null; readonly groups: Set<string> } | undefined;
  const end = (to: number | undefined): void => {
    if (current === undefined) return;
    firings.push({ ...current, to, groups: [...current.groups].toSorted() });
    current = undefined;
  };
  return {
    add({ at, value, firing, groups }: AlertPoint): void {
      all = furthestOf(all, value);
      if (!firing) {
        end(at);
        return;
      }
      current ??= { from: at, furthest: null, groups: new Set() };
      current.furthest = furthestOf(current.furthest, value);
      for (const group of groups) current.groups.add(group);
    },
    result(): Backtest {
      end(undefined);
      return { alert, firings, furthest: all };
    },
  };
}

/** Evaluations at whole multiples of the frequency, so that those of two versions of an alert are at the same times. */
function aligned(alert: AlertRule, { from, to }: { readonly from: number; readonly to: number }) {
  const step = alert.kind === 'trigger' ? alert.trigger.frequency * 1000 : 60_000;
  return { from: Math.floor(from / step) * step, to: Math.ceil(to / step) * step };
}
