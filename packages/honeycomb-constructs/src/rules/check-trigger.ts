import {
  checkTriggerQuery,
  defaultTimeRangeSeconds,
  formatSeconds,
  type Problem,
  seconds,
  triggerSentences,
} from 'honeycomb-query';
import type { Baseline, EvaluationSchedule, TriggerDefinition } from '../definitions/trigger.ts';
import { checkInteger, checkName, checkPattern, problemIf, under } from './check.ts';
import { checkTags } from './check-tags.ts';
import { messages } from './messages.ts';

const daySeconds = 86_400;

/** Shortest frequency with a baseline. It is a setting of the Honeycomb team; 15 minutes is what teams have been seen with. */
export const baselineFrequencySeconds = 900;

/**
 * Everything wrong with a trigger but its description, whose room depends on the runbook link.
 * Source: trigger_resource.go and trigger_query_spec.go of terraform-provider-honeycombio 0.51; Honeycomb's API reference.
 */
export function checkTrigger(trigger: TriggerDefinition): readonly Problem[] {
  const { query, threshold, baseline, evaluationSchedule: schedule } = trigger;
  return [
    ...checkName(trigger.name, ['name'], 120),
    ...under(['query'], query.problems()),
    ...under(['query'], checkTriggerQuery(query.specification)),
    ...problemIf(
      query.dataset.kind === 'events' && query.specification.granularity !== undefined,
      ['query', 'granularity'],
      () => 'a trigger on an events dataset cannot set granularity(); leave it out',
    ),
    ...checkFrequency(trigger),
    ...problemIf(!Number.isFinite(threshold.value), ['threshold', 'value'], () => `${threshold.value} is not a number`),
    ...checkInteger(threshold.exceededLimit ?? 1, ['threshold', 'exceededLimit'], 1, 5),
    ...problemIf(
      threshold.op.startsWith('<') && (query.specification.havings?.length ?? 0) > 0,
      ['threshold', 'op'],
      () => triggerSentences.havingBelow,
    ),
    ...(baseline ? checkBaseline(trigger, baseline) : []),
    ...(schedule ? checkSchedule(schedule) : []),
    ...checkTags(trigger.tags ?? {}),
  ];
}

/** Frequency and window: whole minutes up to a day, and frequency <= window <= 4 * frequency. */
function checkFrequency({ frequency, query }: TriggerDefinition): readonly Problem[] {
  const path = ['frequency'];
  const every = seconds(frequency);
  if (every === undefined) return [{ path, message: messages.duration(frequency) }];
  if (every < 60 || every > daySeconds || every % 60 !== 0)
    return [{ path, message: `${frequency} is not possible; it takes whole minutes from 1m to 1d` }];
  const window = query.specification.time_range ?? defaultTimeRangeSeconds;
  if (window > daySeconds)
    return [
      {
        path: ['query', 'time_range'],
        message: `a trigger looks at up to 1d, and the query at ${formatSeconds(window)}`,
      },
    ];
  if (every > window)
    return [
      {
        path,
        message: `every ${formatSeconds(every)} would leave gaps between windows of ${formatSeconds(window)}; evaluate at least every ${formatSeconds(window)}`,
      },
    ];
  const shortest = Math.ceil(window / 4 / 60) * 60;
  return problemIf(
    window > 4 * every,
    path,
    () =>
      `a window of ${formatSeconds(window)} can be evaluated every ${formatSeconds(shortest)} at the most often, not every ${formatSeconds(every)}`,
  );
}

function checkBaseline({ frequency, threshold }: TriggerDefinition, { type }: Baseline): readonly Problem[] {
  const { op, value } = threshold;
  const possible = (op === '>=' && value >= 0) || (op === '<=' && value <= 0);
  return [
    ...problemIf(
      !possible,
      ['threshold'],
      () =>
        `a ${type} baseline takes ">=" with a value of at least 0 or "<=" with one of at most 0, not "${op} ${value}"`,
    ),
    ...problemIf(
      (seconds(frequency) ?? baselineFrequencySeconds) < baselineFrequencySeconds,
      ['frequency'],
      () => `a trigger with a baseline is evaluated every ${formatSeconds(baselineFrequencySeconds)} at the most often`,
    ),
  ];
}

const time = /^([01]?\d|2[0-3]):[0-5]\d$/;

const checkSchedule = ({ startTime, endTime, daysOfWeek }: EvaluationSchedule): readonly Problem[] => [
  ...checkPattern(startTime, ['evaluationSchedule', 'startTime'], time, 'HH:mm in UTC'),
  ...checkPattern(endTime, ['evaluationSchedule', 'endTime'], time, 'HH:mm in UTC'),
  ...problemIf(daysOfWeek.length === 0, ['evaluationSchedule', 'daysOfWeek'], () => 'names no day; name at least one'),
  ...problemIf(new Set(daysOfWeek).size < daysOfWeek.length, ['evaluationSchedule', 'daysOfWeek'], () =>
    messages.repeated('a day'),
  ),
];
