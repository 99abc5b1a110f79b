import type { FieldValue, PackedEvent } from 'honeycomb-engine';
import type { FieldName } from './field-name.ts';
import { largestEvent, longestText, mostFields, truncated } from './limits.ts';

/**
 * Builds events one after the other. A field that is set twice has the later value, as where attributes of a span
 * overwrite those of its resource.
 */
export interface RowBuilder {
  start(): void;
  set(name: FieldName, value: FieldValue): void;
  has(name: FieldName): boolean;
  /** Removes a field and gives its value. */
  take(name: FieldName): FieldValue | undefined;
  /** How many fields the row has. */
  readonly size: number;
  /** What keeps the row from being an event of Honeycomb's, undefined when nothing does. */
  problem(): string | undefined;
  finish(time: number, arrival: number, sampleRate: number): PackedEvent;
}

/** The fields of rows that look alike, in their order. */
interface Shape {
  readonly names: readonly FieldName[];
  readonly texts: readonly string[];
}

/** Senders have few shapes of rows; those that have many gain nothing from remembering them. */
const mostShapes = 4096;

let rows = 0;

/** Rows with the same fields in the same order share the list of their names. */
export function createRowBuilder(): RowBuilder {
  const shapes = new Map<number, Shape>();
  let names: FieldName[] = [];
  let values: FieldValue[] = [];
  let size = 0;
  let characters = 0;
  /** Bytes that were cut off: what was sent is measured, not what is kept. */
  let cut = 0;
  let row = 0;

  let last: Shape = { names: [], texts: [] };

  const shapeOf = (): Shape => {
    if (last.names.length !== size || !sameNames(last.names, names)) last = findShape();
    return last;
  };
  const findShape = (): Shape => {
    let hash = size;
    for (let place = 0; place < size; place += 1) hash = (Math.imul(hash, 31) + names[place]!.id) | 0;
    const known = shapes.get(hash);
    if (known !== undefined && known.names.length === size && sameNames(known.names, names)) return known;
    const own = names.slice(0, size);
    const shape: Shape = { names: own, texts: own.map(({ text }) => text) };
    if (shapes.size >= mostShapes) shapes.clear();
    shapes.set(hash, shape);
    return shape;
  };

  return {
    get size() {
      return size;
    },
    start() {
      rows += 1;
      row = rows;
      size = 0;
      characters = 0;
      cut = 0;
    },
    set(name, given) {
      let value = given;
      if (typeof value === 'string') {
        if (value.length > longestText / 3) {
          value = truncated(value);
          cut += Buffer.byteLength(given as string) - Buffer.byteLength(value);
        }
        characters += value.length;
      }
      if (name.row === row) {
        values[name.place] = value;
        return;
      }
      name.row = row;
      name.place = size;
      names[size] = name;
      values[size] = value;
      size += 1;
    },
    has: (name) => name.row === row,
    take(name) {
      if (name.row !== row) return undefined;
      const value = values[name.place];
      const [others, rest] = [names.slice(0, size), values.slice(0, size)];
      others.splice(name.place, 1);
      rest.splice(name.place, 1);
      names = others;
      values = rest;
      size -= 1;
      name.row = 0;
      for (let place = 0; place < size; place += 1) names[place]!.place = place;
      return value;
    },
    problem() {
      if (size > mostFields) return 'Event has too many columns.';
      // A character is six bytes of JSON at most.
      if (characters + cut < largestEvent / 7) return undefined;
      const data = Object.fromEntries(names.slice(0, size).map(({ text }, place) => [text, values[place]]));
      return Buffer.byteLength(JSON.stringify(data)) + cut > largestEvent ? 'Request body is too large.' : undefined;
    },
    finish(time, arrival, sampleRate) {
      return { time, arrival, sampleRate, names: shapeOf().texts, values: values.slice(0, size) };
    },
  };
}

function sameNames(left: readonly FieldName[], right: readonly FieldName[]): boolean {
  for (let place = 0; place < left.length; place += 1) if (left[place] !== right[place]) return false;
  return true;
}
