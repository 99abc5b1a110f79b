import type { LiftSysValues } from './row.ts';
import type { EnvironmentName } from './traffic.ts';

type Column = keyof LiftSysValues;
type NumericColumn = { [Name in Column]: LiftSysValues[Name] extends number ? Name : never }[Column];

/** When a rule is for a trace: looked at when all of it is there. */
export type TailCondition =
  | { readonly kind: 'any row has'; readonly column: Column }
  | { readonly kind: 'root is at least'; readonly column: NumericColumn; readonly value: number }
  | { readonly kind: 'always' };

export interface TailRule {
  readonly name: string;
  readonly when: TailCondition;
  /** One trace in this many is kept, and each of its rows stands for this many. 1 keeps all. */
  readonly sampleRate: number;
}

/** Which traces of an environment are kept, whole or not at all. */
export interface SamplingRules {
  /**
   * One trace in this many is begun at all, whatever will become of it. The head knows no outcome, so above 1 it loses
   * errors too.
   */
  readonly head: number;
  /** The first rule that is for a trace decides. */
  readonly tail: readonly TailRule[];
}

export type Sampling = Readonly<Record<EnvironmentName, SamplingRules>>;

/** From this many milliseconds on, a request is slow: as the latency SLO, the trigger and the saved query have it. */
export const slowFromMs = 10_000;

const keepErrorsAndSlow = (rest: number): SamplingRules => ({
  head: 1,
  tail: [
    { name: 'all traces with an error', when: { kind: 'any row has', column: 'error' }, sampleRate: 1 },
    {
      name: 'all slow requests',
      when: { kind: 'root is at least', column: 'duration_ms', value: slowFromMs },
      sampleRate: 1,
    },
    { name: `one in ${rest} of the rest`, when: { kind: 'always' }, sampleRate: rest },
  ],
});

/**
 * What would be kept if lift-sys were sampled. It is not at present: the event budget does not need it, and some queries
 * would have to change first (docs/event-budget.md).
 */
export const sampling: Sampling = {
  production: keepErrorsAndSlow(10),
  staging: keepErrorsAndSlow(4),
  dev: { head: 1, tail: [{ name: 'everything', when: { kind: 'always' }, sampleRate: 1 }] },
};

/** What is wrong with sampling rules, in sentences. */
export const checkSampling = (of: Sampling): readonly string[] =>
  Object.entries(of).flatMap(([environment, { head, tail }]) => [
    ...checkRate(`${environment}, head`, head),
    ...tail.flatMap(({ name, sampleRate }) => checkRate(`${environment}, "${name}"`, sampleRate)),
    ...checkOrder(environment, tail),
  ]);

const checkRate = (where: string, rate: number): readonly string[] =>
  Number.isInteger(rate) && rate >= 1
    ? []
    : [`${where}: the sample rate is ${rate}; it takes a whole number from 1, such as 10 for one in ten`];

function checkOrder(environment: string, tail: readonly TailRule[]): readonly string[] {
  const always = tail.findIndex(({ when }) => when.kind === 'always');
  if (always === -1)
    return [`${environment}: no rule is for the traces that no other is for; add one with "always" at the end`];
  return tail
    .slice(always + 1)
    .map(({ name }) => `${environment}, "${name}": it comes after "${tail[always]!.name}", which is for every trace`);
}

/**
 * Standard error of a count that is estimated from a sample: of `traces` traces with `rows` counted rows each, one in
 * `sampleRate` is kept at random and counts for `sampleRate`. The variance of a trace kept with probability p = 1/r that
 * counts for r is r²·p·(1 − p) = r − 1 (Horvitz and Thompson's estimator).
 */
export const countStandardError = (traces: number, sampleRate: number, rows = 1): number =>
  rows * Math.sqrt(traces * (sampleRate - 1));
