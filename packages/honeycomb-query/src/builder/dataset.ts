import type { DatasetSchema } from '../language/schema.ts';
import type { Column, ColumnValues } from './column.ts';

/** A dataset and its columns: the contract that queries, alert tests and column resources are written against. */
export interface Dataset<out C extends ColumnValues = ColumnValues, out Kind extends DatasetKind = DatasetKind>
  extends DatasetSchema {
  /** The dataset's slug, or `__all__` for every dataset of the environment. */
  readonly name: string;
  readonly kind: Kind;
  readonly columns: { readonly [Name in keyof C]: Column<C[Name]> };
}

export type DatasetKind = DatasetSchema['kind'];

type ValuesOf<D> = { readonly [Name in keyof D]: D[Name] extends Column<infer T> ? T : never };
type ColumnsOf<D> = Dataset<ValuesOf<D>>['columns'];

/**
 * Names the columns of an events dataset, once.
 * @example dataset('shop', { name: column(z.string(), 'Operation'), duration_ms: column(z.number(), 'Milliseconds') })
 */
export const dataset = <D extends Readonly<Record<string, Column>>>(
  name: string,
  columns: D,
): Dataset<ValuesOf<D>, 'events'> => ({ name, kind: 'events', columns: columns as unknown as ColumnsOf<D> });

/** Names the columns of a metrics dataset, whose queries calculate other things than those of events. */
export const metricsDataset = <D extends Readonly<Record<string, Column>>>(
  name: string,
  columns: D,
): Dataset<ValuesOf<D>, 'metrics'> => ({ name, kind: 'metrics', columns: columns as unknown as ColumnsOf<D> });

/** The same columns asked of every dataset of the environment (`__all__`). */
export const environmentWide = <C extends ColumnValues, Kind extends DatasetKind>(
  of: Dataset<C, Kind>,
): Dataset<C, Kind> => ({ ...of, name: '__all__' });
