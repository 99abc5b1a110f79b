import type { Duration } from 'honeycomb-query/language';
import type { AlertOptions } from '../alerts/trigger-evaluation.ts';
import type { Event } from '../event.ts';
import type { TestedBurnAlert, TestedSlo, TestedTrigger } from './tested-alert.ts';

/** What an alert is to be at a time. */
export interface ExpectedState {
  /** Time from the beginning of the test; what counts is the last evaluation up to then. */
  readonly at: Duration;
  readonly firing: boolean;
  /**
   * What is compared with the threshold, of the group that is furthest beyond it; null for nothing. Of an exhaustion time:
   * minutes until the budget is used up; of a budget rate: percent of the budget. Compared to nine digits.
   */
  readonly value?: number | null;
  /** Names of the groups that cross the threshold, in any order. Several keys are joined by `, `. */
  readonly groups?: readonly string[];
}

/** What people are told of an alert, and when. */
export interface ExpectedNotification {
  readonly at: Duration;
  readonly status: 'triggered' | 'still triggered' | 'resolved';
}

interface Case {
  /** Events in any order: `every(...)`, or any list of rows with their times in milliseconds. */
  readonly telemetry: readonly Iterable<Event>[];
  readonly expect: readonly ExpectedState[];
  /** Everything that is told up to the last expected state, when that matters. */
  readonly notifications?: readonly ExpectedNotification[];
  /** The moment at which the test begins, on the clock of the telemetry. @default 1970-01-01T00:00:00Z, where `every` begins */
  readonly from?: string | Date;
  /** What Honeycomb does not document, otherwise than by default. */
  readonly options?: AlertOptions;
}

interface TriggerCase extends Case {
  readonly trigger: TestedTrigger;
}

interface BurnAlertCase extends Case {
  readonly slo: TestedSlo;
  /** One of the SLO's burn alerts, or its kind where there is one of that kind. */
  readonly burnAlert: TestedBurnAlert['kind'] | TestedBurnAlert;
}

/** An alert, what it is shown, and what it is to do. */
export type AlertCase = TriggerCase | BurnAlertCase;
