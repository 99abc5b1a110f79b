/** How urgent an alert is. What each one means is said once, in a severity contract. */
export type Severity = 'P0' | 'P1' | 'P2';

export type PagerDutySeverity = 'critical' | 'error' | 'warning' | 'info';

/** Whom an alert of one severity reaches, beside the Slack channel that the alert itself names. */
export interface SeverityRoute {
  /** One sentence for people: who reacts, and when. */
  readonly meaning: string;
  /**
   * Pages the team's PagerDuty service with this severity; without it nobody is paged. There is no default: PagerDuty
   * would take `critical`.
   */
  readonly pagerDuty?: PagerDutySeverity;
}

/** The one place that says what each severity does. */
export type SeverityContract = Readonly<Record<Severity, SeverityRoute>>;
