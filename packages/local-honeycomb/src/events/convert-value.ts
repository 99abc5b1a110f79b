import type { ColumnType } from 'honeycomb-api';
import type { FieldValue } from 'honeycomb-engine';

/** A value as its column's type has it; undefined when it cannot be read so. The engine does the same with later ones. */
export function convertedTo(type: ColumnType, value: FieldValue | undefined): FieldValue | undefined {
  if (value === undefined) return undefined;
  switch (type) {
    case 'string':
      return String(value);
    case 'boolean':
      if (typeof value === 'number') return value !== 0;
      return typeof value === 'boolean' ? value : value === 'true' ? true : value === 'false' ? false : undefined;
    default: {
      const number = typeof value === 'string' && value.trim() === '' ? Number.NaN : Number(value);
      return Number.isFinite(number) ? number : undefined;
    }
  }
}
