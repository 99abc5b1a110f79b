import type { AlertSemantics } from './alert-semantics.ts';
import type { MinuteCounts } from './minute-counts.ts';

/** What a budget is made of: counts, the target, and the stretch of the period. */
export interface Budget {
  readonly counts: MinuteCounts;
  /** Share of counted events that may be bad. */
  readonly allowed: number;
  readonly periodMinutes: number;
  /** First minute that counts at all; minus infinity without a reset. */
  readonly reset: number;
}

/** The period's counts and budget at the end of an evaluation. */
export interface PeriodCounts {
  readonly good: number;
  readonly bad: number;
  readonly budget: number;
}

/** Sums up the period, up to but not including a minute. */
export function createPeriod(budget: Budget, semantics: AlertSemantics): (end: number) => PeriodCounts {
  const { counts, allowed, periodMinutes, reset } = budget;
  const stretch = counts.stretch();
  return (end) => {
    const from = Math.max(end - periodMinutes, reset);
    stretch.move(from, Math.max(from, end));
    const { good, bad } = stretch;
    const elapsed = end - Math.max(from, counts.first);
    const scale =
      semantics.partialPeriod === 'of the whole period' && elapsed > 0 && elapsed < periodMinutes
        ? periodMinutes / elapsed
        : 1;
    return { good, bad, budget: (good + bad) * allowed * scale };
  };
}

/** Percent of a budget that is left; null without events. */
export const remainingPercent = ({ bad, budget }: PeriodCounts): number | null =>
  budget === 0 ? null : 100 * (1 - bad / budget);

/** The first minute that windows other than the period look at. */
export const earliest = ({ reset }: Budget, { resetForgets }: AlertSemantics): number =>
  resetForgets === 'all windows' ? reset : Number.NEGATIVE_INFINITY;
