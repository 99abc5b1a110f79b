import type { DatasetSchema } from 'honeycomb-query/language';
import type { TriggerRule } from '../alerts/trigger-rule.ts';
import { type Mutant, within } from './mutant.ts';
import { otherNumbers } from './mutate-expression.ts';
import { queryMutants } from './query-mutants.ts';
import { otherThresholdOps } from './threshold-ops.ts';

/**
 * Every way in which one thing about a trigger can be otherwise and is still a trigger: threshold, operator, how many
 * evaluations must exceed it, how often it is evaluated, whom it tells, and all of its query.
 */
export function triggerMutants(rule: TriggerRule, dataset: DatasetSchema): readonly Mutant<TriggerRule>[] {
  const { threshold, query, frequency, alert_type = 'on_change' } = rule;
  const limit = threshold.exceeded_limit ?? 1;
  const window = query.time_range ?? 7200;
  const changed = (change: string, mutant: Partial<TriggerRule>): Mutant<TriggerRule> => ({
    change,
    mutant: { ...rule, ...mutant },
  });
  const other = alert_type === 'on_change' ? 'on_true' : 'on_change';
  return [
    ...otherNumbers(threshold.value).map((value) =>
      changed(`threshold ${threshold.value} became ${value}`, { threshold: { ...threshold, value } }),
    ),
    ...otherThresholdOps[threshold.op].map((op) =>
      changed(`threshold ${threshold.op} became ${op}`, { threshold: { ...threshold, op } }),
    ),
    ...[limit - 1, limit + 1]
      .filter((each) => each >= 1 && each <= 5)
      .map((each) =>
        changed(`exceeded_limit ${limit} became ${each}`, { threshold: { ...threshold, exceeded_limit: each } }),
      ),
    ...otherTimes(frequency)
      .filter((each) => each <= window && window <= 4 * each)
      .map((each) => changed(`frequency ${frequency} s became ${each} s`, { frequency: each })),
    ...otherTimes(window)
      .filter((each) => frequency <= each && each <= 4 * frequency)
      .map((each) => changed(`time_range ${window} s became ${each} s`, { query: { ...query, time_range: each } })),
    changed(`alert_type ${alert_type} became ${other}`, { alert_type: other }),
    ...(rule.evaluation_schedule ? [changed('evaluation schedule dropped', { evaluation_schedule: undefined })] : []),
    ...(rule.baseline_details ? [changed('baseline dropped', { baseline_details: undefined })] : []),
    ...within(queryMutants(query, dataset), (mutant) => ({ ...rule, query: mutant })),
  ];
}

/** A minute more and less, and twice and half of it, in whole minutes. */
const otherTimes = (seconds: number): readonly number[] =>
  [...new Set([seconds - 60, seconds + 60, Math.round(seconds / 120) * 60, seconds * 2])].filter(
    (each) => each >= 60 && each !== seconds,
  );
