import { test } from 'vitest';
import type { AlertCase } from './alert-case.ts';
import { prepareCase } from './check-case.ts';
import { failureMessage } from './failure-message.ts';

/** An alert test that was read from its file instead of being run. */
export interface CollectedAlertTest {
  readonly title: string;
  readonly case: AlertCase;
}

let collected: CollectedAlertTest[] | undefined;

/**
 * Tests an alert with events, in virtual time: it is evaluated from the beginning of the test as often as its definition
 * says, over the events that have arrived by then. A test that fails shows the values around the moment as a chart.
 * @example
 * alertTest('pages when one request in five fails', {
 *   trigger: highErrorRate,
 *   telemetry: [every(liftSys, '1s', { to: '20m', event: (n) => request({ error: n >= 600 && n % 5 === 0 }) })],
 *   expect: [{ at: '10m', firing: false }, { at: '16m', firing: true, value: 0.2 }],
 * });
 */
export function alertTest(title: string, alertCase: AlertCase): void {
  if (collected) {
    collected.push({ title, case: alertCase });
    return;
  }
  // Made here, so that the trace of a failure leads to the test.
  const failure = new Error();
  failure.name = 'AlertTestFailure';
  Error.captureStackTrace(failure, alertTest);
  test(title, () => {
    const message = failureMessage(prepareCase(alertCase), process.stdout.isTTY === true);
    if (message === undefined) return;
    failure.message = message;
    throw failure;
  });
}

/**
 * Reads the alert tests of files without running them: for checks of the tests themselves.
 * @param load imports the files, which hold alert tests alone
 */
export async function collectAlertTests(load: () => Promise<unknown>): Promise<readonly CollectedAlertTest[]> {
  const found: CollectedAlertTest[] = [];
  collected = found;
  try {
    await load();
  } finally {
    collected = undefined;
  }
  return found;
}
