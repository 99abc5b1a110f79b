import type { NotificationRecipient } from 'honeycomb-api';
import { blocks, flag, text, textIfAny } from '../api/fields.ts';
import { isList, type ObjectValue, type Value } from '../cty/value.ts';
import type { Read, Write } from '../engine/resource-api.ts';

/** Whom an alert tells, as it is sent: the type is always there, also when the id says it all. */
export function recipientList(recipients: Value | undefined) {
  const list = blocks(recipients).map(({ id, type, target, notification_details }) => ({
    id: textIfAny(id),
    type: text(type),
    details: blocks(notification_details).map(detailsBody)[0],
    target: textIfAny(target),
  }));
  return list.length > 0 ? list : undefined;
}

const detailsBody = ({ variable, pagerduty_severity }: ObjectValue) => {
  const variables = blocks(variable).map(({ name, value }) => ({ name: text(name), value: text(value) }));
  return { variables: variables.length > 0 ? variables : undefined, pagerduty_severity: textIfAny(pagerduty_severity) };
};

/**
 * Whom an alert tells, as it goes into the state. After a write that is what is configured. At a read each recipient
 * keeps the form it has in the state, an id or type and target; one that is new there has both, and after an import,
 * when there is no state yet, the id alone.
 */
export function recipientState(recipients: readonly NotificationRecipient[] | null | undefined, read: Read): Value {
  if (read.action !== 'read') return read.config?.recipient ?? [];
  const { recipient: state } = read.before;
  if (!isList(state)) return (recipients ?? []).map(({ id }) => ({ ...nothing, id }));
  return (recipients ?? []).map(
    (recipient) => blocks(state).find((known) => isSame(known, recipient)) ?? recipientBlock(recipient),
  );
}

const nothing: ObjectValue = { id: null, type: null, target: null, notification_details: [] };

const isSame = (known: ObjectValue, { id, type, target }: NotificationRecipient): boolean =>
  known.id === null ? text(known.type) === type && text(known.target) === target : known.id === id;

const recipientBlock = ({ id, type, target, details }: NotificationRecipient): ObjectValue => ({
  id,
  type,
  target,
  notification_details: details
    ? [
        {
          pagerduty_severity: details.pagerduty_severity ?? '',
          variable: (details.variables ?? []).map(({ name, value }) => ({ name, value: value ?? '' })),
        },
      ]
    : [],
});

/**
 * Asks for an investigation of what fires, or not; says nothing at all unless the provider's block has the feature.
 * @throws when it is asked for without the feature
 */
export function autoInvestigate({ planned, configuration }: Write): boolean | undefined {
  if (configuration.intelligence) return flag(planned.auto_investigate);
  if (flag(planned.auto_investigate))
    throw new Error('auto_investigate needs features { intelligence { enabled = true } } in the provider block.');
  return undefined;
}
