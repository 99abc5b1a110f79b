import { type Block, blockSize } from '../store/block.ts';
import {
  type BooleanColumn,
  booleansOf,
  type Column,
  type NumberColumn,
  numbersOf,
  type TextColumn,
  textsOf,
} from '../store/column.ts';
import { createDictionary, type Dictionary } from '../store/dictionary.ts';
import type { Value } from './value.ts';

/** Rows of one block: those in `rows`, or `size` rows from `start` on when it is undefined. */
export interface Batch {
  readonly block: Block;
  readonly start: number;
  readonly size: number;
  readonly rows: Int32Array | undefined;
}

/**
 * An expression over columns, read batch by batch: one value for each row of the batch, in their order. What is read
 * stays valid until the next read, and its reader does not change it. A missing number is NaN, a missing text or truth
 * value is -1; `mixed` is for expressions whose values are not of one type.
 */
export type Vector = NumberVector | TextVector | BooleanVector | MixedVector;

export interface NumberVector {
  readonly kind: 'number';
  /** What is read is this column, as it is. */
  readonly column?: Column;
  readonly read: (batch: Batch) => Float64Array;
}
export interface TextVector {
  readonly kind: 'text';
  readonly column?: Column;
  /** What the numbers mean. It grows while batches are read, unless it is fixed. */
  readonly dictionary: Dictionary;
  readonly fixed?: true;
  readonly read: (batch: Batch) => Int32Array;
}
export interface BooleanVector {
  readonly kind: 'boolean';
  readonly column?: Column;
  /** Set when no value is missing. */
  readonly complete?: true;
  readonly read: (batch: Batch) => Int8Array;
}
export interface MixedVector {
  readonly kind: 'mixed';
  readonly read: (batch: Batch) => readonly Value[];
}

/** A column as a vector. */
export function columnVector(column: Column): Vector {
  switch (column.kind) {
    case 'number':
      return numberColumnVector(column);
    case 'text':
      return textColumnVector(column);
    case 'boolean':
      return booleanColumnVector(column);
  }
}

function numberColumnVector(column: NumberColumn): NumberVector {
  const gathered = new Float64Array(blockSize);
  return {
    kind: 'number',
    column,
    read: ({ block, start, size, rows }) => {
      const chunk = numbersOf(column, block.index, block.size);
      if (rows === undefined) return start === 0 ? chunk : chunk.subarray(start, start + size);
      gatherNumbers(chunk, rows, size, gathered);
      return gathered;
    },
  };
}

function textColumnVector(column: TextColumn): TextVector {
  const gathered = new Int32Array(blockSize);
  return {
    kind: 'text',
    column,
    dictionary: column.dictionary,
    fixed: true,
    read: ({ block, start, size, rows }) => {
      const chunk = textsOf(column, block.index, block.size);
      if (rows === undefined) return start === 0 ? chunk : chunk.subarray(start, start + size);
      gatherIds(chunk, rows, size, gathered);
      return gathered;
    },
  };
}

function booleanColumnVector(column: BooleanColumn): BooleanVector {
  const gathered = new Int8Array(blockSize);
  return {
    kind: 'boolean',
    column,
    read: ({ block, start, size, rows }) => {
      const chunk = booleansOf(column, block.index, block.size);
      if (rows === undefined) return start === 0 ? chunk : chunk.subarray(start, start + size);
      gatherTruths(chunk, rows, size, gathered);
      return gathered;
    },
  };
}

// One loop for each kind of array, with everything it reads handed in: a loop that sees several kinds, or reads what is
// around it, is several times as slow.
function gatherNumbers(values: Float64Array, rows: Int32Array, size: number, out: Float64Array): void {
  for (let k = 0; k < size; k++) out[k] = values[rows[k]!]!;
}
function gatherIds(values: Int32Array, rows: Int32Array, size: number, out: Int32Array): void {
  for (let k = 0; k < size; k++) out[k] = values[rows[k]!]!;
}
function gatherTruths(values: Int8Array, rows: Int32Array, size: number, out: Int8Array): void {
  for (let k = 0; k < size; k++) out[k] = values[rows[k]!]!;
}

/** The event's own times in seconds: when it happened, or when it could first be seen. */
export function timeVector(which: 'event' | 'ingest'): NumberVector {
  const seconds = new Float64Array(blockSize);
  return {
    kind: 'number',
    read: ({ block, start, size, rows }) => {
      const times = which === 'event' ? block.time : block.arrival;
      if (rows === undefined) for (let k = 0; k < size; k++) seconds[k] = times[start + k]! / 1000;
      else for (let k = 0; k < size; k++) seconds[k] = times[rows[k]!]! / 1000;
      return seconds;
    },
  };
}

/** The same value for every row. */
export function constantVector(value: Value): Vector {
  switch (typeof value) {
    case 'number': {
      const numbers = new Float64Array(blockSize).fill(value);
      return { kind: 'number', read: () => numbers };
    }
    case 'boolean': {
      const booleans = new Int8Array(blockSize).fill(value ? 1 : 0);
      return { kind: 'boolean', read: () => booleans };
    }
    case 'string': {
      const dictionary = createDictionary();
      const texts = new Int32Array(blockSize).fill(dictionary.add(value));
      return { kind: 'text', dictionary, read: () => texts };
    }
    default:
      return missingVector;
  }
}

const noNumbers = new Float64Array(blockSize).fill(Number.NaN);

/** No value for any row. */
export const missingVector: NumberVector = { kind: 'number', read: () => noNumbers };

const noIds = new Int32Array(blockSize).fill(-1);

/** No text for any row. */
export const noTexts: TextVector = { kind: 'text', dictionary: createDictionary(), read: () => noIds };

/** Reads a vector value by value, for what has no faster way. */
export function valueReader(vector: Vector): (batch: Batch) => (k: number) => Value {
  switch (vector.kind) {
    case 'number':
      return (batch) => {
        const numbers = vector.read(batch);
        // Adding 0 turns -0, which JSON does not tell apart, into 0.
        return (k) => (Number.isNaN(numbers[k]) ? null : numbers[k]! + 0);
      };
    case 'text':
      return (batch) => {
        const texts = vector.read(batch);
        return (k) => vector.dictionary.texts[texts[k]!] ?? null;
      };
    case 'boolean':
      return (batch) => {
        const booleans = vector.read(batch);
        return (k) => (booleans[k] === -1 ? null : booleans[k] === 1);
      };
    case 'mixed':
      return (batch) => {
        const values = vector.read(batch);
        return (k) => values[k]!;
      };
  }
}
