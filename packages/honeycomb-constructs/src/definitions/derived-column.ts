import { type ColumnReference, type ColumnValues, columnFormula, type Dataset, type Formula } from 'honeycomb-query';

/** A calculated field that is kept with the dataset (Honeycomb's derived column), 1 to 255 characters of alias. */
export interface DerivedColumnDefinition {
  readonly alias: string;
  readonly description: string;
  readonly dataset: Dataset;
  readonly formula: Formula;
}

/** @example defineDerivedColumn({ alias: 'is_root', description: '…', dataset: shop, expression: ($) => NOT(EXISTS($('trace.parent_id'))) }) */
export const defineDerivedColumn = <C extends ColumnValues>({
  expression,
  ...definition
}: Omit<DerivedColumnDefinition, 'formula' | 'dataset'> & {
  readonly dataset: Dataset<C>;
  readonly expression: ($: ColumnReference<C>) => Formula;
}): DerivedColumnDefinition => ({ ...definition, formula: expression(columnFormula as ColumnReference<C>) });
