import type { Recipient, RecipientInput, Trigger } from 'honeycomb-api';
import { answer, changed, type Outcome, type World } from './context.ts';
import { put, remove } from './database.ts';
import { recipientIdentity, recipientTarget } from './recipient-identity.ts';
import { conflict, invalidField, notFound } from './rejection.ts';
import type { RecipientRow } from './rows.ts';
import { readTrigger } from './triggers.ts';

function read({ id, content, created, updated }: RecipientRow): Recipient | null {
  return content.type === 'marker' ? null : { id, ...content, created_at: created, updated_at: updated };
}

/** Recipients are the team's: every environment's key sees them all. */
export const listRecipients = ({ database }: World): Outcome<Recipient[]> =>
  answer(Array.from(database.recipients.all(), read).filter((each) => each !== null));

function find({ database }: World, id: string): { readonly row: RecipientRow; readonly value: Recipient } {
  const row = database.recipients.get(id);
  const value = row === undefined ? null : read(row);
  if (row === undefined || value === null) throw notFound('Recipient');
  return { row, value };
}

export const getRecipient = (world: World, id: string): Outcome<Recipient> => answer(find(world, id).value);

function refuseDuplicate({ database }: World, input: RecipientInput, self?: string): void {
  const taken = database.recipients.where('identity', recipientIdentity(input)).some(({ id }) => id !== self);
  if (taken) throw conflict(`A recipient of type ${input.type} already exists for ${recipientTarget(input)}`);
}

/** Null stands for what was not given, and what was not given is not there when it is read. */
const withoutNulls = (input: RecipientInput): RecipientInput =>
  JSON.parse(JSON.stringify(input, (_, value) => value ?? undefined));

export function createRecipient(world: World, input: RecipientInput): Outcome<Recipient> {
  if (input.type === 'msteams')
    throw invalidField('type', 'recipients of type msteams can no longer be created; use msteams_workflow');
  refuseDuplicate(world, input);
  const now = world.now();
  const row: RecipientRow = { id: world.newId(), content: withoutNulls(input), created: now, updated: now };
  return changed(201, read(row)!, put('recipients', row));
}

export function updateRecipient(world: World, id: string, input: RecipientInput): Outcome<Recipient> {
  const { row } = find(world, id);
  if (row.content.type !== input.type)
    throw invalidField('type', `a recipient keeps its type: this one is ${row.content.type}`);
  refuseDuplicate(world, input, id);
  const after: RecipientRow = { ...row, content: withoutNulls(input), updated: world.now() };
  return changed(200, read(after)!, put('recipients', after));
}

export function deleteRecipient(world: World, id: string): Outcome<null> {
  find(world, id);
  const { triggers, burnAlerts } = world.database;
  const users = [
    ...triggers.where('recipient', id).map(({ value }) => `trigger '${value.name}'`),
    ...burnAlerts.where('recipient', id).map(({ value }) => `burn alert ${value.id}`),
  ];
  if (users.length > 0) throw conflict(`Recipient is in use by ${users.join(', ')}`);
  return changed(204, null, remove('recipients', id));
}

export function listRecipientTriggers(world: World, id: string): Outcome<Trigger[]> {
  find(world, id);
  return answer(world.database.triggers.where('recipient', id).map((row) => readTrigger(world, row)));
}
