import type { MarkerSetting, MarkerSettingInput } from 'honeycomb-api';
import { answer, type Context, changed, type Outcome, requireDatasetOrAll, scopedRow } from './context.ts';
import { datasetId, put, remove } from './database.ts';
import { invalidField } from './rejection.ts';
import type { MarkerSettingRow } from './rows.ts';

export function listMarkerSettings(context: Context, dataset: string): Outcome<MarkerSetting[]> {
  requireDatasetOrAll(context, dataset);
  const rows = context.database.markerSettings.where('dataset', datasetId(context.environment.id, dataset));
  return answer(rows.map(({ value }) => value));
}

export function createMarkerSetting(
  context: Context,
  dataset: string,
  { type, color }: MarkerSettingInput,
): Outcome<MarkerSetting> {
  requireDatasetOrAll(context, dataset);
  const now = context.now();
  const id = context.newId();
  const value: MarkerSetting = { id, type, color, created_at: now, updated_at: now };
  return changed(201, value, put('markerSettings', { id, environment: context.environment.id, dataset, value }));
}

function find(context: Context, dataset: string, id: string): MarkerSettingRow {
  requireDatasetOrAll(context, dataset);
  return scopedRow(context, context.database.markerSettings.get(id), dataset, 'Marker setting');
}

export function updateMarkerSetting(
  context: Context,
  dataset: string,
  id: string,
  { type, color }: MarkerSettingInput,
): Outcome<MarkerSetting> {
  const row = find(context, dataset, id);
  if (type !== row.value.type)
    throw invalidField('type', `a marker setting keeps its type: this one is ${row.value.type}`);
  const value: MarkerSetting = { ...row.value, color, updated_at: context.now() };
  return changed(200, value, put('markerSettings', { ...row, value }));
}

export function deleteMarkerSetting(context: Context, dataset: string, id: string): Outcome<MarkerSetting> {
  const row = find(context, dataset, id);
  return changed(200, row.value, remove('markerSettings', id));
}
