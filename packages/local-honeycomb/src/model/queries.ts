import type { FieldProblem, Query, WireQuery } from 'honeycomb-api';
import { answer, type Context, changed, type Outcome, requireDatasetOrAll, scopedRow } from './context.ts';
import { datasetId, put } from './database.ts';
import { columnsOfQuery, queryProblems } from './language.ts';
import { invalid } from './rejection.ts';
import type { QueryRow } from './rows.ts';

export const readQuery = ({ id, value }: QueryRow): Query => ({ ...value, id });

/**
 * A query comes back as it was sent, but for what goes without saying: filters combined by AND, ascending order, null.
 * Terraform's provider compares the two.
 */
export function storedQuery({ id: _, ...spec }: WireQuery & { readonly id?: string | null | undefined }): WireQuery {
  const { filter_combination: combination, calculations, orders, ...rest } = withoutNulls(spec);
  return {
    ...rest,
    ...(calculations === undefined
      ? {}
      : {
          calculations: calculations.map(({ filter_combination: own, ...calculation }) =>
            own === 'OR' ? { ...calculation, filter_combination: own } : calculation,
          ),
        }),
    ...(orders === undefined
      ? {}
      : {
          orders: orders.map(({ order, ...each }) => (order === 'descending' ? { ...each, order } : each)),
        }),
    ...(combination === 'OR' ? { filter_combination: combination } : {}),
  } as WireQuery;
}

function withoutNulls<T>(value: T): NonNullable2<T> {
  if (Array.isArray(value)) return value.map((each) => withoutNulls(each)) as NonNullable2<T>;
  if (typeof value !== 'object' || value === null) return value as NonNullable2<T>;
  return Object.fromEntries(
    Object.entries(value)
      .filter(([key, each]) => each !== undefined && (each !== null || key === 'value'))
      .map(([key, each]) => [key, withoutNulls(each)]),
  ) as NonNullable2<T>;
}
type NonNullable2<T> = { [K in keyof T]: Exclude<T[K], null> };

/** What a dataset of metrics has no answer to. */
function metricsProblems(
  { database, environment }: Context,
  dataset: string,
  { calculations }: WireQuery,
  prefix: string,
): readonly FieldProblem[] {
  if (database.datasets.get(datasetId(environment.id, dataset))?.value.dataset_type !== 'metrics') return [];
  const at = prefix === '' ? 'calculations' : `${prefix}.calculations`;
  if (!calculations || calculations.length === 0)
    return [{ field: at, code: 'missing', description: 'metrics datasets require at least one calculation' }];
  return calculations.flatMap(({ op }, index): readonly FieldProblem[] => {
    const description = `operation not allowed in metrics dataset: ${op}`;
    return op === 'COUNT' ? [{ field: `${at}[${index}].op`, code: 'invalid', description }] : [];
  });
}

/** The row of a new query. A field of a wrong query is named with the prefix: `query.calculations[0].column`. */
export function newQuery(context: Context, dataset: string, spec: WireQuery, prefix = ''): QueryRow {
  const value = storedQuery(spec);
  const problems = [...queryProblems(value, prefix), ...metricsProblems(context, dataset, value, prefix)];
  if (problems.length > 0) throw invalid(problems);
  return { id: context.newId(), environment: context.environment.id, dataset, value, uses: columnsOfQuery(value) };
}

/** 200, not 201: Honeycomb calls it neither created nor new. */
export function createQuery(context: Context, dataset: string, spec: WireQuery): Outcome<Query> {
  requireDatasetOrAll(context, dataset);
  const row = newQuery(context, dataset, spec);
  return changed(200, readQuery(row), put('queries', row));
}

export function findQuery(context: Context, dataset: string, id: string): QueryRow {
  requireDatasetOrAll(context, dataset);
  return scopedRow(context, context.database.queries.get(id), dataset, 'Query');
}

export const getQuery = (context: Context, dataset: string, id: string): Outcome<Query> =>
  answer(readQuery(findQuery(context, dataset, id)));
