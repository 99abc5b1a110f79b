import { allDatasets, type Dataset, type DatasetCreation, type DatasetUpdate } from 'honeycomb-api';
import { answer, type Context, changed, type Outcome } from './context.ts';
import { type Change, datasetId, put, remove } from './database.ts';
import { conflict, invalidField, notFound } from './rejection.ts';
import type { DatasetRow } from './rows.ts';
import { removeSlo } from './slos.ts';

const timestampOf = (time: number | undefined): string | null =>
  time === undefined ? null : new Date(time).toISOString();

/** Lower case; anything but letters, digits, `.`, `_` and `-` becomes `-`. */
export const slugOf = (name: string): string => name.toLowerCase().replace(/[^a-z0-9._-]+/g, '-');

const read = ({ database, environment, events }: Context, { value }: DatasetRow): Dataset => ({
  ...value,
  last_written_at: timestampOf(events.lastWritten(environment.id, value.slug)),
  regular_columns_count: database.columns.count('dataset', datasetId(environment.id, value.slug)),
});

export function listDatasets(context: Context): Outcome<Dataset[]> {
  const rows = context.database.datasets.where('environment', context.environment.id);
  return answer(rows.map((row) => read(context, row)));
}

const find = ({ database, environment }: Context, slug: string): DatasetRow => {
  const row = database.datasets.get(datasetId(environment.id, slug));
  if (row === undefined) throw notFound('Dataset');
  return row;
};

export const getDataset = (context: Context, slug: string): Outcome<Dataset> =>
  answer(read(context, find(context, slug)));

/** A second creation is not an error: it answers 200 with the dataset there is. */
export function createDataset(context: Context, input: DatasetCreation): Outcome<Dataset> {
  const slug = slugOf(input.name);
  if (slug === allDatasets || slug === '-') throw invalidField('name', `cannot be ${input.name}`);
  const existing = context.database.datasets.get(datasetId(context.environment.id, slug));
  if (existing !== undefined) return answer(read(context, existing));
  const row = newDataset(context.environment.id, input, context.now());
  return changed(201, read(context, row), put('datasets', row));
}

/** A dataset as it is at first, delete protected. It is found by the slug of its name. */
export function newDataset(environment: string, input: DatasetCreation, now: string): DatasetRow {
  const slug = slugOf(input.name);
  return {
    id: datasetId(environment, slug),
    environment,
    value: {
      name: input.name,
      slug,
      description: input.description ?? '',
      expand_json_depth: input.expand_json_depth ?? 0,
      settings: { delete_protected: true },
      created_at: now,
      last_written_at: null,
      ...(input.dataset_type ? { dataset_type: input.dataset_type } : {}),
    },
  };
}

export function updateDataset(context: Context, slug: string, input: DatasetUpdate): Outcome<Dataset> {
  const before = find(context, slug);
  const row: DatasetRow = {
    ...before,
    value: {
      ...before.value,
      description: input.description ?? '',
      expand_json_depth: input.expand_json_depth ?? 0,
      settings: { delete_protected: input.settings?.delete_protected ?? before.value.settings.delete_protected },
    },
  };
  return changed(200, read(context, row), put('datasets', row));
}

export function deleteDataset(context: Context, slug: string): Outcome<null> {
  const row = find(context, slug);
  if (row.value.settings.delete_protected)
    throw conflict('Dataset is delete protected: set settings.delete_protected to false first');
  return changed(202, null, ...withoutDataset(context, slug));
}

/** A dataset goes with everything in it. An SLO over several datasets goes on with the others. */
export function withoutDataset(context: Pick<Context, 'database' | 'environment'>, slug: string): readonly Change[] {
  const { database, environment } = context;
  const id = datasetId(environment.id, slug);
  const scoped = [
    'columns',
    'derivedColumns',
    'queryAnnotations',
    'queryResults',
    'triggers',
    'markers',
    'markerSettings',
    'queries',
  ] as const;
  const slos = database.slos.where('dataset', id).flatMap((slo): readonly Change[] => {
    const others = slo.value.dataset_slugs.filter((each) => each !== slug);
    if (others.length === 0) return removeSlo(database, slo);
    return [put('slos', { ...slo, value: { ...slo.value, dataset_slugs: others } })];
  });
  return [
    ...slos,
    ...scoped.flatMap((name) => database[name].where('dataset', id).map((row) => remove(name, row.id))),
    remove('definitions', id),
    remove('datasets', id),
  ];
}
