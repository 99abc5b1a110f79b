import { type AlertPoint, alertPoints } from './alert-points.ts';
import type { AlertRule } from './alert-rule.ts';
import type { CollectedAlertTest } from './alert-test.ts';
import { prepareCase } from './check-case.ts';

/** What the tests of one alert are to show between them. */
export const coverageKinds = ['fires', 'stays quiet', 'resolves', 'no data'] as const;
export type CoverageKind = (typeof coverageKinds)[number];

/**
 * What the tests of alerts lack, in sentences that name the alert: none that fires, none that resolves, none in which it
 * stays quiet although it has something to compare, none without data. Expectations count, not what happens besides.
 */
export function missingCoverage(alerts: readonly AlertRule[], tests: readonly CollectedAlertTest[]): readonly string[] {
  const shown = new Map<string, Set<CoverageKind>>();
  for (const test of tests) {
    const prepared = prepareCase(test.case);
    const { alert, store, from, to } = prepared;
    const points = alertPoints(alert, store, { from, to }, test.case.options ?? {});
    const kinds = shown.get(alert.name) ?? new Set();
    shown.set(alert.name, kinds);
    for (const kind of kindsOf(test, points)) kinds.add(kind);
  }
  return alerts.flatMap(({ name }) =>
    coverageKinds.flatMap((kind) => (shown.get(name)?.has(kind) ? [] : [`${name}: ${sentences[kind]}`])),
  );
}

const sentences: Readonly<Record<CoverageKind, string>> = {
  fires: 'no test expects that it fires',
  'stays quiet': 'no test expects that it stays quiet although there is something to compare',
  resolves: 'no test expects that it fires and then that it does not',
  'no data': 'no test shows it no data',
};

function kindsOf(
  { case: { expect, telemetry } }: CollectedAlertTest,
  points: readonly AlertPoint[],
): readonly CoverageKind[] {
  const firing = expect.map((state) => state.firing);
  const first = firing.indexOf(true);
  const compared = points.some(({ value }) => value !== null && value !== 0);
  const nothing = telemetry.every((events) => events[Symbol.iterator]().next().done === true);
  return [
    ...(first >= 0 ? (['fires'] as const) : []),
    ...(first >= 0 && firing.lastIndexOf(false) > first ? (['resolves'] as const) : []),
    ...(first < 0 && compared && !points.some((point) => point.firing) ? (['stays quiet'] as const) : []),
    ...(nothing ? (['no data'] as const) : []),
  ];
}
