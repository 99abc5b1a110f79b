import { untriggered } from 'honeycomb-engine';
import type { World } from '../model/context.ts';
import { type Change, put, remove } from '../model/database.ts';
import type { AlertStateRow, EnvironmentRow, QueryResultRow, SloRow, TriggerRow } from '../model/rows.ts';
import { burnAlertEvent, triggerEvent } from './alert-events.ts';
import { type Notification, notificationsOf } from './notifications.ts';
import type { SloSteps } from './slo-steps.ts';
import type { TriggerSteps } from './trigger-steps.ts';

/** What the last evaluation of an alert found. */
export interface LastEvaluation {
  /** Milliseconds since 1970. */
  readonly at: number;
  readonly value: number | null;
  /** What keeps it from being evaluated. */
  readonly problem?: string;
}

export interface Evaluator {
  readonly world: World;
  readonly triggers: TriggerSteps;
  readonly slos: SloSteps;
  /** By the alert's id. */
  readonly last: Map<string, LastEvaluation>;
  readonly mayReach: (url: string) => boolean;
}

/** What follows from the evaluations of a minute: all of it happens, or none. */
export interface Minute {
  readonly changes: readonly Change[];
  readonly notifications: readonly Notification[];
}

/**
 * Evaluates what is due at the start of a minute, in milliseconds since 1970: every trigger at the multiples of its
 * frequency since 1970, and every burn alert. An alert that cannot be evaluated keeps its state and stops no other.
 */
export function evaluateMinute(evaluator: Evaluator, at: number): Minute {
  const { database } = evaluator.world;
  const minutes = [
    ...Array.from(database.triggers.all(), (row) => triggerMinute(evaluator, row, at)),
    ...Array.from(database.slos.all(), (row) => sloMinute(evaluator, row, at)),
  ];
  const gone = Array.from(database.alertStates.all())
    .filter(({ id }) => database.triggers.get(id) === undefined && database.burnAlerts.get(id) === undefined)
    .map(({ id }) => remove('alertStates', id));
  return {
    changes: [...gone, ...minutes.flatMap(({ changes }) => changes)],
    notifications: minutes.flatMap(({ notifications }) => notifications),
  };
}

const nothing: Minute = { changes: [], notifications: [] };

function triggerMinute(evaluator: Evaluator, row: TriggerRow, at: number): Minute {
  const { world, last } = evaluator;
  const before = world.database.alertStates.get(row.id);
  // What is disabled has no state: it begins anew when it is enabled.
  if (row.value.disabled)
    return before === undefined ? nothing : { ...nothing, changes: [remove('alertStates', row.id)] };
  if (at % (row.value.frequency * 1000) !== 0) return nothing;
  const environment = world.database.environments.get(row.environment);
  if (environment === undefined) return nothing;
  return attempt(evaluator, [row.id], at, () => {
    const { step, state } = evaluator.triggers.step(row, at);
    last.set(row.id, { at, value: step.value });
    const after = stateOf(world, row.id, environment, before, step.firing, at, state);
    const changes = sameState(before, after) ? [] : [put('alertStates', after)];
    if (step.notifies === undefined) return { changes, notifications: [] };
    const status = step.notifies === 'resolved' ? 'OK' : 'TRIGGERED';
    const instance = (after.firing ?? before?.firing)?.instance ?? world.newId();
    const result = world.newId();
    const run: QueryResultRow = {
      id: result,
      environment: environment.id,
      dataset: row.dataset,
      value: { query_id: row.value.query_id, id: result, at },
    };
    const event = triggerEvent(world, environment, row, step, { instance, status, result });
    const told = notificationsOf(world, event, row.recipients, evaluator.mayReach);
    return { changes: [...changes, put('queryResults', run), ...told.changes], notifications: told.notifications };
  });
}

function sloMinute(evaluator: Evaluator, slo: SloRow, at: number): Minute {
  const { world, last } = evaluator;
  const { database } = world;
  const environment = database.environments.get(slo.environment);
  const alerts = database.burnAlerts.where('slo', slo.id);
  if (environment === undefined) return nothing;
  return attempt(evaluator, [slo.id, ...alerts.map(({ id }) => id)], at, () => {
    const { alerts: steps } = evaluator.slos.step(slo, alerts, at);
    last.set(slo.id, { at, value: null });
    const changes: Change[] = [];
    const notifications: Notification[] = [];
    for (const [index, row] of alerts.entries()) {
      const step = steps[index]!;
      last.set(row.id, { at, value: step.value });
      const before = database.alertStates.get(row.id);
      const after = stateOf(world, row.id, environment, before, step.firing, at, undefined);
      if (after.triggered !== (before?.triggered ?? false)) changes.push(put('alertStates', after));
      if (step.notifies === undefined) continue;
      const status = step.notifies === 'resolved' ? 'OK' : 'TRIGGERED';
      const instance = (after.firing ?? before?.firing)?.instance ?? world.newId();
      const event = burnAlertEvent(world, environment, slo, row, step, { instance, status });
      const told = notificationsOf(world, event, row.recipients, evaluator.mayReach);
      changes.push(...told.changes);
      notifications.push(...told.notifications);
    }
    return { changes, notifications };
  });
}

function stateOf(
  world: World,
  id: string,
  environment: EnvironmentRow,
  before: AlertStateRow | undefined,
  triggered: boolean,
  at: number,
  state: AlertStateRow['state'],
): AlertStateRow {
  const firing = triggered ? (before?.firing ?? { instance: world.newId(), since: at }) : undefined;
  return {
    id,
    environment: environment.id,
    triggered,
    ...(state === undefined ? {} : { state }),
    ...(firing === undefined ? {} : { firing }),
  };
}

function sameState(before: AlertStateRow | undefined, after: AlertStateRow): boolean {
  const [left, right] = [before?.state ?? untriggered, after.state];
  return (before?.triggered ?? false) === after.triggered && JSON.stringify(left) === JSON.stringify(right);
}

/** A query or an SLI can name what is not there, or hold more than the engine takes: that is told, and tried again. */
function attempt({ last }: Evaluator, ids: readonly string[], at: number, evaluate: () => Minute): Minute {
  try {
    return evaluate();
  } catch (error) {
    for (const id of ids) last.set(id, { at, value: null, problem: (error as Error).message });
    return nothing;
  }
}
