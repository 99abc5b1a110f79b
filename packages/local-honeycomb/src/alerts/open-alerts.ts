import type { World } from '../model/context.ts';
import { type Change, put, remove } from '../model/database.ts';
import type { NotificationRow } from '../model/rows.ts';
import type { Store } from '../store/store.ts';
import { type AlertOverview, alertOverview } from './alert-overview.ts';
import { createDeliveries } from './deliver.ts';
import { type Evaluator, evaluateMinute, type LastEvaluation } from './evaluate-minute.ts';
import { isLoopback } from './notifications.ts';
import { createSloSteps } from './slo-steps.ts';
import { createTriggerSteps } from './trigger-steps.ts';

/** What was sent is kept, so much of it. */
export const mostNotifications = 500;

export interface AlertsOptions {
  readonly world: World;
  readonly store: Store;
  /** Milliseconds since 1970: the first evaluations are those of the next minute. */
  readonly from: number;
  /** Where webhooks are sent to. @default 'loopback': nothing leaves this machine */
  readonly webhooks?: 'loopback' | 'anywhere' | undefined;
  readonly onError: (error: unknown, what: string) => void;
}

export interface Alerts {
  /** Evaluates every minute that has begun since the last evaluation, up to a time in milliseconds since 1970. */
  evaluate(to: number): Promise<void>;
  /** Returns when every webhook was sent or has failed. */
  settled(): Promise<void>;
  overview(): readonly AlertOverview[];
  /** What was sent, the newest first. */
  notifications(): readonly NotificationRow[];
  close(): Promise<void>;
}

const minuteMs = 60_000;
/** After so many minutes in a row, requests have their turn. */
const minutesAtOnce = 30;

/** Evaluates triggers and burn alerts as time passes, by whatever clock, and tells their recipients. */
export async function openAlerts({ world, store, from, webhooks, onError }: AlertsOptions): Promise<Alerts> {
  const { database } = world;
  const last = new Map<string, LastEvaluation>();
  const evaluator: Evaluator = {
    world,
    triggers: createTriggerSteps(world),
    slos: createSloSteps(world),
    last,
    mayReach: webhooks === 'anywhere' ? () => true : isLoopback,
  };
  const deliveries = createDeliveries(store, (error) => onError(error, 'a notification'));
  let until = Math.floor(from / minuteMs) * minuteMs;
  let running: Promise<void> = Promise.resolve();
  let closed = false;

  const interrupted = [...database.notifications.all()].filter(({ delivery }) => delivery.state === 'sending');
  const reason = 'the server ended before it was sent';
  if (interrupted.length > 0)
    await store.commit(
      interrupted.map((row) => put('notifications', { ...row, delivery: { state: 'failed', reason } })),
    );

  const evaluateOne = async (at: number): Promise<void> => {
    const { changes, notifications } = evaluateMinute(evaluator, at);
    const all = [
      ...changes,
      ...notifications.map(({ row }) => put('notifications', row)),
      ...tooMany(world, notifications.length),
    ];
    if (all.length === 0) return;
    try {
      await store.commit(all);
    } catch (error) {
      // What could not be kept did not happen: the next evaluation goes on from what is kept.
      evaluator.triggers.forget();
      evaluator.slos.forget();
      onError(error, 'the evaluation of alerts');
      return;
    }
    deliveries.send(notifications);
  };
  const evaluate = async (to: number): Promise<void> => {
    for (let count = 1; until + minuteMs <= to && !closed; count += 1) {
      until += minuteMs;
      await evaluateOne(until);
      if (count % minutesAtOnce === 0) await new Promise((resolve) => setImmediate(resolve));
    }
  };
  return {
    evaluate(to) {
      running = running.then(() => evaluate(to)).catch((error: unknown) => onError(error, 'the evaluation of alerts'));
      return running;
    },
    settled: deliveries.settled,
    overview: () => alertOverview(world, last),
    notifications: () => [...database.notifications.all()].reverse(),
    async close() {
      closed = true;
      await running;
      await deliveries.close();
    },
  };
}

/** The oldest notifications that go when more come, with the results that only they show. */
function tooMany({ database }: World, coming: number): readonly Change[] {
  const excess = database.notifications.size + coming - mostNotifications;
  if (coming === 0 || excess <= 0) return [];
  const all = [...database.notifications.all()];
  const kept = new Set(all.slice(excess).map(({ result }) => result));
  const results = new Set(all.slice(0, excess).map(({ result }) => result));
  return [
    ...all.slice(0, excess).map(({ id }) => remove('notifications', id)),
    ...[...results].filter((id) => id !== null && !kept.has(id)).map((id) => remove('queryResults', id!)),
  ];
}
