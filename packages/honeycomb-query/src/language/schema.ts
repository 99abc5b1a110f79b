export const columnTypes = ['string', 'integer', 'float', 'boolean', 'histogram'] as const;
/** Honeycomb's column types. `histogram` exists on metrics datasets only, and the Terraform provider cannot create it. */
export type ColumnType = (typeof columnTypes)[number];

/** What a query's rules need to know about a column: its type and, for an enumeration, the values it can have. */
export interface ColumnSchema {
  readonly type: ColumnType;
  readonly values?: readonly (string | number | boolean)[] | undefined;
}

/** The columns that a query may name, and what kind of dataset they are in. */
export interface DatasetSchema {
  readonly name: string;
  readonly kind: 'events' | 'metrics';
  readonly columns: Readonly<Record<string, ColumnSchema>>;
}
