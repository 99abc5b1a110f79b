import { allDatasets, type Column, type ColumnCreation, type ColumnUpdate } from 'honeycomb-api';
import {
  answer,
  type Context,
  changed,
  type Outcome,
  requireDataset,
  requireDatasetOrAll,
  scopedRow,
} from './context.ts';
import { datasetId, environmentKey, nameKey, put, remove } from './database.ts';
import { definitionUsing } from './dataset-definitions.ts';
import { badRequest, conflict, notFound } from './rejection.ts';
import type { ColumnRow } from './rows.ts';

/** A column as it is now: when it was last written, and whether fractions have come to its whole numbers. */
function read({ events }: Context, { environment, dataset, value, fromData }: ColumnRow): Column {
  const written = events.lastWritten(environment, dataset, value.key_name);
  const widened =
    fromData === true &&
    value.type === 'integer' &&
    events.store(environment, dataset).table.columns.get(value.key_name)?.type === 'float';
  return {
    ...value,
    ...(widened ? { type: 'float' } : {}),
    ...(written === undefined ? {} : { last_written: new Date(written).toISOString() }),
  };
}

export function listColumns(context: Context, dataset: string): Outcome<Column[]> {
  requireDatasetOrAll(context, dataset);
  const { columns } = context.database;
  const rows =
    dataset === allDatasets
      ? columns.where('environment', context.environment.id)
      : columns.where('dataset', datasetId(context.environment.id, dataset));
  return answer(rows.map((row) => read(context, row)));
}

export function getColumnByName(context: Context, dataset: string, name: string): Outcome<Column> {
  requireDatasetOrAll(context, dataset);
  const { columns } = context.database;
  const [row] =
    dataset === allDatasets
      ? columns.where('nameAnywhere', environmentKey(context.environment.id, name))
      : columns.where('name', nameKey(context.environment.id, dataset, name));
  if (row === undefined) throw notFound('Column');
  return answer(read(context, row));
}

/** A column's id that cannot be one is a bad request, not a column that is missing. */
const columnId = /^[1-9A-HJ-NP-Za-km-z]{11,12}$/;

function find(context: Context, dataset: string, id: string): ColumnRow {
  requireDataset(context, dataset);
  if (!columnId.test(id))
    throw badRequest('The id in the URL is malformed: a column id has 11 or 12 characters of base58');
  return scopedRow(context, context.database.columns.get(id), dataset, 'Column');
}

export const getColumn = (context: Context, dataset: string, id: string): Outcome<Column> =>
  answer(read(context, find(context, dataset, id)));

export function createColumn(context: Context, dataset: string, input: ColumnCreation): Outcome<Column> {
  requireDataset(context, dataset);
  if (input.key_name === '') throw badRequest('Key name cannot be blank');
  const { environment, database } = context;
  if (database.columns.has('name', nameKey(environment.id, dataset, input.key_name)))
    throw conflict(`Column already exists: ${input.key_name}`);
  const now = context.now();
  const id = context.newId();
  const value: Column = {
    id,
    key_name: input.key_name,
    type: input.type ?? 'string',
    description: input.description ?? '',
    hidden: input.hidden ?? false,
    last_written: now,
    created_at: now,
    updated_at: now,
  };
  return changed(201, value, put('columns', { id, environment: environment.id, dataset, value }));
}

export function updateColumn(context: Context, dataset: string, id: string, input: ColumnUpdate): Outcome<Column> {
  const { fromData, ...row } = find(context, dataset, id);
  const before = read(context, { ...row, ...(fromData === undefined ? {} : { fromData }) });
  const value: Column = {
    ...before,
    type: input.type ?? before.type,
    description: input.description ?? '',
    hidden: input.hidden ?? false,
    updated_at: context.now(),
  };
  return changed(200, value, put('columns', { ...row, value }));
}

/** A column stays while a dataset definition or a derived column reads it. */
export function deleteColumn(context: Context, dataset: string, id: string): Outcome<null> {
  const { database, environment } = context;
  const { value } = find(context, dataset, id);
  const definition = definitionUsing(context, dataset, value.key_name);
  if (definition !== undefined) throw conflict(`Column is in use by dataset definition - ${definition}`);
  const elsewhere = database.columns.count('nameAnywhere', environmentKey(environment.id, value.key_name)) > 1;
  const users = database.derivedColumns
    .where('uses', environmentKey(environment.id, value.key_name))
    .filter((each) => each.dataset === dataset || (each.dataset === allDatasets && !elsewhere));
  if (users.length > 0) {
    const aliases = users.map((each) => `'${each.value.alias}'`).join(', ');
    throw conflict(`Column is in use by ${users.length} derived column${users.length === 1 ? '' : 's'}: ${aliases}`);
  }
  return changed(204, null, remove('columns', id));
}
