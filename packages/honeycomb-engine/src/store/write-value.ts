import { numberOfText } from '../expression/value.ts';
import { type Column, missingBooleans, missingNumbers, missingTexts, writable } from './column.ts';

/** How a value is read whose type is not its column's; Honeycomb documents that the column's type decides, not how. */
export type OtherTypeRule = 'convert' | 'missing';

/** Writes one value into its column, by the column's type; what cannot be read as that type stays missing. */
export function writeValue(column: Column, block: number, row: number, value: unknown, otherType: OtherTypeRule): void {
  const converted = otherType === 'convert';
  switch (column.kind) {
    case 'number': {
      const number = typeof value === 'number' ? value : converted ? asNumber(value) : Number.NaN;
      if (!Number.isFinite(number)) return;
      if (column.type === 'integer' && !Number.isInteger(number)) column.type = 'float';
      const chunk = column.chunks[block];
      // Adding 0 turns -0, which JSON can say but nobody means, into 0.
      if (chunk !== undefined && row < chunk.length) chunk[row] = number + 0;
      else writable(column.chunks, block, row, missingNumbers)[row] = number + 0;
      return;
    }
    case 'text': {
      const text = typeof value === 'string' ? value : converted ? asText(value) : undefined;
      if (text === undefined) return;
      const chunk = column.chunks[block];
      const id = column.dictionary.add(text);
      if (chunk !== undefined && row < chunk.length) chunk[row] = id;
      else writable(column.chunks, block, row, missingTexts)[row] = id;
      return;
    }
    case 'boolean': {
      const truth = typeof value === 'boolean' ? value : converted ? asBoolean(value) : undefined;
      if (truth !== undefined) writable(column.chunks, block, row, missingBooleans)[row] = truth ? 1 : 0;
      return;
    }
  }
}

function asNumber(value: unknown): number {
  if (typeof value === 'boolean') return value ? 1 : 0;
  return typeof value === 'string' ? numberOfText(value) : Number.NaN;
}

function asText(value: unknown): string | undefined {
  if (typeof value === 'boolean') return String(value);
  return typeof value === 'number' && Number.isFinite(value) ? String(value) : undefined;
}

function asBoolean(value: unknown): boolean | undefined {
  if (typeof value === 'number') return Number.isFinite(value) ? value !== 0 : undefined;
  return value === 'true' ? true : value === 'false' ? false : undefined;
}
