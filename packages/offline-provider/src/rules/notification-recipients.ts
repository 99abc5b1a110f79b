import type { Modifier } from '../engine/modifiers.ts';
import { notificationRecipients, useStateForUnknown } from '../engine/modifiers.ts';
import type { Check } from './check.ts';
import { conflictsWith, requires, sizeAtMost, uniqueBy } from './collections.ts';
import { lengthAtMost, lengthBetween, matches, oneOf } from './strings.ts';

export const recipientTypes = ['email', 'pagerduty', 'slack', 'webhook', 'msteams', 'msteams_workflow'] as const;

export const variableName: readonly Check[] = [
  lengthBetween(1, 64),
  matches(/^[a-z](?:[a-zA-Z0-9]+$)?$/, 'must be letters and digits and begin with a lower-case letter'),
];

/** The `recipient` blocks of a trigger or a burn alert. An empty one passes: the provider's own check never sees it. */
export const recipientChecks = (types: readonly string[]): Readonly<Record<string, readonly Check[]>> => ({
  'recipient.id': [conflictsWith('type', 'target')],
  'recipient.type': [oneOf(...types)],
  'recipient.target': [requires('type')],
  'recipient.notification_details': [sizeAtMost(1)],
  'recipient.notification_details.pagerduty_severity': [oneOf('info', 'warning', 'error', 'critical')],
  'recipient.notification_details.variable': [sizeAtMost(10), uniqueBy('name')],
  'recipient.notification_details.variable.name': variableName,
  'recipient.notification_details.variable.value': [lengthAtMost(256)],
});

export const recipientDefaults = { 'recipient.notification_details.variable.value': '' } as const;

export const recipientModifiers: Readonly<Record<string, readonly Modifier[]>> = {
  recipient: [notificationRecipients],
  'recipient.notification_details': [useStateForUnknown],
  'recipient.notification_details.pagerduty_severity': [useStateForUnknown],
};
