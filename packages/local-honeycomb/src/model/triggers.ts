import type { Trigger, TriggerInput, WireQuery } from 'honeycomb-api';
import { readRecipients, resolveRecipients } from './alert-recipients.ts';
import { isTriggered } from './alert-states.ts';
import { answer, type Context, changed, type Outcome, requireDatasetOrAll, scopedRow } from './context.ts';
import { type Change, datasetId, put, remove } from './database.ts';
import { newQuery } from './queries.ts';
import { invalid, invalidField } from './rejection.ts';
import type { QueryRow, TriggerRow } from './rows.ts';
import { triggerProblems } from './trigger-rules.ts';

const defaultFrequency = 900;

/** A trigger as it is read: with its query, its recipients as they are now, and without what was not set. */
export function readTrigger(context: Pick<Context, 'database'>, row: TriggerRow): Trigger {
  const query = context.database.queries.get(row.value.query_id);
  return {
    ...row.value,
    triggered: isTriggered(context, row.id),
    query: query?.value ?? {},
    recipients: readRecipients(context, row.recipients),
  };
}

export function listTriggers(context: Context, dataset: string): Outcome<Trigger[]> {
  requireDatasetOrAll(context, dataset);
  const rows = context.database.triggers.where('dataset', datasetId(context.environment.id, dataset));
  return answer(rows.map((row) => readTrigger(context, row)));
}

function find(context: Context, dataset: string, id: string): TriggerRow {
  requireDatasetOrAll(context, dataset);
  return scopedRow(context, context.database.triggers.get(id), dataset, 'Trigger');
}

export const getTrigger = (context: Context, dataset: string, id: string): Outcome<Trigger> =>
  answer(readTrigger(context, find(context, dataset, id)));

/** The trigger's query: an existing one, or one that is made for it. An inline query looks back one frequency. */
function queryOf(
  context: Context,
  dataset: string,
  input: TriggerInput,
  frequency: number,
  before: QueryRow | undefined,
): { readonly row: QueryRow; readonly field: 'query' | 'query_id'; readonly changes: readonly Change[] } {
  const { query, query_id: id } = input;
  if (query && id) throw invalidField('query_id', 'give either query or query_id, not both');
  if (id) {
    const row = context.database.queries.get(id);
    if (row === undefined || row.environment !== context.environment.id || row.dataset !== dataset)
      throw invalidField('query_id', `there is no query ${id} in ${dataset}`);
    return { row, field: 'query_id', changes: [] };
  }
  if (!query) throw invalid([{ field: 'query', code: 'missing', description: 'a trigger needs query or query_id' }]);
  const spec: WireQuery = { ...query, time_range: query.time_range ?? frequency };
  const row = newQuery(context, dataset, spec, 'query');
  if (before !== undefined && JSON.stringify(before.value) === JSON.stringify(row.value))
    return { row: before, field: 'query', changes: [] };
  return { row, field: 'query', changes: [put('queries', row)] };
}

function write(
  context: Context,
  dataset: string,
  input: TriggerInput,
  status: number,
  before: TriggerRow | undefined,
): Outcome<Trigger> {
  const frequency = input.frequency ?? defaultFrequency;
  const query = queryOf(
    context,
    dataset,
    input,
    frequency,
    before === undefined ? undefined : context.database.queries.get(before.value.query_id),
  );
  // The provider's client leaves the baseline out of an update by query_id and expects it to stay; null or {} clears it.
  const baseline = input.baseline_details === undefined ? before?.value.baseline_details : input.baseline_details;
  const problems = triggerProblems({ ...input, baseline_details: baseline }, frequency, query.row.value, query.field);
  if (problems.length > 0) throw invalid(problems);
  const recipients = resolveRecipients(context, input.recipients ?? [], { markers: true });
  const now = context.now();
  const id = before?.id ?? context.newId();
  const { op, value, exceeded_limit: limit = 1 } = input.threshold;
  const row: TriggerRow = {
    id,
    environment: context.environment.id,
    dataset,
    recipients: recipients.references,
    value: {
      id,
      dataset_slug: dataset,
      name: input.name,
      description: input.description ?? '',
      disabled: input.disabled ?? before?.value.disabled ?? false,
      triggered: false,
      query_id: query.row.id,
      threshold: { op, value, exceeded_limit: limit },
      frequency,
      alert_type: input.alert_type ?? 'on_change',
      evaluation_schedule_type: input.evaluation_schedule ? 'window' : 'frequency',
      ...(input.evaluation_schedule ? { evaluation_schedule: input.evaluation_schedule } : {}),
      ...(baseline ? { baseline_details: baseline } : {}),
      ...(input.auto_investigate === undefined || input.auto_investigate === null
        ? {}
        : { auto_investigate: input.auto_investigate }),
      ...((input.tags ?? []).length > 0 ? { tags: input.tags as NonNullable<TriggerInput['tags']> } : {}),
      created_at: before?.value.created_at ?? now,
      updated_at: now,
    },
  };
  return changed(
    status,
    {
      ...row.value,
      triggered: isTriggered(context, id),
      query: query.row.value,
      recipients: readRecipients(context, row.recipients, recipients.made),
    },
    ...query.changes,
    ...recipients.made.map((each) => put('recipients', each)),
    put('triggers', row),
  );
}

export function createTrigger(context: Context, dataset: string, input: TriggerInput): Outcome<Trigger> {
  requireDatasetOrAll(context, dataset);
  return write(context, dataset, input, 201, undefined);
}

export function updateTrigger(context: Context, dataset: string, id: string, input: TriggerInput): Outcome<Trigger> {
  return write(context, dataset, input, 200, find(context, dataset, id));
}

export function deleteTrigger(context: Context, dataset: string, id: string): Outcome<null> {
  find(context, dataset, id);
  return changed(204, null, remove('triggers', id), remove('alertStates', id));
}
