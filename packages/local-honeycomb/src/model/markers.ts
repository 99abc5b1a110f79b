import { allDatasets, type Marker, type MarkerInput } from 'honeycomb-api';
import { answer, type Context, changed, type Outcome, requireDatasetOrAll, scopedRow } from './context.ts';
import { datasetId, put, remove } from './database.ts';
import type { MarkerRow } from './rows.ts';

/** A marker takes the colour that the dataset, or the environment, has for its type. */
function read({ database, environment }: Context, { dataset, value }: MarkerRow): Marker {
  const settings = [dataset, allDatasets].flatMap((each) =>
    database.markerSettings.where('dataset', datasetId(environment.id, each)),
  );
  const color = settings.find((setting) => setting.value.type === value.type)?.value.color;
  return color === undefined ? value : { ...value, color };
}

export function listMarkers(context: Context, dataset: string): Outcome<Marker[]> {
  requireDatasetOrAll(context, dataset);
  const rows = context.database.markers.where('dataset', datasetId(context.environment.id, dataset));
  return answer(rows.map((row) => read(context, row)));
}

const given = (input: MarkerInput) =>
  Object.fromEntries(
    (['end_time', 'message', 'type', 'url'] as const).flatMap((key) =>
      input[key] === undefined || input[key] === null ? [] : [[key, input[key]]],
    ),
  );

export function createMarker(context: Context, dataset: string, input: MarkerInput): Outcome<Marker> {
  requireDatasetOrAll(context, dataset);
  const now = context.now();
  const id = context.newId();
  const start = input.start_time || Math.floor(Date.parse(now) / 1000);
  const row: MarkerRow = {
    id,
    environment: context.environment.id,
    dataset,
    value: { id, start_time: start, ...given(input), created_at: now, updated_at: now },
  };
  return changed(201, read(context, row), put('markers', row));
}

function find(context: Context, dataset: string, id: string): MarkerRow {
  requireDatasetOrAll(context, dataset);
  return scopedRow(context, context.database.markers.get(id), dataset, 'Marker');
}

export function updateMarker(context: Context, dataset: string, id: string, input: MarkerInput): Outcome<Marker> {
  const before = find(context, dataset, id);
  const row: MarkerRow = {
    ...before,
    value: {
      id,
      start_time: input.start_time || before.value.start_time,
      ...given(input),
      created_at: before.value.created_at,
      updated_at: context.now(),
    },
  };
  return changed(200, read(context, row), put('markers', row));
}

export function deleteMarker(context: Context, dataset: string, id: string): Outcome<Marker> {
  const row = find(context, dataset, id);
  return changed(200, read(context, row), remove('markers', id));
}
