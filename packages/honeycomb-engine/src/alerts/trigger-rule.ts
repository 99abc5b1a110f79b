import type { QuerySpecification } from 'honeycomb-query/language';

export type ThresholdOp = '>' | '>=' | '<' | '<=';

export type DayOfWeek = 'sunday' | 'monday' | 'tuesday' | 'wednesday' | 'thursday' | 'friday' | 'saturday';

/** Times of day are `HH:mm` in UTC; an end at or before the start is on the next day. */
export interface EvaluationWindow {
  readonly days_of_week: readonly DayOfWeek[];
  readonly start_time: string;
  readonly end_time: string;
}

/** What decides whether a trigger fires, with the keys of Honeycomb's API. */
export interface TriggerRule {
  readonly query: QuerySpecification;
  /** Seconds between evaluations. */
  readonly frequency: number;
  readonly threshold: {
    readonly op: ThresholdOp;
    readonly value: number;
    /** How many evaluations must exceed the threshold before it fires. @default 1 */
    readonly exceeded_limit?: number | undefined;
  };
  /** @default 'on_change' */
  readonly alert_type?: 'on_change' | 'on_true' | undefined;
  /** When it is evaluated. @default always */
  readonly evaluation_schedule?: { readonly window: EvaluationWindow } | undefined;
  /** Compares the difference to the same window this long ago instead of the value. */
  readonly baseline_details?: { readonly type: 'value' | 'percentage'; readonly offset_minutes: number } | undefined;
}
