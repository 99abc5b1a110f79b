import { type AlertRule, alertWords } from 'honeycomb-engine';
import type { Backtest, Firing } from './firings.ts';

/** What was read. */
export interface Recording {
  readonly file: string;
  readonly events: number;
  /** Times of the first and the last event in milliseconds since 1970. */
  readonly from: number;
  readonly to: number;
}

export function recordingInWords({ file, events, from, to }: Recording): string {
  return `${file}: ${events.toLocaleString('en-US')} events, ${moment(from)} to ${moment(to)} UTC (${lengthOf(to - from)})`;
}

/** How often each alert would have fired, when, and for how long. */
export const reportOf = (tests: readonly Backtest[], { from, to }: Recording): readonly string[] => [
  ...tests.flatMap((test) => [headline(test, to), ...test.firings.map((firing) => `  ${line(firing, test, to)}`)]),
  ...partialPeriods(tests, to - from),
];

/**
 * The same beside what the alerts at a git ref would have done: what differs in a definition, and firings that only one of
 * the two has.
 */
export function comparisonOf(
  now: readonly Backtest[],
  before: readonly Backtest[],
  ref: string,
  recording: Recording,
): readonly string[] {
  const { to } = recording;
  const names = [...new Set([...now, ...before].map(({ alert }) => alert.name))];
  const compared = names.flatMap((name) => {
    const present = now.find((test) => test.alert.name === name);
    const earlier = before.find((test) => test.alert.name === name);
    if (present === undefined) return [`${headline(earlier!, to)}, at ${ref}; it is there no more`];
    if (earlier === undefined) return [`${headline(present, to)}; it is not there at ${ref}`, ...lines(present, to)];
    const changes = changesOf(present.alert, earlier.alert, ref);
    if (changes.length === 0) return [headline(present, to), ...lines(present, to)];
    const both = (firing: Firing): boolean =>
      earlier.firings.some((other) => other.from === firing.from && other.to === firing.to);
    return [
      headline(present, to),
      ...changes.map((change) => `  ${change}`),
      `  at ${ref}: ${summary(earlier, to)}`,
      ...present.firings.map((firing) => `${both(firing) ? '  ' : '+ '}${line(firing, present, to)}`),
      ...earlier.firings
        .filter((firing) => !present.firings.some((other) => other.from === firing.from && other.to === firing.to))
        .map((firing) => `- ${line(firing, earlier, to)}`),
    ];
  });
  const changed = now.filter(({ alert }) => {
    const other = before.find((test) => test.alert.name === alert.name);
    return other === undefined || changesOf(alert, other.alert, ref).length > 0;
  });
  const same = changed.length === 0 && names.length === now.length ? ['', `Every alert is defined as at ${ref}.`] : [];
  return [...compared, ...same, ...partialPeriods(now, to - recording.from)];
}

const lines = (test: Backtest, end: number): readonly string[] =>
  test.firings.map((firing) => `  ${line(firing, test, end)}`);

const headline = (test: Backtest, end: number): string => `${test.alert.name}: ${summary(test, end)}`;

/** How often, and for how long in all. */
function summary({ alert, firings, furthest }: Backtest, end: number): string {
  const { op, threshold } = alertWords(alert);
  const never =
    furthest === null ? 'nothing to compare' : `at most ${shown(furthest)}, and ${op} ${shown(threshold)} fires`;
  const nearest = op.startsWith('>') ? never : never.replace('at most', 'at least');
  if (firings.length === 0) return `never (${nearest})`;
  const total = firings.reduce((sum, { from, to = end }) => sum + Math.max(0, to - from), 0);
  const times = firings.length === 1 ? 'once' : `${firings.length} times`;
  return `${times}, ${lengthOf(total)}${firings.length === 1 ? '' : ' in all'}`;
}

function line({ from, to, furthest, groups }: Firing, { alert }: Backtest, end: number): string {
  const { op, threshold } = alertWords(alert);
  const length = to === undefined ? `${lengthOf(end - from)}, firing at the end` : lengthOf(to - from);
  const reached = furthest === null ? '' : `, ${shown(furthest)} (${op} ${shown(threshold)})`;
  return `${moment(from)}  ${length}${reached}${groups.length > 0 ? `: ${groups.join('; ')}` : ''}`;
}

/** What differs between two definitions, one line each: `threshold.value 0.1, 0.2 at v1`. */
function changesOf(present: AlertRule, before: AlertRule, ref: string): readonly string[] {
  const now = flat(ruleOf(present));
  const then = flat(ruleOf(before));
  const keys = [...new Set([...Object.keys(now), ...Object.keys(then)])];
  return keys
    .filter((key) => now[key] !== then[key])
    .map((key) => `${key}: ${now[key] ?? 'none'}, at ${ref}: ${then[key] ?? 'none'}`);
}

const ruleOf = (alert: AlertRule): unknown =>
  alert.kind === 'trigger' ? alert.trigger : { slo: alert.slo, burnAlert: alert.burnAlert };

/** Values by the path to them. */
function flat(value: unknown, path = ''): Readonly<Record<string, string>> {
  if (typeof value !== 'object' || value === null) return value === undefined ? {} : { [path]: String(value) };
  return Object.assign(
    {},
    ...Object.entries(value).map(([key, inner]) => flat(inner, path === '' ? key : `${path}.${key}`)),
  );
}

/** Says what was taken for granted where the recording does not reach back as far as an SLO does. */
function partialPeriods(tests: readonly Backtest[], length: number): readonly string[] {
  const days = Math.max(0, ...tests.map(({ alert }) => (alert.kind === 'trigger' ? 0 : alert.slo.time_period_days)));
  if (days * 86_400_000 <= length) return [];
  return [
    '',
    `The recording is shorter than the ${days} days of the SLOs: their budgets are those of ${days} days with its traffic, of which`,
    'nothing was used before it.',
  ];
}

const shown = (value: number): string => String(Number(value.toPrecision(4)));

const moment = (time: number): string => new Date(time).toISOString().slice(0, 16).replace('T', ' ');

/** In whole minutes: `42m`, `2h 5m`, `3d 4h`. */
function lengthOf(milliseconds: number): string {
  const minutes = Math.round(milliseconds / 60_000);
  if (minutes < 60) return `${minutes}m`;
  const rest = (whole: string, part: number, unit: string): string => (part === 0 ? whole : `${whole} ${part}${unit}`);
  if (minutes < 1440) return rest(`${Math.floor(minutes / 60)}h`, minutes % 60, 'm');
  return rest(`${Math.floor(minutes / 1440)}d`, Math.floor(minutes / 60) % 24, 'h');
}
