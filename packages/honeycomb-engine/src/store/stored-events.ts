import type { Event, FieldValue } from '../event.ts';
import { columnVector, valueReader } from '../expression/vector.ts';
import type { EventStore } from './event-store.ts';

/** The events of a store in the order in which they came, with the values that its columns hold. */
export function* storedEvents({ table }: EventStore): Generator<Event, void, undefined> {
  const columns = Array.from(table.columns.values(), (column) => ({
    name: column.name,
    read: valueReader(columnVector(column)),
  }));
  for (const block of table.blocks) {
    const { size, time, arrival, rates } = block;
    if (size === 0) continue;
    const batch = { block, start: 0, size, rows: undefined };
    const values = columns.map(({ name, read }) => ({ name, at: read(batch) }));
    for (let row = 0; row < size; row++) {
      const data: Record<string, FieldValue> = {};
      for (const { name, at } of values) {
        const value = at(row);
        if (value !== null) data[name] = value;
      }
      yield { time: time[row]!, arrival: arrival[row]!, sampleRate: rates?.[row] ?? 1, data };
    }
  }
}
