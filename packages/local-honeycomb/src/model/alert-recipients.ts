import type { NotificationRecipient, NotificationRecipientInput, RecipientType } from 'honeycomb-api';
import type { Context } from './context.ts';
import { recipientIdentity, recipientTarget } from './recipient-identity.ts';
import { invalid, invalidField } from './rejection.ts';
import type { RecipientContent, RecipientReference, RecipientRow } from './rows.ts';

/** Whom an alert tells, as the recipients are now: a renamed channel shows at once. `made`: by the same request. */
export function readRecipients(
  { database }: Pick<Context, 'database'>,
  references: readonly RecipientReference[],
  made: readonly RecipientRow[] = [],
): NotificationRecipient[] {
  return references.flatMap(({ id, details }) => {
    const row = database.recipients.get(id) ?? made.find((each) => each.id === id);
    if (row === undefined) return [];
    const { content } = row;
    return [
      { id, type: content.type, target: recipientTarget(content), ...(details === undefined ? {} : { details }) },
    ];
  });
}

interface Resolved {
  readonly references: readonly RecipientReference[];
  /** Rows that are new. */
  readonly made: readonly RecipientRow[];
}

/** Kinds that type and target are enough to make. The others need a key or a URL: they can only be found. */
const makeable: Readonly<Record<string, (target: string) => RecipientContent>> = {
  email: (target) => ({ type: 'email', details: { email_address: target } }),
  slack: (target) => ({ type: 'slack', details: { slack_channel: target } }),
  marker: (target) => ({ type: 'marker', details: { message: target } }),
};
const findable: ReadonlySet<string> = new Set<RecipientType>(['pagerduty', 'webhook', 'msteams', 'msteams_workflow']);

/** The recipients that an alert names by id, or by type and target: then the team's own is found, or one is made. */
export function resolveRecipients(
  context: Context,
  inputs: readonly NotificationRecipientInput[],
  { markers }: { readonly markers: boolean },
): Resolved {
  const made = new Map<string, RecipientRow>();
  const references = inputs.map((input, index): RecipientReference => {
    const { id: given, type, target, details } = input;
    const at = `recipients[${index}]`;
    const id = given || idOf(context, made, type, target, at);
    const row = context.database.recipients.get(id) ?? [...made.values()].find((each) => each.id === id);
    if (row === undefined) throw invalidField(`${at}.id`, `there is no recipient ${id}`);
    if (row.content.type === 'marker' && !markers)
      throw invalidField(`${at}.type`, 'only a trigger can leave a marker');
    const empty = details === undefined || details === null || Object.keys(details).length === 0;
    return empty ? { id } : { id, details };
  });
  return { references, made: [...made.values()] };
}

function idOf(
  context: Context,
  made: Map<string, RecipientRow>,
  type: string | null | undefined,
  target: string | null | undefined,
  at: string,
): string {
  if (!type || !target)
    throw invalid([{ field: at, code: 'missing', description: 'needs an id, or a type and a target' }]);
  const make = Object.hasOwn(makeable, type) ? makeable[type] : undefined;
  if (make === undefined) {
    if (!findable.has(type)) throw invalidField(`${at}.type`, `there is no recipient type ${type}`);
    for (const row of context.database.recipients.all())
      if (row.content.type === type && recipientTarget(row.content) === target) return row.id;
    throw invalidField(`${at}.target`, `there is no ${type} recipient ${target}; create it first`);
  }
  const content = make(target);
  const identity = recipientIdentity(content);
  const [existing] = context.database.recipients.where('identity', identity);
  const row = existing ?? made.get(identity);
  if (row !== undefined) return row.id;
  const now = context.now();
  const created: RecipientRow = { id: context.newId(), content, created: now, updated: now };
  made.set(identity, created);
  return created.id;
}
