import type { ColumnType } from 'honeycomb-query/language';
import { blockSize } from './block.ts';
import { createDictionary, type Dictionary } from './dictionary.ts';
import type { Presence } from './presence.ts';

/** A column's values by block and row. A missing number is NaN, a missing text or truth value is -1. */
export type Column = NumberColumn | TextColumn | BooleanColumn;

export interface NumberColumn {
  readonly kind: 'number';
  readonly name: string;
  /** An integer column becomes a float column with the first value that is none. */
  type: 'integer' | 'float';
  readonly chunks: (Float64Array | undefined)[];
  /** By block, as far as it was asked for: see `presenceOf`. */
  readonly presence: (Presence | undefined)[];
}

export interface TextColumn {
  readonly kind: 'text';
  readonly name: string;
  readonly type: 'string';
  /** Numbers of the dictionary's texts. */
  readonly chunks: (Int32Array | undefined)[];
  readonly presence: (Presence | undefined)[];
  readonly dictionary: Dictionary;
}

export interface BooleanColumn {
  readonly kind: 'boolean';
  readonly name: string;
  readonly type: 'boolean';
  readonly chunks: (Int8Array | undefined)[];
  readonly presence: (Presence | undefined)[];
}

export function createColumn(name: string, type: ColumnType, dictionary?: Dictionary): Column {
  switch (type) {
    case 'string':
      return { kind: 'text', name, type, chunks: [], presence: [], dictionary: dictionary ?? createDictionary() };
    case 'boolean':
      return { kind: 'boolean', name, type, chunks: [], presence: [] };
    case 'integer':
    case 'float':
      return { kind: 'number', name, type, chunks: [], presence: [] };
    case 'histogram':
      return { kind: 'number', name, type: 'float', chunks: [], presence: [] };
  }
}

type Values = Float64Array | Int32Array | Int8Array;

/** The values of a block to write row to; the chunk is made or enlarged when it has no place for it. */
export function writable<Chunk extends Values>(
  chunks: (Chunk | undefined)[],
  block: number,
  row: number,
  create: (length: number) => Chunk,
): Chunk {
  const chunk = chunks[block];
  if (chunk !== undefined && row < chunk.length) return chunk;
  while (chunks.length < block) chunks.push(undefined);
  const larger = create(Math.min(blockSize, Math.max(64, 2 ** Math.ceil(Math.log2(row + 1)))));
  if (chunk !== undefined) larger.set(chunk);
  chunks[block] = larger;
  return larger;
}

export const missingNumbers = (length: number): Float64Array => new Float64Array(length).fill(Number.NaN);
export const missingTexts = (length: number): Int32Array => new Int32Array(length).fill(-1);
export const missingBooleans = (length: number): Int8Array => new Int8Array(length).fill(-1);

const noNumbers = missingNumbers(blockSize);
const noTexts = missingTexts(blockSize);
const noBooleans = missingBooleans(blockSize);

/** The values of a block with at least `size` rows, whatever of them was written. */
export const numbersOf = (column: NumberColumn, block: number, size: number): Float64Array =>
  column.chunks[block] === undefined ? noNumbers : writable(column.chunks, block, size - 1, missingNumbers);
export const textsOf = (column: TextColumn, block: number, size: number): Int32Array =>
  column.chunks[block] === undefined ? noTexts : writable(column.chunks, block, size - 1, missingTexts);
export const booleansOf = (column: BooleanColumn, block: number, size: number): Int8Array =>
  column.chunks[block] === undefined ? noBooleans : writable(column.chunks, block, size - 1, missingBooleans);
