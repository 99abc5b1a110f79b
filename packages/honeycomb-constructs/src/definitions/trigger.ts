import type { Duration, Feature, QueryValue, triggerSentences } from 'honeycomb-query';
import type { AlertRouting } from './alert.ts';
import type { Named } from './named.ts';
import type { Tags } from './tags.ts';

export type ThresholdOp = '>' | '>=' | '<' | '<=';

export interface Threshold {
  readonly op: ThresholdOp;
  readonly value: number;
  /** How many evaluations in a row must exceed the threshold, 1 to 5. @default 1 */
  readonly exceededLimit?: number;
}

export type DayOfWeek = 'monday' | 'tuesday' | 'wednesday' | 'thursday' | 'friday' | 'saturday' | 'sunday';

/** When a trigger is evaluated; times are `HH:mm` in UTC, and an end before the start means the next day. */
export interface EvaluationSchedule {
  readonly daysOfWeek: readonly DayOfWeek[];
  readonly startTime: string;
  readonly endTime: string;
}

/** Compares the result with the same window some time ago, as a difference or in percent. */
export interface Baseline {
  readonly type: 'value' | 'percentage';
  readonly offset: '1h' | '24h' | '7d' | '28d';
}

export interface TriggerDefinition extends Named, AlertRouting {
  /** What the alert means and for whom it matters; the runbook link is added to it. */
  readonly description: string;
  readonly query: QueryValue;
  /** How often it is evaluated: whole minutes up to 24 h, at most the query's window and at least a quarter of it. */
  readonly frequency: Duration;
  readonly threshold: Threshold;
  /** `on_change` tells when it starts and ends; `on_true` tells at every evaluation. @default 'on_change' */
  readonly alertType?: 'on_change' | 'on_true';
  readonly evaluationSchedule?: EvaluationSchedule;
  readonly baseline?: Baseline;
  /** @default false */
  readonly disabled?: boolean;
  readonly tags?: Tags;
}

type Sentences = typeof triggerSentences;

/**
 * The sentence that says why a query cannot be a trigger's, or `unknown` when it can. Features are tested one by one in
 * the order in which a person would mend them.
 */
export type TriggerQueryCheck<U extends Feature> = 'orderBy' extends U
  ? Sentences['orderBy']
  : 'limit' extends U
    ? Sentences['limit']
    : 'absoluteTime' extends U
      ? Sentences['absoluteTime']
      : 'HEATMAP' extends U
        ? Sentences['HEATMAP']
        : 'CONCURRENCY' extends U
          ? Sentences['CONCURRENCY']
          : 'relational' extends U
            ? Sentences['relational']
            : 'secondHaving' extends U
              ? Sentences['secondHaving']
              : 'formula' extends U
                ? FormulaCheck<U>
                : PlainCheck<U>;

type FormulaCheck<U extends Feature> = 'secondFormula' extends U
  ? Sentences['secondFormula']
  : 'name' extends U
    ? 'where' extends U
      ? Sentences['whereBesideNames']
      : unknown
    : unknown;

type PlainCheck<U extends Feature> = 'name' extends U
  ? Sentences['nameWithoutFormula']
  : 'secondCalculation' extends U
    ? 'having' extends U
      ? unknown
      : Sentences['secondCalculation']
    : unknown;

/**
 * A trigger as a plain value. Nothing is thrown here: all that is wrong with it is said when it is synthesized.
 * @example
 * defineTrigger({
 *   name: 'High error rate',
 *   description: 'One request in ten fails.',
 *   query: requestErrorRate.timeRange('5m'),
 *   frequency: '2m',
 *   threshold: { op: '>', value: 0.1 },
 *   severity: 'P1',
 *   channel: '#engineering-alerts',
 *   runbook: runbook('shop.md', 'High error rate'),
 * })
 */
export const defineTrigger = <U extends Feature>(
  definition: TriggerDefinition & { readonly query: QueryValue<U> & TriggerQueryCheck<U> },
): TriggerDefinition => definition;
