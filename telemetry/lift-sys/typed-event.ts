import type { ColumnValues, Dataset } from 'honeycomb-query';

/** Values of some columns of a dataset; a column that is absent or undefined is not on the row. */
export type ColumnsOf<C extends ColumnValues> = { readonly [Name in keyof C]?: C[Name] | undefined };

/** One row for a test, made by `event`, which has had its columns checked. */
export interface TypedEvent<C extends ColumnValues> {
  readonly dataset: Dataset<C>;
  readonly data: ColumnsOf<C>;
}

/**
 * A row of a dataset: a misspelt column or a value of another type does not compile.
 * @example event(shop, { name: 'pay', duration_ms: 120 })
 */
export const event = <C extends ColumnValues>(dataset: Dataset<C>, values: ColumnsOf<C>): TypedEvent<C> => ({
  dataset,
  data: values,
});
