import { defaultSemantics, type Semantics } from '../semantics.ts';
import type { EventStore } from '../store/event-store.ts';
import { type AlertSemantics, defaultAlertSemantics } from './alert-semantics.ts';
import { isScheduled } from './evaluation-schedule.ts';
import { type GroupKeys, groupName, readGroups, type TriggerGroup } from './trigger-groups.ts';
import type { TriggerRule } from './trigger-rule.ts';
import { type QueryWindow, windowQuery } from './window-query.ts';

/** What an evaluation leaves for the next: plain JSON, so that it can be kept where the trigger is kept. */
export interface TriggerState {
  readonly triggered: boolean;
  /** Evaluations that exceeded the threshold, of the trigger ('') or by group. */
  readonly exceeded: Readonly<Record<string, number>>;
  /** Names of the groups that crossed. */
  readonly crossing: readonly string[];
}

export const untriggered: TriggerState = { triggered: false, exceeded: {}, crossing: [] };

/** What one evaluation found and what follows from it. */
export interface TriggerStep {
  /** Time of the evaluation in milliseconds since 1970. */
  readonly at: number;
  /** What was looked at; undefined outside the schedule, where nothing is. */
  readonly window: QueryWindow | undefined;
  /** Every group, the furthest beyond the threshold first. */
  readonly groups: readonly TriggerGroup[];
  /** The value of the first of them. */
  readonly value: number | null;
  readonly firing: boolean;
  /** Whom it concerns is told: it began to fire, it goes on (`on_true`, or its groups changed), or it resolved. */
  readonly notifies: 'triggered' | 'still triggered' | 'resolved' | undefined;
  /** Groups that crossed the threshold. */
  readonly crossing: readonly GroupKeys[];
}

export interface TriggerEvaluation {
  /** After the last evaluation. */
  readonly state: TriggerState;
  /** Evaluates the trigger at a time in milliseconds since 1970, over what has arrived by then. */
  step(now: number): TriggerStep;
}

/** Options of the engine that are not as by default. */
export type AlertOptions = Partial<AlertSemantics & Semantics>;

/**
 * Evaluates a trigger step by step: in a test over time that is made up, or in a server as time passes.
 * @param state what an earlier evaluation left
 */
export function createTriggerEvaluation(
  rule: TriggerRule,
  store: EventStore,
  options: AlertOptions = {},
  state: TriggerState = untriggered,
): TriggerEvaluation {
  const semantics = { ...defaultSemantics, ...defaultAlertSemantics, ...options };
  const read = readGroups(rule, (specification) => windowQuery(store, specification, semantics), semantics);
  const seconds = rule.query.time_range ?? 7200;
  const schedule = rule.evaluation_schedule?.window;
  const descending = rule.threshold.op.startsWith('>');
  let current = state;
  return {
    get state() {
      return current;
    },
    step(now) {
      const window = windowAt(now, seconds, semantics);
      const scheduled = schedule === undefined || isScheduled(schedule, now);
      const groups = scheduled ? furthestFirst(read(window), descending) : [];
      const next = scheduled ? nextState(current, groups, rule, semantics) : unscheduled(current, semantics);
      const notifies = notification(current, next, rule.alert_type, scheduled, semantics);
      current = next;
      return {
        at: now,
        window: scheduled ? window : undefined,
        groups,
        value: groups[0]?.value ?? null,
        firing: next.triggered,
        notifies,
        crossing: groups.filter(({ crosses }) => crosses).map(({ group }) => group),
      };
    },
  };
}

function windowAt(now: number, seconds: number, semantics: AlertSemantics): QueryWindow {
  const end = now - semantics.evaluationDelaySeconds * 1000;
  const to = semantics.windowEnds === 'minute' ? Math.floor(end / 60_000) * 60_000 : end;
  return { from: to - seconds * 1000, to, arrivedBy: now };
}

function furthestFirst(groups: readonly TriggerGroup[], descending: boolean): readonly TriggerGroup[] {
  const sign = descending ? -1 : 1;
  return groups.toSorted((a, b) => {
    if (a.value === null || b.value === null) return Number(a.value === null) - Number(b.value === null);
    return sign * (a.value - b.value);
  });
}

function nextState(
  { triggered, exceeded }: TriggerState,
  groups: readonly TriggerGroup[],
  { threshold }: TriggerRule,
  semantics: AlertSemantics,
): TriggerState {
  const crossing = groups.filter(({ crosses }) => crosses).map(({ group }) => groupName(group));
  if (crossing.length === 0) {
    const nothing = groups.every(({ value }) => value === null);
    if (triggered && nothing && semantics.firingWithoutValue === 'stays') return { triggered, exceeded, crossing };
    const kept = semantics.exceededLimitCounts === 'in a row' || triggered ? {} : exceeded;
    return { triggered: false, exceeded: kept, crossing };
  }
  const counted = semantics.exceededLimitOf === 'the trigger' ? [''] : crossing;
  const before = semantics.exceededLimitCounts === 'in a row' ? pick(exceeded, counted) : exceeded;
  const counts = { ...before, ...Object.fromEntries(counted.map((name) => [name, (exceeded[name] ?? 0) + 1])) };
  const enough = counted.some((name) => counts[name]! >= (threshold.exceeded_limit ?? 1));
  return { triggered: triggered || enough, exceeded: counts, crossing };
}

const pick = (counts: Readonly<Record<string, number>>, names: readonly string[]): Readonly<Record<string, number>> =>
  Object.fromEntries(Object.entries(counts).filter(([name]) => names.includes(name)));

const unscheduled = (state: TriggerState, { firingOutsideSchedule }: AlertSemantics): TriggerState =>
  firingOutsideSchedule === 'resolves' ? untriggered : state;

function notification(
  before: TriggerState,
  after: TriggerState,
  type: TriggerRule['alert_type'],
  scheduled: boolean,
  semantics: AlertSemantics,
): TriggerStep['notifies'] {
  if (before.triggered !== after.triggered) {
    if (after.triggered) return 'triggered';
    return type === 'on_true' && semantics.endOfOnTrue === 'is silent' ? undefined : 'resolved';
  }
  if (!after.triggered || !scheduled) return undefined;
  if (type === 'on_true') return 'still triggered';
  const changed = before.crossing.toSorted().join('\n') !== after.crossing.toSorted().join('\n');
  return changed && semantics.changedGroups === 'notifies' ? 'still triggered' : undefined;
}
