import { allDatasets, type DerivedColumn, type DerivedColumnInput } from 'honeycomb-api';
import { answer, type Context, changed, type Outcome, requireDatasetOrAll, scopedRow } from './context.ts';
import { datasetId, environmentKey, nameKey, put, remove } from './database.ts';
import { definitionUsing } from './dataset-definitions.ts';
import { readExpression } from './language.ts';
import { conflict, notFound, Rejection } from './rejection.ts';
import type { DerivedColumnRow } from './rows.ts';

export function listDerivedColumns(context: Context, dataset: string): Outcome<DerivedColumn[]> {
  requireDatasetOrAll(context, dataset);
  const rows = context.database.derivedColumns.where('dataset', datasetId(context.environment.id, dataset));
  return answer(rows.map(({ value }) => value));
}

export function getDerivedColumnByAlias(context: Context, dataset: string, alias: string): Outcome<DerivedColumn> {
  requireDatasetOrAll(context, dataset);
  const [row] = context.database.derivedColumns.where('alias', nameKey(context.environment.id, dataset, alias));
  if (row === undefined) throw notFound('Derived column');
  return answer(row.value);
}

function find(context: Context, dataset: string, id: string): DerivedColumnRow {
  requireDatasetOrAll(context, dataset);
  return scopedRow(context, context.database.derivedColumns.get(id), dataset, 'Derived column');
}

export const getDerivedColumn = (context: Context, dataset: string, id: string): Outcome<DerivedColumn> =>
  answer(find(context, dataset, id).value);

/** Derived columns are of the older resources that answer 400 where others answer 422. */
const invalidExpression = (description: string): Rejection =>
  new Rejection({
    status: 400,
    kind: 'validation-failed',
    error: `invalid expression: ${description}`,
    fields: [{ field: 'expression', code: 'invalid', description }],
  });

/** The columns an expression reads: each must be there, in the dataset or, environment-wide, in any. */
function columnsRead(context: Context, dataset: string, { alias, expression }: DerivedColumnInput): readonly string[] {
  const { database, environment } = context;
  const reading = readExpression(expression);
  if (!reading.ok) throw invalidExpression(reading.message);
  const known = (name: string): boolean => {
    if (name === alias) return false;
    if (dataset === allDatasets)
      return (
        database.columns.has('nameAnywhere', environmentKey(environment.id, name)) ||
        database.derivedColumns.has('aliasAnywhere', environmentKey(environment.id, name))
      );
    return (
      database.columns.has('name', nameKey(environment.id, dataset, name)) ||
      database.derivedColumns.has('alias', nameKey(environment.id, dataset, name)) ||
      database.derivedColumns.has('alias', nameKey(environment.id, allDatasets, name))
    );
  };
  const unknown = reading.columns.filter((name) => !known(name));
  if (unknown.length > 0)
    throw invalidExpression(
      `unknown column${unknown.length === 1 ? '' : 's'} ${unknown.map((n) => `'${n}'`).join(', ')}`,
    );
  return reading.columns;
}

export function createDerivedColumn(
  context: Context,
  dataset: string,
  input: DerivedColumnInput,
): Outcome<DerivedColumn> {
  requireDatasetOrAll(context, dataset);
  const { environment, database } = context;
  if (database.derivedColumns.has('alias', nameKey(environment.id, dataset, input.alias)))
    throw conflict(`A derived column with the alias ${input.alias} already exists`);
  const uses = columnsRead(context, dataset, input);
  const now = context.now();
  const id = context.newId();
  const value: DerivedColumn = {
    id,
    alias: input.alias,
    expression: input.expression,
    description: input.description ?? '',
    created_at: now,
    updated_at: now,
  };
  return changed(201, value, put('derivedColumns', { id, environment: environment.id, dataset, value, uses }));
}

export function updateDerivedColumn(
  context: Context,
  dataset: string,
  id: string,
  input: DerivedColumnInput,
): Outcome<DerivedColumn> {
  const row = find(context, dataset, id);
  if (input.alias !== row.value.alias) {
    if (context.database.derivedColumns.has('alias', nameKey(context.environment.id, dataset, input.alias)))
      throw conflict(`A derived column with the alias ${input.alias} already exists`);
    refuseWhileInUse(context, row);
  }
  const uses = columnsRead(context, dataset, input);
  const value: DerivedColumn = {
    ...row.value,
    alias: input.alias,
    expression: input.expression,
    description: input.description ?? '',
    updated_at: context.now(),
  };
  return changed(200, value, put('derivedColumns', { ...row, value, uses }));
}

export function deleteDerivedColumn(context: Context, dataset: string, id: string): Outcome<null> {
  const row = find(context, dataset, id);
  refuseWhileInUse(context, row);
  return changed(204, null, remove('derivedColumns', id));
}

/** A derived column keeps its alias, and stays, while an SLO, a trigger, a board or another column reads it. */
function refuseWhileInUse({ database, environment }: Context, { dataset, value: { alias } }: DerivedColumnRow): void {
  const key = environmentKey(environment.id, alias);
  const here = (each: string) => dataset === allDatasets || each === dataset || each === allDatasets;
  const inUse = (by: string) => conflict(`Derived column is in use by ${by}`);
  for (const slo of database.slos.where('sli', key))
    if (slo.value.dataset_slugs.some(here)) throw inUse(`SLO '${slo.value.name}'`);
  for (const query of database.queries.where('uses', key)) {
    if (!here(query.dataset)) continue;
    const [trigger] = database.triggers.where('query', query.id);
    if (trigger !== undefined) throw inUse(`trigger '${trigger.value.name}'`);
    const [board] = database.boards.where('query', query.id);
    if (board !== undefined) throw inUse(`board '${board.value.name}'`);
  }
  for (const other of database.derivedColumns.where('uses', key))
    if (here(other.dataset)) throw inUse(`derived column '${other.value.alias}'`);
  if (dataset !== allDatasets) {
    const field = definitionUsing({ database, environment }, dataset, alias);
    if (field !== undefined) throw inUse(`dataset definition - ${field}`);
  }
}
