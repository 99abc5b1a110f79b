import type { FieldProblem, TriggerInput, WireQuery } from 'honeycomb-api';
import { triggerQueryProblems } from './language.ts';

const defaultTimeRange = 7200;
const longestWindow = 86_400;
/** A setting of the team, 15 minutes unless changed. */
const shortestBaselineFrequency = 900;

/**
 * What is wrong with a trigger's parts taken together.
 * Sources: the API reference of triggers; trigger_query_spec.go of terraform-provider-honeycombio 0.51.
 */
export function triggerProblems(
  input: TriggerInput,
  frequency: number,
  query: WireQuery,
  queryField: 'query' | 'query_id',
): readonly FieldProblem[] {
  const problem = (field: string, description: string): FieldProblem => ({ field, code: 'invalid', description });
  const problems: FieldProblem[] = [...triggerQueryProblems(query, queryField)];
  const window = query.time_range ?? defaultTimeRange;
  const at = `${queryField}.time_range`;
  if (window < frequency)
    problems.push(problem(at, `the query looks at ${window} s, less than the frequency of ${frequency} s`));
  if (window > 4 * frequency)
    problems.push(problem(at, `the query looks at ${window} s, more than four times the frequency of ${frequency} s`));
  if (window > longestWindow) problems.push(problem(at, `the query looks at ${window} s, more than a day`));

  const { baseline_details: baseline, threshold } = input;
  if (baseline) {
    if (frequency < shortestBaselineFrequency)
      problems.push(
        problem(
          'frequency',
          `a trigger with a baseline runs every ${shortestBaselineFrequency} s at most, not ${frequency}`,
        ),
      );
    const upward = threshold.op === '>=' && threshold.value >= 0;
    const downward = threshold.op === '<=' && threshold.value <= 0;
    if (!upward && !downward)
      problems.push(
        problem('threshold', 'a trigger with a baseline compares by >= with 0 or more, or by <= with 0 or less'),
      );
  }
  const { evaluation_schedule: schedule, evaluation_schedule_type: type } = input;
  if (type === 'window' && !schedule)
    problems.push({ field: 'evaluation_schedule', code: 'missing', description: 'a schedule of type window needs it' });
  if (type === 'frequency' && schedule)
    problems.push(problem('evaluation_schedule', 'a schedule of type frequency has no window'));
  return problems;
}
