import type { Problem } from '../problem.ts';
import type { QuerySpecification } from '../query-schema.ts';
import type { ColumnSchema, DatasetSchema } from '../schema.ts';
import { didYouMean } from '../suggest.ts';

/** A query, and the dataset it asks, when it is known. Each rule takes one and returns what is wrong. */
export interface QueryContext {
  readonly query: QuerySpecification;
  readonly dataset?: DatasetSchema | undefined;
}

export type QueryRule = (context: QueryContext) => readonly Problem[];

export type Path = Problem['path'];

/**
 * What a column name stands for: a calculated field of the query (whose type is not known), a column of the dataset, or a
 * problem. Without a dataset every name is taken to exist.
 */
export function resolveColumn(
  { query, dataset }: QueryContext,
  name: string,
  path: Path,
): { readonly column?: ColumnSchema | undefined; readonly problems: readonly Problem[] } {
  const fields = (query.calculated_fields ?? []).map((field) => field.name);
  if (!dataset || fields.includes(name)) return { problems: [] };
  const column = Object.hasOwn(dataset.columns, name) ? dataset.columns[name] : undefined;
  if (column) return { column, problems: [] };
  const suggestion = didYouMean(name, [...fields, ...Object.keys(dataset.columns)]);
  return { problems: [{ path, message: `the dataset ${dataset.name} has no column ${name}${suggestion}` }] };
}

/** The values that occur more than once, each with the index of its second occurrence. */
export function repeated(values: readonly (string | undefined)[]): readonly { value: string; index: number }[] {
  return values.flatMap((value, index) =>
    value !== undefined &&
    values.indexOf(value) < index &&
    values.slice(0, index).filter((v) => v === value).length === 1
      ? [{ value, index }]
      : [],
  );
}
