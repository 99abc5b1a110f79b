import type { Block } from './block.ts';
import { booleansOf, type Column, numbersOf, textsOf } from './column.ts';

/**
 * Which rows of a block have a value in a column: bit `row & 31` of word `row >> 5`. It is found out when it is asked for
 * first and kept, because most queries ask: a span without a parent is a root, a row without an annotation is a span.
 */
export interface Presence {
  /** How many rows were looked at: the last block of a store is still being filled. */
  readonly size: number;
  readonly bits: Uint32Array;
}

export function presenceOf(column: Column, { index, size }: Block): Presence {
  const known = column.presence[index];
  if (known !== undefined && known.size === size) return known;
  const presence = { size, bits: new Uint32Array(Math.ceil(size / 32)) };
  switch (column.kind) {
    case 'number':
      markNumbers(numbersOf(column, index, size), size, presence.bits);
      break;
    case 'text':
      markIds(textsOf(column, index, size), size, presence.bits);
      break;
    case 'boolean':
      markIds(booleansOf(column, index, size), size, presence.bits);
      break;
  }
  column.presence[index] = presence;
  return presence;
}

function markNumbers(numbers: Float64Array, size: number, bits: Uint32Array): void {
  for (let row = 0; row < size; row++) if (!Number.isNaN(numbers[row])) bits[row >> 5]! |= 1 << (row & 31);
}

function markIds(ids: Int32Array | Int8Array, size: number, bits: Uint32Array): void {
  for (let row = 0; row < size; row++) if (ids[row]! >= 0) bits[row >> 5]! |= 1 << (row & 31);
}

/** Writes the rows from `start` to before `end` that have a value, or with `absent` those that have none, and says how many. */
export function rowsPresent({ bits }: Presence, start: number, end: number, absent: boolean, rows: Int32Array): number {
  let found = 0;
  for (let first = start & ~31; first < end; first += 32) {
    let word = absent ? ~bits[first >> 5]! : bits[first >> 5]! | 0;
    if (first < start) word &= -1 << (start - first);
    if (end - first < 32) word &= (1 << (end - first)) - 1;
    if (word === -1) for (let row = first; row < first + 32; row++) rows[found++] = row;
    else
      for (; word !== 0; word &= word - 1) {
        rows[found] = first + 31 - Math.clz32(word & -word);
        found += 1;
      }
  }
  return found;
}
