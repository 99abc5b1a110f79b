import { type DatasetSchema, didYouMean, parseInstant, seconds } from 'honeycomb-query/language';
import { createEventStore, type EventStore } from '../store/event-store.ts';
import type { AlertCase, ExpectedNotification, ExpectedState } from './alert-case.ts';
import { type AlertPoint, alertPoints, alertTimes, burnAlertPoints } from './alert-points.ts';
import { type AlertRule, burnAlertRule, triggerRule } from './alert-rule.ts';
import { lookbackMs } from './needed-by-alerts.ts';
import type { TestedBurnAlert, TestedSlo } from './tested-alert.ts';

/** A case with its events stored, ready to be held against its alert, or against a changed one. */
export interface PreparedCase {
  readonly alert: AlertRule;
  readonly store: EventStore;
  /** Milliseconds since 1970. */
  readonly from: number;
  readonly to: number;
  readonly case: AlertCase;
}

/**
 * @throws RangeError when the case cannot be run, or would test nothing: a time that is no duration, an alert that the SLO
 * does not have, events that the alert never sees, columns that the dataset does not have
 */
export function prepareCase(alertCase: AlertCase): PreparedCase {
  const alert =
    'trigger' in alertCase
      ? triggerRule(alertCase.trigger)
      : burnAlertRule(alertCase.slo, chosenBurnAlert(alertCase.slo, alertCase.burnAlert));
  if (alertCase.expect.length === 0) throw new RangeError('the test expects nothing; give it a state at a time');
  const from = parseInstant(alertCase.from ?? new Date(0));
  if (from === undefined)
    throw new RangeError(`from: "${alertCase.from}" is no moment; write it like 2026-03-02T08:00:00Z`);
  const to = Math.max(
    ...[...alertCase.expect, ...(alertCase.notifications ?? [])].map(({ at }) => from + millisecondsOf(at)),
  );
  const store = storeOf(alertCase.telemetry, alert.dataset);
  checkTimes(store, from - lookbackMs(alert), to);
  return { alert, store, from, to, case: alertCase };
}

/** Of events that no evaluation sees, every alert is quiet: seconds where milliseconds are meant, or another day. */
function checkTimes({ size, table: { blocks } }: EventStore, from: number, to: number): void {
  const isSeen = (time: number): boolean => time > from && time <= to;
  if (size === 0 || blocks.some((block) => block.time.subarray(0, block.size).some(isSeen))) return;
  throw new RangeError(
    `the alert sees none of the events: it looks at ${isoOf(from)} to ${isoOf(to)}, and the first is at ${isoOf(blocks[0]!.minTime)}; times are milliseconds since 1970`,
  );
}

const isoOf = (time: number): string => new Date(time).toISOString();

/** Stores by the telemetry that is in them: many tests can be shown the same. */
const stores = new WeakMap<AlertCase['telemetry'], { readonly dataset: DatasetSchema; readonly store: EventStore }>();

function storeOf(telemetry: AlertCase['telemetry'], dataset: DatasetSchema): EventStore {
  const known = stores.get(telemetry);
  if (known?.dataset === dataset) return known.store;
  const types = Object.entries(dataset.columns).map(([name, { type }]) => [name, type] as const);
  const store = createEventStore({ columns: Object.fromEntries(types) });
  store.append(telemetry.flatMap((events) => [...events]).sort((a, b) => a.time - b.time));
  const unknown = [...store.columns.keys()].find((name) => !Object.hasOwn(dataset.columns, name));
  if (unknown !== undefined) {
    const near = didYouMean(unknown, Object.keys(dataset.columns));
    throw new RangeError(`an event has ${unknown}, and ${dataset.name} has no such column${near}`);
  }
  stores.set(telemetry, { dataset, store });
  return store;
}

/** What does not hold, of which evaluation. */
export interface CaseFailure {
  /** Milliseconds from the beginning of the test. */
  readonly at: number;
  readonly expected: string;
  readonly was: string;
}

/**
 * Holds a case against its alert, or against another one in its place.
 * @returns what does not hold, in the order in which it was expected
 */
export function checkCase(prepared: PreparedCase, alert: AlertRule = prepared.alert): readonly CaseFailure[] {
  const { expect, notifications, options = {} } = prepared.case;
  const { store, from, to } = prepared;
  const times = alertTimes(alert, { from, to }, options);
  const evaluationAt = (at: string): number | undefined =>
    times.findLast((time) => time <= from + millisecondsOf(at)) ?? times[0];
  const points =
    alert.kind === 'burn alert' && notifications === undefined
      ? burnAlertPoints(alert, store, inOrder(expect.map(({ at }) => evaluationAt(at)!)), options)
      : alertPoints(alert, store, { from, to }, options);
  const byTime = new Map(points.map((point) => [point.at, point]));
  return [
    ...expect.flatMap((state) => {
      const point = byTime.get(evaluationAt(state.at)!)!;
      return isAsExpected(state, point)
        ? []
        : [{ at: millisecondsOf(state.at), expected: expectedInWords(state), was: pointInWords(state, point) }];
    }),
    ...(notifications ? checkNotifications(notifications, points, from) : []),
  ];
}

const inOrder = (times: readonly number[]): readonly number[] => [...new Set(times)].sort((a, b) => a - b);

function chosenBurnAlert(slo: TestedSlo, wanted: TestedBurnAlert['kind'] | TestedBurnAlert): TestedBurnAlert {
  if (typeof wanted !== 'string') return wanted;
  const [alert, ...more] = slo.burnAlerts.filter(({ kind }) => kind === wanted);
  if (alert === undefined || more.length > 0)
    throw new RangeError(
      `the SLO "${slo.name}" has ${alert === undefined ? 'no' : more.length + 1} burn alerts of kind ${wanted}; give one of slo.burnAlerts`,
    );
  return alert;
}

export function millisecondsOf(duration: string): number {
  const value = seconds(duration);
  if (value === undefined)
    throw new RangeError(`at: "${duration}" is no duration; it is whole seconds with s, m, h, d or w, such as 16m`);
  return value * 1000;
}

function isAsExpected({ firing, value, groups }: ExpectedState, point: AlertPoint): boolean {
  if (firing !== point.firing) return false;
  if (value !== undefined && !isClose(value, point.value)) return false;
  return groups === undefined || sameNames(groups, point.groups);
}

function isClose(expected: number | null, value: number | null): boolean {
  if (expected === null || value === null) return expected === value;
  return Math.abs(expected - value) <= 1e-9 * Math.max(1, Math.abs(expected));
}

const sameNames = (a: readonly string[], b: readonly string[]): boolean =>
  a.length === b.length && a.toSorted().every((name, index) => name === b.toSorted()[index]);

const state = (firing: boolean): string => (firing ? 'firing' : 'quiet');

/** A value as a person reads it: without the last digits of a binary fraction. */
export const valueInWords = (value: number | null): string =>
  value === null ? 'none' : String(Number(value.toPrecision(6)));

const groupsInWords = (groups: readonly string[]): string => (groups.length === 0 ? 'none' : groups.join(', '));

const expectedInWords = ({ firing, value, groups }: ExpectedState): string =>
  [
    state(firing),
    ...(value === undefined ? [] : [`value ${value === null ? 'none' : value}`]),
    ...(groups === undefined ? [] : [`groups ${groupsInWords(groups)}`]),
  ].join(', ');

const pointInWords = (expected: ExpectedState, { firing, value, groups }: AlertPoint): string =>
  [
    state(firing),
    `value ${typeof expected.value === 'number' ? value : valueInWords(value)}`,
    ...(expected.groups === undefined ? [] : [`groups ${groupsInWords(groups)}`]),
  ].join(', ');

function checkNotifications(
  expected: readonly ExpectedNotification[],
  points: readonly AlertPoint[],
  from: number,
): readonly CaseFailure[] {
  const told = points.flatMap(({ at, notifies }) =>
    notifies === undefined ? [] : [{ at: at - from, status: notifies }],
  );
  const wanted = expected.map(({ at, status }) => ({ at: millisecondsOf(at), status }));
  const length = Math.max(told.length, wanted.length);
  const index = Array.from({ length }, (_, each) => each).find(
    (each) => told[each]?.at !== wanted[each]?.at || told[each]?.status !== wanted[each]?.status,
  );
  if (index === undefined) return [];
  const at = told[index]?.at ?? wanted[index]!.at;
  return [{ at, expected: notificationsInWords(wanted), was: notificationsInWords(told) }];
}

/** Notifications that are told one by one before the rest is counted. */
const mostNotifications = 10;

function notificationsInWords(all: readonly { readonly at: number; readonly status: string }[]): string {
  if (all.length === 0) return 'nobody is told';
  const shown = all.slice(0, mostNotifications).map(({ at, status }) => `${status} at ${timeInWords(at)}`);
  const more = all.length - shown.length;
  return [...shown, ...(more > 0 ? [`and ${more} more`] : [])].join(', ');
}

/** Milliseconds from the beginning of a test: `16m`, `90s`, `2h30m`. */
export function timeInWords(milliseconds: number): string {
  const total = Math.round(milliseconds / 1000);
  const parts = [
    [Math.floor(total / 86_400), 'd'],
    [Math.floor(total / 3600) % 24, 'h'],
    [Math.floor(total / 60) % 60, 'm'],
    [total % 60, 's'],
  ] as const;
  return parts.flatMap(([count, unit]) => (count > 0 ? [`${count}${unit}`] : [])).join('') || '0m';
}
