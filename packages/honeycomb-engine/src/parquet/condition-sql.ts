import type { ColumnType } from 'honeycomb-query/language';
import type { RowCondition } from '../alerts/needed-rows.ts';
import { text } from './duckdb.ts';
import { columnTypeOf, type ParquetColumn } from './parquet-columns.ts';

/** Columns of files, and the types that they have in the store that is filled. */
interface Columns {
  readonly data: ReadonlyMap<string, ParquetColumn>;
  readonly types: Readonly<Record<string, ColumnType>>;
}

/**
 * A condition in SQL. What SQL might see otherwise than the engine, because a column has another type in the files than in
 * the store, does not narrow: the engine looks at the rows again anyway.
 */
export function conditionSql(condition: RowCondition, columns: Columns): string {
  switch (condition.kind) {
    case 'all':
    case 'any': {
      const [neutral, decisive, sign] =
        condition.kind === 'all' ? (['TRUE', 'FALSE', 'AND'] as const) : (['FALSE', 'TRUE', 'OR'] as const);
      const parts = [...new Set(condition.of.map((part) => conditionSql(part, columns)))];
      const deciding = parts.filter((part) => part !== neutral);
      if (deciding.includes(decisive)) return decisive;
      return deciding.length === 0 ? neutral : `(${deciding.join(` ${sign} `)})`;
    }
    case 'present': {
      const column = columns.data.get(condition.column);
      return column === undefined ? 'FALSE' : `${column.sql} IS NOT NULL`;
    }
    case 'absent': {
      const column = columns.data.get(condition.column);
      if (column === undefined) return 'TRUE';
      return sameType(column, columns) ? `${column.sql} IS NULL` : 'TRUE';
    }
    case 'one of': {
      const column = columns.data.get(condition.column);
      if (column === undefined) return 'FALSE';
      const alike = typeof condition.values[0];
      const type = columns.types[column.name];
      if (!sameType(column, columns) || condition.values.some((value) => typeof value !== alike)) return 'TRUE';
      if ((alike === 'string') !== (type === 'string') || (alike === 'boolean') !== (type === 'boolean')) return 'TRUE';
      return `${column.sql} IN (${condition.values.map(literal).join(', ')})`;
    }
  }
}

/** Whether what is there in a file is there in the store, and equal values are equal: texts and truth values, unconverted. */
const sameType = (column: ParquetColumn, { types }: Columns): boolean =>
  (column.sqlType === 'VARCHAR' || column.sqlType === 'BOOLEAN') && types[column.name] === columnTypeOf(column);

const literal = (value: string | number | boolean): string => (typeof value === 'string' ? text(value) : String(value));
