import type { DatasetSchema, Expression, QuerySpecification } from 'honeycomb-query/language';
import type { DayOfWeek, ThresholdOp } from '../alerts/trigger-rule.ts';

/** What a test needs of a trigger's definition; those of honeycomb-constructs have it. */
export interface TestedTrigger {
  readonly name: string;
  readonly query: { readonly dataset: DatasetSchema; readonly specification: QuerySpecification };
  readonly frequency: string;
  readonly threshold: { readonly op: ThresholdOp; readonly value: number; readonly exceededLimit?: number | undefined };
  readonly alertType?: 'on_change' | 'on_true' | undefined;
  readonly evaluationSchedule?:
    | { readonly daysOfWeek: readonly DayOfWeek[]; readonly startTime: string; readonly endTime: string }
    | undefined;
  readonly baseline?: { readonly type: 'value' | 'percentage'; readonly offset: string } | undefined;
}

/** What a test needs of a burn alert's definition. */
export type TestedBurnAlert =
  | { readonly kind: 'exhaustion_time'; readonly within: string }
  | { readonly kind: 'budget_rate'; readonly window: string; readonly decrease: number };

/** What a test needs of an SLO's definition. */
export interface TestedSlo {
  readonly name: string;
  readonly datasets: readonly DatasetSchema[];
  readonly sli: { readonly alias: string; readonly formula: { readonly expression: Expression } };
  readonly targetPercentage: number;
  readonly timePeriod: string;
  readonly burnAlerts: readonly TestedBurnAlert[];
}
