import type { Trigger } from 'honeycomb-api';
import { blocks, flag, integer, number, tagList, tagMap, text, textIfAny } from '../api/fields.ts';
import { elements, isKnown, isObject, numberOf, type ObjectValue } from '../cty/value.ts';
import {
  datasetDeprecation,
  defaultsTo,
  equivalentQuery,
  requiresReplace,
  useStateForUnknown,
} from '../engine/modifiers.ts';
import type { Problem } from '../engine/problem.ts';
import type { Resource } from '../engine/resource.ts';
import { byDatasetAndId, resourceApi, type Write } from '../engine/resource-api.ts';
import { conflictsWith, each, requiredBlock, sizeAtMost, unique } from '../rules/collections.ts';
import {
  recipientChecks,
  recipientDefaults,
  recipientModifiers,
  recipientTypes,
} from '../rules/notification-recipients.ts';
import { between, divisibleBy } from '../rules/numbers.ts';
import { querySpecification, readQueryJson } from '../rules/query-json.ts';
import { queryBody, queryText } from '../rules/query-text.ts';
import { lengthBetween, matches, oneOf } from '../rules/strings.ts';
import { tagChecks } from '../rules/tags.ts';
import { triggerQuery } from '../rules/trigger-query.ts';
import { autoInvestigate, recipientList, recipientState } from './alert-recipients.ts';

const problem = (detail: string, ...path: Problem['path']): Problem => ({
  summary: 'Trigger validation error',
  detail,
  path,
});

/**
 * The window of an inline query against the frequency. The provider reads the configuration here, where a frequency
 * that is left out (or unknown) counts as 0: with a `time_range` the frequency has to be written down.
 */
function windowFitsFrequency(config: ObjectValue): readonly Problem[] {
  const window = inlineQuery(config)?.time_range;
  if (window === undefined) return [];
  const frequency = isKnown(config.frequency) ? numberOf(config.frequency) : 0;
  if (window < frequency)
    return [
      problem(`The query looks back ${window} s, which must be at least the frequency, ${frequency} s.`, 'frequency'),
    ];
  return window <= 4 * frequency
    ? []
    : [
        problem(
          `The query looks back ${window} s, which may be at most four times the frequency. ${
            frequency === 0
              ? 'No frequency is written down, which counts as 0 here.'
              : `The frequency is ${frequency} s.`
          }`,
          'frequency',
        ),
      ];
}

/** A comparison with the past looks in one direction. Only checked with an inline query, as the provider does. */
function baselineFitsThreshold(config: ObjectValue): readonly Problem[] {
  const [threshold] = elements(config.threshold);
  if (!inlineQuery(config) || elements(config.baseline_details).length === 0 || !isObject(threshold)) return [];
  const value = isKnown(threshold.value) ? numberOf(threshold.value) : 0;
  if (threshold.op === '>=')
    return value >= 0
      ? []
      : [problem('With baseline_details, op ">=" needs a value of 0 or more.', 'threshold', 0, 'value')];
  if (threshold.op === '<=')
    return value <= 0
      ? []
      : [problem('With baseline_details, op "<=" needs a value of 0 or less.', 'threshold', 0, 'value')];
  return [problem('With baseline_details, op must be ">=" or "<=".', 'threshold', 0, 'op')];
}

function inlineQuery({ query_json: text }: ObjectValue) {
  if (!isKnown(text)) return undefined;
  const result = readQueryJson(String(text));
  return result.ok ? result.query : undefined;
}

const timeOfDay = matches(/^([0-1]?[0-9]|2[0-3]):[0-5][0-9]$/, 'must be a time as HH:mm');

const schedule = ({ evaluation_schedule }: ObjectValue) =>
  blocks(evaluation_schedule).map(({ days_of_week, start_time, end_time }) => ({
    window: { days_of_week: elements(days_of_week).map(text), start_time: text(start_time), end_time: text(end_time) },
  }))[0];

/** The kind of schedule goes along with one, and with every update. */
const scheduleType = (window: unknown, action: Write['action']) =>
  window === undefined ? (action === 'update' ? 'frequency' : undefined) : 'window';

const body = (write: Write) => {
  const { planned } = write;
  const [threshold = {}] = blocks(planned.threshold);
  const [baseline] = blocks(planned.baseline_details);
  const window = schedule(planned);
  return {
    id: textIfAny(planned.id),
    name: text(planned.name),
    description: textIfAny(planned.description),
    disabled: flag(planned.disabled),
    ...(planned.query_id === null
      ? { query: queryBody(text(planned.query_json)) }
      : { query_id: textIfAny(planned.query_id) }),
    alert_type: textIfAny(planned.alert_type),
    threshold: {
      op: text(threshold.op),
      value: number(threshold.value),
      exceeded_limit: integer(threshold.exceeded_limit) || undefined,
    },
    evaluation_schedule_type: scheduleType(window, write.action),
    evaluation_schedule: window,
    frequency: integer(planned.frequency) || undefined,
    recipients: recipientList(planned.recipient),
    // Without a baseline, a type without a name takes away the one that may be there.
    baseline_details: { type: text(baseline?.type), offset_minutes: integer(baseline?.offset_minutes) },
    auto_investigate: autoInvestigate(write),
    tags: tagList(planned.tags),
  };
};

const api = resourceApi<Trigger>({
  collection: '/1/triggers/{dataset}',
  readsBack: 'after updates',
  mayBeGone: true,
  importId: byDatasetAndId,
  body,
  state: (answer, read) => {
    const isById = isKnown(read.before.query_id);
    const window = answer.evaluation_schedule?.window;
    return {
      id: answer.id,
      name: answer.name,
      description: answer.description ?? '',
      disabled: answer.disabled ?? false,
      auto_investigate: answer.auto_investigate ?? read.before.auto_investigate ?? false,
      alert_type: answer.alert_type,
      threshold: [
        {
          op: answer.threshold.op,
          value: answer.threshold.value,
          exceeded_limit: answer.threshold.exceeded_limit ?? 0,
        },
      ],
      frequency: answer.frequency,
      evaluation_schedule: window ? [{ ...window }] : [],
      baseline_details: answer.baseline_details ? [{ ...answer.baseline_details }] : [],
      recipient: recipientState(answer.recipients, read),
      query_id: isById ? answer.query_id : null,
      // As with a query: what is configured stays, only a read takes what comes back.
      query_json: isById ? null : read.action === 'read' ? queryText(answer.query) : (read.before.query_json ?? null),
      tags: tagMap(answer.tags),
    };
  },
});

export const trigger: Resource = {
  half: 'framework',
  api,
  fractions: ['threshold.value'],
  checks: {
    name: [lengthBetween(1, 120)],
    description: [lengthBetween(1, 1023)],
    query_json: [conflictsWith('query_id'), querySpecification, triggerQuery],
    alert_type: [oneOf('on_change', 'on_true')],
    frequency: [divisibleBy(60), between(60, 86_400)],
    tags: tagChecks,
    threshold: [requiredBlock, sizeAtMost(1)],
    'threshold.op': [oneOf('>', '>=', '<', '<=')],
    'threshold.exceeded_limit': [between(1, 5)],
    evaluation_schedule: [sizeAtMost(1)],
    'evaluation_schedule.start_time': [timeOfDay],
    'evaluation_schedule.end_time': [timeOfDay],
    'evaluation_schedule.days_of_week': [
      each(oneOf('monday', 'tuesday', 'wednesday', 'thursday', 'friday', 'saturday', 'sunday')),
      unique,
    ],
    baseline_details: [sizeAtMost(1)],
    'baseline_details.type': [oneOf('value', 'percentage')],
    'baseline_details.offset_minutes': [oneOf(60, 1440, 10_080, 40_320)],
    ...recipientChecks([...recipientTypes, 'marker']),
  },
  rules: [windowFitsFrequency, baselineFitsThreshold],
  defaults: {
    description: '',
    disabled: false,
    auto_investigate: false,
    alert_type: 'on_change',
    frequency: 900,
    tags: {},
    ...recipientDefaults,
  },
  modifiers: {
    id: [useStateForUnknown],
    dataset: [requiresReplace, datasetDeprecation(true)],
    query_json: [equivalentQuery],
    'threshold.exceeded_limit': [useStateForUnknown, defaultsTo(1)],
    ...recipientModifiers,
  },
};
