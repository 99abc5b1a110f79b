import { isKnown, isList, type ObjectValue } from '../cty/value.ts';
import { datasetDeprecation, requiresReplace, useStateForUnknown } from '../engine/modifiers.ts';
import type { Problem } from '../engine/problem.ts';
import type { Resource } from '../engine/resource.ts';
import {
  recipientChecks,
  recipientDefaults,
  recipientModifiers,
  recipientTypes,
} from '../rules/notification-recipients.ts';
import { atLeast, between, decimalsAtMost } from '../rules/numbers.ts';
import { lengthAtMost, oneOf } from '../rules/strings.ts';

const attributesOf = {
  exhaustion_time: ['exhaustion_minutes'],
  budget_rate: ['budget_rate_decrease_percent', 'budget_rate_window_minutes'],
} as const;

/** Each kind of alert has attributes of its own. A kind that is not set, or unknown, counts as exhaustion_time. */
function attributesFitType(config: ObjectValue): readonly Problem[] {
  const type = config.alert_type === 'budget_rate' ? 'budget_rate' : 'exhaustion_time';
  const other = type === 'budget_rate' ? 'exhaustion_time' : 'budget_rate';
  return [
    ...attributesOf[type]
      .filter((name) => config[name] === null)
      .map((name) => ({
        summary: 'Missing required argument',
        detail: `An alert of type "${type}" needs ${name}.`,
        path: [name],
      })),
    ...attributesOf[other]
      .filter((name) => isKnown(config[name]))
      .map((name) => ({
        summary: 'Conflicting configuration arguments',
        detail: `An alert of type "${type}" cannot have ${name}.`,
        path: [name],
      })),
  ];
}

const hasRecipient = ({ recipient }: ObjectValue): readonly Problem[] =>
  recipient === null || (isList(recipient) && recipient.length === 0)
    ? [
        {
          summary: 'Missing required argument',
          detail: 'A burn alert needs at least one recipient block.',
          path: ['recipient'],
        },
      ]
    : [];

export const burnAlert: Resource = {
  half: 'framework',
  api: 'v1',
  fractions: ['budget_rate_decrease_percent'],
  checks: {
    alert_type: [oneOf('exhaustion_time', 'budget_rate')],
    budget_rate_decrease_percent: [between(0.0001, 100), decimalsAtMost(4)],
    budget_rate_window_minutes: [atLeast(60)],
    description: [lengthAtMost(1023)],
    exhaustion_minutes: [atLeast(0)],
    ...recipientChecks(recipientTypes),
  },
  rules: [hasRecipient, attributesFitType],
  defaults: { alert_type: 'exhaustion_time', description: '', auto_investigate: false, ...recipientDefaults },
  modifiers: {
    id: [useStateForUnknown],
    dataset: [datasetDeprecation(true)],
    slo_id: [requiresReplace],
    ...recipientModifiers,
  },
};
