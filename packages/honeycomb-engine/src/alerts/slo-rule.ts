/** What decides how an SLO is doing: with the keys of Honeycomb's API where it has them. */
export interface SloRule {
  /** The formula of the SLI: true is good, false is bad, null is not counted. */
  readonly sli: string;
  /** Good events of a million counted ones: 950,000 is 95 %. */
  readonly target_per_million: number;
  readonly time_period_days: number;
  /** When its budget was last reset, in milliseconds since 1970. @default never */
  readonly resetAt?: number | undefined;
}

/** What decides whether a burn alert fires, with the keys of Honeycomb's API. */
export type BurnAlertRule =
  | {
      readonly alert_type: 'exhaustion_time';
      /** Fires when the budget would be used up within so many minutes; 0 when it is used up. */
      readonly exhaustion_minutes: number;
    }
  | {
      readonly alert_type: 'budget_rate';
      readonly budget_rate_window_minutes: number;
      /** Fires when so much of the whole budget was used within the window; 1 % is 10,000. */
      readonly budget_rate_decrease_threshold_per_million: number;
    };
