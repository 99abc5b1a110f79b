import type { Event, EventStore, FieldValue } from 'honeycomb-engine';

type Column = EventStore['table']['columns'] extends ReadonlyMap<string, infer C> ? C : never;

/** The events of a store again, from a row on, in the order of their arrival: to build another store from. */
export function* storedRows(store: EventStore, from = 0, without?: string): Generator<Event> {
  const columns = [...store.table.columns].filter(([name]) => name !== without);
  let first = 0;
  for (const block of store.table.blocks) {
    for (let row = Math.max(0, from - first); row < block.size; row += 1) {
      const data: Record<string, FieldValue> = {};
      for (const [name, column] of columns) {
        const value = valueAt(column, block.index, row);
        if (value !== undefined) data[name] = value;
      }
      yield { time: block.time[row]!, arrival: block.arrival[row]!, sampleRate: block.rates?.[row] ?? 1, data };
    }
    first += block.size;
  }
}

function valueAt(column: Column, block: number, row: number): FieldValue | undefined {
  switch (column.kind) {
    case 'number': {
      const value = column.chunks[block]?.[row];
      return value === undefined || Number.isNaN(value) ? undefined : value;
    }
    case 'text': {
      const id = column.chunks[block]?.[row] ?? -1;
      return id < 0 ? undefined : column.dictionary.texts[id];
    }
    case 'boolean': {
      const truth = column.chunks[block]?.[row] ?? -1;
      return truth < 0 ? undefined : truth === 1;
    }
  }
}

/** When the newest event came that has a value in a column, in milliseconds since 1970; undefined when none has. */
export function lastArrivalWith(store: EventStore, name: string): number | undefined {
  const column = store.table.columns.get(name);
  if (column === undefined) return undefined;
  for (const block of store.table.blocks.toReversed()) {
    if (column.chunks[block.index] === undefined) continue;
    for (let row = block.size - 1; row >= 0; row -= 1)
      if (valueAt(column, block.index, row) !== undefined) return block.arrival[row];
  }
  return undefined;
}
