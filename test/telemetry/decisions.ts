import type { LiftSysRow } from '../../telemetry/lift-sys/row.ts';
import type { SamplingRules } from '../../telemetry/lift-sys/sampling.ts';
import { countStandardError, slowFromMs } from '../../telemetry/lift-sys/sampling.ts';
import { tracesOf } from './traces.ts';

/**
 * An alert's condition as a sum over rows that is above zero when it holds: "more than 10 % failed" is that the failed
 * ones, less a tenth of each one, are more than nothing. Every condition of ours can be written so, and what sampling does
 * to a sum is known.
 */
export interface Condition {
  /** What a row adds; 0 for rows that do not count. */
  readonly of: (row: LiftSysRow, now: number) => number;
  /** Added once. */
  readonly constant: number;
  /** How far it looks back, in milliseconds. */
  readonly windowMs: number;
}

/** How sure a decision is that is made of a sample. */
export type Sureness = 'holds' | 'does not hold' | 'not sure';

/** How many standard errors away from its threshold a condition counts as sure. */
const standardErrors = 4;

/** A row, and for how many it counts when its trace is kept of a sample: one if that is kept in any case. */
export interface Counted {
  readonly row: LiftSysRow;
  readonly traceId: string;
  readonly rate: number;
}

/** The rows that alerts look at, in the order of time. */
export function countedRows(
  rows: readonly LiftSysRow[],
  { tail }: SamplingRules,
  counts: (row: LiftSysRow) => boolean,
): readonly Counted[] {
  const rest = tail.at(-1)!.sampleRate;
  const rates = new Map(
    tracesOf(rows).map(({ root, rows }) => {
      const always = rows.some(({ data }) => data.error) || root.data.duration_ms! >= slowFromMs;
      return [root.data['trace.trace_id']!, always ? 1 : rest];
    }),
  );
  return rows.filter(counts).map((row) => {
    const traceId = row.data['trace.trace_id']!;
    return { row, traceId, rate: rates.get(traceId)! };
  });
}

/** Index of the first row after a time. */
function firstAfter(rows: readonly Counted[], time: number): number {
  let [low, high] = [0, rows.length];
  while (low < high) {
    const middle = (low + high) >> 1;
    if (rows[middle]!.row.time > time) high = middle;
    else low = middle + 1;
  }
  return low;
}

/** Whether a condition holds at a time, and whether a sample of the rows that have arrived by then has to agree. */
export function sureness({ of, constant, windowMs }: Condition, rows: readonly Counted[], now: number): Sureness {
  let exact = constant;
  const estimated = new Map<string, { readonly rate: number; value: number }>();
  for (let index = firstAfter(rows, now - windowMs); index < rows.length; index++) {
    const { row, traceId, rate } = rows[index]!;
    if (row.time > now) break;
    const value = row.arrival > now ? 0 : of(row, now);
    if (value === 0) continue;
    if (rate === 1) {
      exact += value;
      continue;
    }
    const trace = estimated.get(traceId);
    if (trace) trace.value += value;
    else estimated.set(traceId, { rate, value });
  }
  let [margin, variance, most, least] = [exact, 0, exact, exact];
  for (const { rate, value } of estimated.values()) {
    margin += value;
    variance += countStandardError(1, rate, value) ** 2;
    most += Math.max(0, rate * value);
    least += Math.min(0, rate * value);
  }
  // Whatever is drawn, the estimate lies between these two.
  if (most <= 0) return 'does not hold';
  if (least > 0) return 'holds';
  if (Math.abs(margin) <= standardErrors * Math.sqrt(variance)) return 'not sure';
  return margin > 0 ? 'holds' : 'does not hold';
}

/** Whether all conditions hold together. */
export function all(each: readonly Sureness[]): Sureness {
  if (each.includes('does not hold')) return 'does not hold';
  return each.includes('not sure') ? 'not sure' : 'holds';
}
