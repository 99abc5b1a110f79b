import type { NotificationRecipient } from 'honeycomb-api';
import { integer, percentOf, perMillion, text, textIfAny, ZERO_TIME } from '../api/fields.ts';
import { isKnown, isList, type ObjectValue } from '../cty/value.ts';
import { datasetDeprecation, requiresReplace, useStateForUnknown } from '../engine/modifiers.ts';
import type { Problem } from '../engine/problem.ts';
import type { Resource } from '../engine/resource.ts';
import { byDatasetAndId, resourceApi } from '../engine/resource-api.ts';
import {
  recipientChecks,
  recipientDefaults,
  recipientModifiers,
  recipientTypes,
} from '../rules/notification-recipients.ts';
import { atLeast, between, decimalsAtMost } from '../rules/numbers.ts';
import { lengthAtMost, oneOf } from '../rules/strings.ts';
import { autoInvestigate, recipientList, recipientState } from './alert-recipients.ts';

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

const parameters = (planned: ObjectValue) =>
  planned.alert_type === 'budget_rate'
    ? {
        budget_rate_window_minutes: integer(planned.budget_rate_window_minutes),
        budget_rate_decrease_threshold_per_million: perMillion(planned.budget_rate_decrease_percent),
      }
    : { exhaustion_minutes: integer(planned.exhaustion_minutes) };

interface Answer {
  readonly id: string;
  readonly alert_type: string;
  readonly exhaustion_minutes?: number | null;
  readonly budget_rate_window_minutes?: number | null;
  readonly budget_rate_decrease_threshold_per_million?: number | null;
  readonly description?: string;
  readonly auto_investigate?: boolean | null;
  readonly slo: { readonly id: string };
  readonly recipients?: readonly NotificationRecipient[] | null;
}

const api = resourceApi<Answer>({
  collection: '/1/burn_alerts/{dataset}',
  readsBack: 'after updates',
  mayBeGone: true,
  importId: byDatasetAndId,
  body: (write) => ({
    id: textIfAny(write.planned.id),
    alert_type: text(write.planned.alert_type),
    ...parameters(write.planned),
    description: text(write.planned.description),
    auto_investigate: autoInvestigate(write),
    slo: { id: text(write.planned.slo_id) },
    created_at: ZERO_TIME,
    updated_at: ZERO_TIME,
    recipients: recipientList(write.planned.recipient),
  }),
  state: (answer, read) => {
    const rate = answer.budget_rate_decrease_threshold_per_million ?? undefined;
    // At a read, what the answer lacks stays in the state, as with the real provider.
    const absent = (name: string) => (read.action === 'read' ? (read.before[name] ?? null) : null);
    return {
      id: answer.id,
      alert_type: answer.alert_type,
      slo_id: answer.slo.id,
      description: answer.description ?? '',
      exhaustion_minutes: answer.exhaustion_minutes ?? absent('exhaustion_minutes'),
      budget_rate_window_minutes: answer.budget_rate_window_minutes ?? absent('budget_rate_window_minutes'),
      budget_rate_decrease_percent: rate === undefined ? absent('budget_rate_decrease_percent') : percentOf(rate),
      auto_investigate: answer.auto_investigate ?? read.before.auto_investigate ?? false,
      recipient: recipientState(answer.recipients, read),
    };
  },
});

export const burnAlert: Resource = {
  half: 'framework',
  api,
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
