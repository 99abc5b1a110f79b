import { type FieldName, fieldName } from '../field-name.ts';
import { longestName } from '../limits.ts';
import type { RowBuilder } from '../row-builder.ts';
import { type AnyValue, type Attributes, entriesOf } from './signals.ts';

/** Honeycomb makes fields of maps within maps to this depth, and JSON of what is deeper. */
const deepestFields = 5;

/** Sets a field for each attribute, and for each entry of a map: `a` with `{ b: 1 }` becomes `a.b`. */
export function setAttributes(row: Pick<RowBuilder, 'set'>, { names, values, size }: Attributes): void {
  for (let place = 0; place < size; place += 1) setValue(row, names[place]!, values[place]!);
}

export function setValue(row: Pick<RowBuilder, 'set'>, name: FieldName, value: AnyValue, depth = 0): void {
  if (typeof value !== 'object') {
    // Honeycomb has no name this long; that of one field is not worth a whole event.
    if (name.text.length <= longestName) row.set(name, value);
    return;
  }
  if (value === null) return;
  if (value.kind !== 'map' || depth >= deepestFields) {
    if (name.text.length <= longestName) row.set(name, jsonOf(value));
    return;
  }
  for (const [inner, each] of entriesOf(value.entries))
    setValue(row, fieldName(`${name.text}.${inner}`), each, depth + 1);
}

/** JSON as Honeycomb writes it into a field: keys in order, bytes in base64, a newline at the end. */
export const jsonOf = (value: AnyValue): string => `${JSON.stringify(plain(value))}\n`;

function plain(value: AnyValue): unknown {
  if (typeof value !== 'object' || value === null) return value;
  switch (value.kind) {
    case 'bytes':
      return value.base64;
    case 'list':
      return value.items.map(plain);
    case 'map': {
      const entries = entriesOf(value.entries).map(([name, each]) => [name, plain(each)] as const);
      return Object.fromEntries(entries.sort(([a], [b]) => (a < b ? -1 : a > b ? 1 : 0)));
    }
  }
}
