import type { AlertRule } from '../alert-test/alert-rule.ts';
import type { CollectedAlertTest } from '../alert-test/alert-test.ts';
import { checkCase, prepareCase } from '../alert-test/check-case.ts';
import { type Mutant, within } from './mutant.ts';
import { burnAlertMutants } from './slo-mutants.ts';
import { triggerMutants } from './trigger-mutants.ts';

/** A changed alert, and whether a test noticed. */
export interface MutantResult {
  /** Name of the alert, and what was changed about it: `High error rate: threshold 0.1 became 0.105`. */
  readonly name: string;
  /** Title of a test that fails with it; undefined when none does. */
  readonly failing: string | undefined;
}

/**
 * Changes one thing after the other about each alert, and looks for a test of the alert that fails. What no test notices
 * is not tested: either a case is missing, or the change makes no difference.
 */
export function checkMutants(
  alerts: readonly AlertRule[],
  tests: readonly CollectedAlertTest[],
): readonly MutantResult[] {
  // A test that fails anyway notices nothing.
  const prepared = tests
    .map((test) => ({ title: test.title, prepared: prepareCase(test.case) }))
    .filter((test) => checkCase(test.prepared).length === 0);
  return alerts.flatMap((alert) => {
    const own = prepared.filter((test) => test.prepared.alert.name === alert.name);
    return mutantsOf(alert).map(({ change, mutant }) => {
      const failing = own.find((test) => fails(() => checkCase(test.prepared, mutant).length > 0));
      // What noticed one is the likeliest to notice the next.
      if (failing) own.unshift(...own.splice(own.indexOf(failing), 1));
      return { name: `${alert.name}: ${change}`, failing: failing?.title };
    });
  });
}

export function mutantsOf(alert: AlertRule): readonly Mutant<AlertRule>[] {
  switch (alert.kind) {
    case 'trigger':
      return within(triggerMutants(alert.trigger, alert.dataset), (trigger) => ({ ...alert, trigger }));
    case 'burn alert':
      return within(burnAlertMutants(alert, alert.dataset), (mutant) => ({ ...alert, ...mutant }));
  }
}

/** A mutant that cannot be evaluated at all fails every test. */
function fails(check: () => boolean): boolean {
  try {
    return check();
  } catch {
    return true;
  }
}
