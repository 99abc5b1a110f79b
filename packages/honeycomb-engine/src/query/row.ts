import type { ResultRow } from '../query-result.ts';

type RowValue = ResultRow[string];

/** A row from its keys and values; a key `__proto__` becomes a property like any other. */
export function rowOf(keys: readonly string[], valueAt: (index: number) => RowValue, base: ResultRow = {}): ResultRow {
  const row: Record<string, RowValue> = { ...base };
  for (let index = 0; index < keys.length; index++) {
    const key = keys[index]!;
    const value = valueAt(index);
    if (key === '__proto__')
      Object.defineProperty(row, key, { value, enumerable: true, configurable: true, writable: true });
    else row[key] = value;
  }
  return row;
}
