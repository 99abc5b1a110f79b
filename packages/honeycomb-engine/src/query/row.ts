import type { ResultRow } from '../query-result.ts';

export type RowValue = ResultRow[string];

/** Puts values under their keys into a row; a key `__proto__` becomes a property like any other. */
export function putValues(
  row: Record<string, RowValue>,
  keys: readonly string[],
  valueAt: (index: number) => RowValue,
): void {
  for (let index = 0; index < keys.length; index++) {
    const key = keys[index]!;
    const value = valueAt(index);
    if (key === '__proto__') Object.defineProperty(row, key, { value, enumerable: true, configurable: true });
    else row[key] = value;
  }
}
