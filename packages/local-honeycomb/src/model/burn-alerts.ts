import {
  allDatasets,
  type BurnAlert,
  type BurnAlertCreation,
  type BurnAlertSummary,
  type BurnAlertUpdate,
} from 'honeycomb-api';
import { readRecipients, resolveRecipients } from './alert-recipients.ts';
import { isTriggered } from './alert-states.ts';
import { answer, type Context, changed, type Outcome, requireDatasetOrAll } from './context.ts';
import { put, remove } from './database.ts';
import { invalidField, notFound } from './rejection.ts';
import type { BurnAlertRow, SloRow } from './rows.ts';
import { findSlo } from './slos.ts';

export function listBurnAlerts(
  context: Context,
  dataset: string,
  sloId: string | undefined,
): Outcome<BurnAlertSummary[]> {
  requireDatasetOrAll(context, dataset);
  if (!sloId) throw invalidField('slo_id', 'the query needs slo_id: burn alerts are listed by SLO', 'missing');
  const slo = findSlo(context, dataset, sloId);
  return answer(
    context.database.burnAlerts
      .where('slo', slo.id)
      .map(({ id, value }) => ({ ...value, triggered: isTriggered(context, id) })),
  );
}

/** A burn alert is found wherever its SLO is. */
function find(context: Context, dataset: string, id: string): { readonly row: BurnAlertRow; readonly slo: SloRow } {
  requireDatasetOrAll(context, dataset);
  const row = context.database.burnAlerts.get(id);
  const slo = row === undefined ? undefined : context.database.slos.get(row.value.slo.id);
  const reachable = dataset === allDatasets || slo?.value.dataset_slugs.includes(dataset);
  if (row === undefined || slo === undefined || row.environment !== context.environment.id || !reachable)
    throw notFound('Burn alert');
  return { row, slo };
}

export function getBurnAlert(context: Context, dataset: string, id: string): Outcome<BurnAlert> {
  const { row } = find(context, dataset, id);
  return answer({
    ...row.value,
    triggered: isTriggered(context, id),
    recipients: readRecipients(context, row.recipients),
  });
}

function write(
  context: Context,
  dataset: string,
  input: BurnAlertUpdate,
  slo: SloRow,
  status: number,
  before: BurnAlertRow | undefined,
): Outcome<BurnAlert> {
  const window = input.budget_rate_window_minutes ?? 0;
  if (window > slo.value.time_period_days * 24 * 60)
    throw invalidField(
      'budget_rate_window_minutes',
      `${window} minutes are more than the SLO's period of ${slo.value.time_period_days} days`,
    );
  const recipients = resolveRecipients(context, input.recipients, { markers: false });
  const now = context.now();
  const id = before?.id ?? context.newId();
  const shared = {
    id,
    description: input.description ?? '',
    triggered: false,
    ...(input.auto_investigate === undefined || input.auto_investigate === null
      ? {}
      : { auto_investigate: input.auto_investigate }),
    slo: { id: slo.id },
    created_at: before?.value.created_at ?? now,
    updated_at: now,
  };
  const value: BurnAlertSummary =
    input.alert_type === 'budget_rate'
      ? {
          ...shared,
          alert_type: 'budget_rate',
          budget_rate_window_minutes: window,
          budget_rate_decrease_threshold_per_million: input.budget_rate_decrease_threshold_per_million ?? 0,
        }
      : { ...shared, alert_type: 'exhaustion_time', exhaustion_minutes: input.exhaustion_minutes ?? 0 };
  const row: BurnAlertRow = {
    id,
    environment: context.environment.id,
    dataset,
    value,
    recipients: recipients.references,
  };
  return changed(
    status,
    {
      ...value,
      triggered: isTriggered(context, id),
      recipients: readRecipients(context, row.recipients, recipients.made),
    },
    ...recipients.made.map((each) => put('recipients', each)),
    put('burnAlerts', row),
  );
}

export function createBurnAlert(context: Context, dataset: string, input: BurnAlertCreation): Outcome<BurnAlert> {
  requireDatasetOrAll(context, dataset);
  const slo = context.database.slos.get(input.slo.id);
  const reachable = dataset === allDatasets || slo?.value.dataset_slugs.includes(dataset);
  if (slo === undefined || slo.environment !== context.environment.id || !reachable)
    throw invalidField('slo.id', `there is no SLO ${input.slo.id} in ${dataset}`);
  return write(context, dataset, input, slo, 201, undefined);
}

export function updateBurnAlert(
  context: Context,
  dataset: string,
  id: string,
  input: BurnAlertUpdate,
): Outcome<BurnAlert> {
  const { row, slo } = find(context, dataset, id);
  return write(context, row.dataset, input, slo, 200, row);
}

export function deleteBurnAlert(context: Context, dataset: string, id: string): Outcome<null> {
  find(context, dataset, id);
  return changed(204, null, remove('burnAlerts', id), remove('alertStates', id));
}
