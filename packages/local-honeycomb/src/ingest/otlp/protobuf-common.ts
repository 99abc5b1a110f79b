import { type FieldName, knownName } from '../field-name.ts';
import { mostNesting } from '../limits.ts';
import {
  enter,
  leave,
  MalformedProtobuf,
  type Reader,
  readDouble,
  readInt64,
  readTag,
  readVarint,
  skip,
} from '../protobuf/reader.ts';
import { readName, readText } from '../protobuf/texts.ts';
import {
  type AnyValue,
  type Attributes,
  addAttribute,
  type Nanoseconds,
  newAttributes,
  noAttributes,
  type Origin,
} from './signals.ts';

// Tags are written as number << 3 | wire type. The messages are those of opentelemetry.proto.common and .resource, v1.
const noName = knownName('');

/** Adds a KeyValue to attributes; one without a value, or without a name, adds nothing. */
export function readKeyValue(reader: Reader, into: Attributes, depth = 0): void {
  const outer = enter(reader);
  let name: FieldName = noName;
  let value: AnyValue = null;
  for (let tag = readTag(reader); tag !== 0; tag = readTag(reader))
    if (tag === 10) name = readName(reader);
    else if (tag === 18) value = readAnyValue(reader, depth);
    else skip(reader, tag);
  leave(reader, outer);
  if (value === null || name.text === '') return;
  addAttribute(into, name, value);
}

export function readAnyValue(reader: Reader, depth = 0): AnyValue {
  if (depth > mostNesting) throw new MalformedProtobuf('values are nested too deeply');
  const outer = enter(reader);
  let value: AnyValue = null;
  for (let tag = readTag(reader); tag !== 0; tag = readTag(reader))
    switch (tag) {
      case 10:
        value = readText(reader);
        break;
      case 16:
        value = readVarint(reader) !== 0;
        break;
      case 24:
        value = readInt64(reader);
        break;
      case 33:
        value = readDouble(reader);
        break;
      case 42:
        value = { kind: 'list', items: readList(reader, depth) };
        break;
      case 50:
        value = { kind: 'map', entries: readMap(reader, depth) };
        break;
      case 58:
        value = { kind: 'bytes', base64: readBytes(reader, 'base64') };
        break;
      default:
        skip(reader, tag);
    }
  leave(reader, outer);
  return value;
}

function readList(reader: Reader, depth: number): readonly AnyValue[] {
  const outer = enter(reader);
  const items: AnyValue[] = [];
  for (let tag = readTag(reader); tag !== 0; tag = readTag(reader))
    if (tag === 10) items.push(readAnyValue(reader, depth + 1));
    else skip(reader, tag);
  leave(reader, outer);
  return items;
}

function readMap(reader: Reader, depth: number): Attributes {
  const outer = enter(reader);
  const entries = newAttributes();
  for (let tag = readTag(reader); tag !== 0; tag = readTag(reader))
    if (tag === 10) readKeyValue(reader, entries, depth + 1);
    else skip(reader, tag);
  leave(reader, outer);
  return entries;
}

export function readBytes(reader: Reader, encoding: 'hex' | 'base64'): string {
  const outer = enter(reader);
  const text = reader.bytes.toString(encoding, reader.at, reader.end);
  leave(reader, outer);
  return text;
}

/** Nanoseconds, after their fixed64 was read. */
export const nanoseconds = ({ high, low }: Reader): Nanoseconds => ({ high, low });

function readResource(reader: Reader): Attributes {
  const outer = enter(reader);
  const attributes = newAttributes();
  for (let tag = readTag(reader); tag !== 0; tag = readTag(reader))
    if (tag === 10) readKeyValue(reader, attributes);
    else skip(reader, tag);
  leave(reader, outer);
  return attributes;
}

function readScope(reader: Reader): Pick<Origin, 'scopeName' | 'scopeVersion' | 'scope'> {
  const outer = enter(reader);
  let [scopeName, scopeVersion] = ['', ''];
  const scope = newAttributes();
  for (let tag = readTag(reader); tag !== 0; tag = readTag(reader))
    if (tag === 10) scopeName = readText(reader);
    else if (tag === 18) scopeVersion = readText(reader);
    else if (tag === 26) readKeyValue(reader, scope);
    else skip(reader, tag);
  leave(reader, outer);
  return { scopeName, scopeVersion, scope };
}

/**
 * Traces, logs and metrics are packed alike: a request has resources (1), a resource its attributes (1), scopes (2) and a
 * schema (3), a scope its description (1), items (2) and a schema (3). The items wait until the rest is known: fields can
 * come in any order.
 */
export function readItems(reader: Reader, item: (reader: Reader, origin: Origin) => void): void {
  for (let tag = readTag(reader); tag !== 0; tag = readTag(reader)) {
    if (tag !== 10) {
      skip(reader, tag);
      continue;
    }
    const outer = enter(reader);
    const scopes: number[] = [];
    let resource = noAttributes;
    let resourceSchema = '';
    for (let inner = readTag(reader); inner !== 0; inner = readTag(reader))
      if (inner === 10) resource = readResource(reader);
      else if (inner === 18) scopes.push(placeOf(reader));
      else if (inner === 26) resourceSchema = readText(reader);
      else skip(reader, inner);
    for (const place of scopes) {
      reader.at = place;
      readScopeItems(reader, { resource, resourceSchema }, item);
    }
    leave(reader, outer);
  }
}

function readScopeItems(
  reader: Reader,
  from: Pick<Origin, 'resource' | 'resourceSchema'>,
  item: (reader: Reader, origin: Origin) => void,
): void {
  const outer = enter(reader);
  const items: number[] = [];
  let scope: ReturnType<typeof readScope> = { scopeName: '', scopeVersion: '', scope: noAttributes };
  let scopeSchema = '';
  for (let tag = readTag(reader); tag !== 0; tag = readTag(reader))
    if (tag === 10) scope = readScope(reader);
    else if (tag === 18) items.push(placeOf(reader));
    else if (tag === 26) scopeSchema = readText(reader);
    else skip(reader, tag);
  const origin: Origin = { ...from, ...scope, scopeSchema };
  for (const place of items) {
    reader.at = place;
    item(reader, origin);
  }
  leave(reader, outer);
}

/** Where a message within this one begins, which is read later. */
function placeOf(reader: Reader): number {
  const { at } = reader;
  leave(reader, enter(reader));
  return at;
}
