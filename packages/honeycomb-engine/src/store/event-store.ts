import type { ColumnType } from 'honeycomb-query/language';
import type { Event, FieldValue, PackedEvent } from '../event.ts';
import { addRow, type Block, blockSize, createBlock, forgottenBlock } from './block.ts';
import { type Column, createColumn } from './column.ts';
import { createDictionary } from './dictionary.ts';
import { type OtherTypeRule, writeValue } from './write-value.ts';

/**
 * A dataset's events, column by column, in memory. Events may come in any order, but a query over a window is quick only
 * when they come roughly in the order of time, as telemetry does.
 */
export interface EventStore {
  /** Adds events; their values are copied. @throws RangeError for a time that is no number or data that is none; the events before it are kept */
  append(events: Iterable<Event | PackedEvent>): void;
  /**
   * Forgets events from before a time in milliseconds since 1970. They go thousands at once, so that some of them stay for a
   * while; the texts of a column stay for good.
   */
  forget(before: number): void;
  /** How many events there are. */
  readonly size: number;
  /** Types by column: what is declared and what events brought. */
  readonly columns: ReadonlyMap<string, ColumnType>;
  /** For the queries of this package. */
  readonly table: Table;
}

/** The rows behind a store. */
export interface Table {
  /** By their index. Those that were forgotten have no rows. */
  readonly blocks: readonly Block[];
  readonly columns: ReadonlyMap<string, Column>;
}

export interface EventStoreOptions {
  /** Columns to begin with, so that queries may name what no event has had yet. */
  readonly columns?: Readonly<Record<string, ColumnType>> | undefined;
  /** How a value is read whose type is not its column's. @default 'convert': text that spells a number is one, and so on */
  readonly valueOfOtherType?: OtherTypeRule | undefined;
}

/** Columns that refer to each other; with one dictionary, a join compares numbers. */
const spanIds = new Set(['trace.span_id', 'trace.parent_id']);

/**
 * Makes an empty store. The first value of a column makes its type, as in Honeycomb: text, integer, float or boolean; an
 * integer column turns into a float column when a fraction comes. A sample rate of 0 counts as 1; null, NaN, infinities,
 * lists and objects count as missing.
 */
export function createEventStore(options: EventStoreOptions = {}): EventStore {
  const otherType = options.valueOfOtherType ?? 'convert';
  const blocks: Block[] = [];
  const columns = new Map<string, Column>();
  const sharedDictionary = createDictionary();
  let size = 0;
  // What is before this block was forgotten.
  let firstKept = 0;

  const addColumn = (name: string, type: ColumnType): Column => {
    const column = createColumn(name, type, spanIds.has(name) ? sharedDictionary : undefined);
    columns.set(name, column);
    return column;
  };
  for (const [name, type] of Object.entries(options.columns ?? {})) addColumn(name, type);

  /** Adds a row to the last block, and gives its place there. */
  const addRowAt = (time: number, arrival: number, sampleRate: number | undefined): number => {
    if (!Number.isFinite(time)) throw new RangeError(`an event's time is milliseconds since 1970, got ${time}`);
    let block = blocks.at(-1);
    if (block === undefined || block.size === blockSize) {
      block = createBlock(blocks.length);
      blocks.push(block);
    }
    const rate = sampleRate !== undefined && sampleRate >= 1 && sampleRate < Number.POSITIVE_INFINITY ? sampleRate : 1;
    size += 1;
    return addRow(block, time, arrival, rate);
  };
  /** A column, which the first value that has a type makes. */
  const columnFor = (name: string, value: FieldValue): Column | undefined => {
    const column = columns.get(name);
    if (column !== undefined) return column;
    const type = typeOf(value);
    return type && addColumn(name, type);
  };
  const append = ({ time, arrival, sampleRate, data }: Event): void => {
    if (typeof data !== 'object' || data === null) throw new RangeError(`an event's values are its data, got ${data}`);
    const row = addRowAt(time, arrival ?? time + durationOf(data), sampleRate);
    const block = blocks.length - 1;
    for (const name of Object.keys(data)) {
      const value = data[name];
      const column = value === undefined ? undefined : columnFor(name, value);
      if (column !== undefined) writeValue(column, block, row, value, otherType);
    }
  };

  const columnsByNames = new WeakMap<readonly string[], (Column | undefined)[]>();
  let lastNames: readonly string[] | undefined;
  let lastColumns: (Column | undefined)[] = [];
  const appendPacked = ({ time, arrival, sampleRate, names, values }: PackedEvent): void => {
    if (names !== lastNames) {
      lastNames = names;
      lastColumns = columnsByNames.get(names) ?? names.map(() => undefined);
      columnsByNames.set(names, lastColumns);
    }
    const row = addRowAt(time, arrival, sampleRate);
    const block = blocks.length - 1;
    for (let place = 0; place < names.length; place++) {
      const value = values[place];
      if (value === undefined) continue;
      const column = lastColumns[place] ?? columnFor(names[place]!, value);
      if (column === undefined) continue;
      lastColumns[place] = column;
      writeValue(column, block, row, value, otherType);
    }
  };

  return {
    append: (events) => {
      for (const event of events)
        if ('names' in event) appendPacked(event);
        else append(event);
    },
    forget(before) {
      let allBefore = true;
      // The last block is still being filled.
      for (let index = firstKept; index < blocks.length - 1; index++) {
        const block = blocks[index]!;
        if (block.size > 0 && block.maxTime >= before) allBefore = false;
        else if (block.size > 0) {
          size -= block.size;
          blocks[index] = forgottenBlock(index);
          for (const { chunks, presence } of columns.values()) {
            if (index < chunks.length) chunks[index] = undefined;
            if (index < presence.length) presence[index] = undefined;
          }
        }
        if (allBefore) firstKept = index + 1;
      }
    },
    get size() {
      return size;
    },
    get columns() {
      return new Map(Array.from(columns, ([name, { type }]) => [name, type]));
    },
    table: { blocks, columns },
  };
}

/** A span is sent when it ends, so a row is seen after its duration at the earliest. */
function durationOf({ duration_ms: duration }: Event['data']): number {
  return typeof duration === 'number' && duration > 0 && duration < Number.POSITIVE_INFINITY ? duration : 0;
}

function typeOf(value: unknown): ColumnType | undefined {
  switch (typeof value) {
    case 'string':
      return 'string';
    case 'boolean':
      return 'boolean';
    case 'number':
      return Number.isFinite(value) ? (Number.isInteger(value) ? 'integer' : 'float') : undefined;
    default:
      return undefined;
  }
}
