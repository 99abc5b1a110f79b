/**
 * What Honeycomb does not document about triggers, SLOs and burn alerts, one option each, with what the engine takes it to
 * do and why. What it does not document about queries is in `Semantics`.
 */
export interface AlertSemantics {
  // --- triggers: the window ---

  /** Where the window of an evaluation ends: at its time, or at the start of that minute. @default 'evaluation': nothing says that it is cut */
  readonly windowEnds: 'evaluation' | 'minute';
  /** Seconds by which the window lies before the evaluation, for rows to arrive. @default 0: no delay is documented for triggers */
  readonly evaluationDelaySeconds: number;

  // --- triggers: what is compared ---

  /** A group without a value (AVG of nothing) against the threshold. @default 'is not compared', as is documented for metrics */
  readonly groupWithoutValue: 'is not compared' | 'is zero';
  /** A window or group that a having leaves out. @default 'is zero', as the Terraform provider's reference says */
  readonly leftOutByHaving: 'is zero' | 'is not compared';
  /** A percentage baseline is the difference of two periods by this one; the formula (b - a) / b does not say which is b. @default 'the earlier period', as percentages of change are read */
  readonly baselineShareOf: 'the earlier period' | 'the present period';
  /** The threshold of a percentage baseline. @default 'percent': 50 is half as much again */
  readonly baselinePercentage: 'percent' | 'share';
  /** A group that the baseline's period does not have. @default 'is not compared': there is nothing to compare with */
  readonly groupWithoutBaseline: 'is not compared' | 'is compared with zero';

  // --- triggers: when it fires and resolves ---

  /** How evaluations count towards `exceeded_limit`. @default 'in a row': one that does not exceed begins anew */
  readonly exceededLimitCounts: 'in a row' | 'since it last fired';
  /** Whether each group counts towards `exceeded_limit` by itself. @default 'the trigger': its state is one for all groups */
  readonly exceededLimitOf: 'the trigger' | 'each group';
  /** A firing trigger that finds nothing to compare. @default 'resolves': the threshold is no longer exceeded */
  readonly firingWithoutValue: 'resolves' | 'stays';
  /** A firing trigger whose set of crossing groups changes, with `on_change`. @default 'is silent': its state is the same */
  readonly changedGroups: 'is silent' | 'notifies';
  /** Whether `on_true` tells of the end as well. @default 'notifies', as `on_change` */
  readonly endOfOnTrue: 'notifies' | 'is silent';
  /** A firing trigger when its schedule ends. @default 'stays' until the next evaluation: outside the schedule there is none */
  readonly firingOutsideSchedule: 'stays' | 'resolves';

  // --- SLOs ---

  /** An SLI that gives 1 or 0. @default 'counts' as true or false, as in conditions */
  readonly numericSli: 'counts' | 'is not counted';
  /** Whether an event counts as many as its sample rate says. @default 'by sample rate', as COUNT does */
  readonly sliCounts: 'by sample rate' | 'rows';
  /** Compliance and remaining budget, in percent, without events. @default 'null': nothing was promised to nobody */
  readonly withoutEvents: 'null' | 'full';
  /** The budget before a whole period has passed. @default 'of events so far'; or of as many as the period will have at this rate */
  readonly partialPeriod: 'of events so far' | 'of the whole period';
  /** What a reset forgets. @default 'all windows' begin anew; or the SLO's period alone, while burn alerts look back further */
  readonly resetForgets: 'all windows' | 'the period';
  /** Minutes up to now whose counts are left out because they may change. @default 0: burn alerts are told to be quick */
  readonly unsettledMinutes: number;
  /** Seconds between evaluations of burn alerts. @default 60: counts by minute are refreshed about every minute */
  readonly burnAlertSeconds: number;

  // --- burn alerts ---

  /** Part of the exhaustion time that is looked back on to see how quickly the budget burns. @default 0.25, as unofficial emulations have it */
  readonly exhaustionLookback: number;
  /** Where the projection begins. @default 'at the start of the lookback': fires at a quarter of the budget in a total outage */
  readonly exhaustionProjected: 'from now' | 'from the start of the lookback';
  /** The drop of a budget rate alert: failures in the window by the budget, or the difference in what remains, which old failures that leave the period make smaller. @default 'failures' */
  readonly budgetRateDrop: 'failures' | 'difference in what remains';
}

export const defaultAlertSemantics: AlertSemantics = {
  windowEnds: 'evaluation',
  evaluationDelaySeconds: 0,
  groupWithoutValue: 'is not compared',
  leftOutByHaving: 'is zero',
  baselineShareOf: 'the earlier period',
  baselinePercentage: 'percent',
  groupWithoutBaseline: 'is not compared',
  exceededLimitCounts: 'in a row',
  exceededLimitOf: 'the trigger',
  firingWithoutValue: 'resolves',
  changedGroups: 'is silent',
  endOfOnTrue: 'notifies',
  firingOutsideSchedule: 'stays',
  numericSli: 'counts',
  sliCounts: 'by sample rate',
  withoutEvents: 'null',
  partialPeriod: 'of events so far',
  resetForgets: 'all windows',
  unsettledMinutes: 0,
  burnAlertSeconds: 60,
  exhaustionLookback: 0.25,
  exhaustionProjected: 'from the start of the lookback',
  budgetRateDrop: 'failures',
};
