import { fieldName } from '../field-name.ts';
import { mostNesting } from '../limits.ts';
import {
  type AnyValue,
  type Attributes,
  addAttribute,
  type Nanoseconds,
  newAttributes,
  noTime,
  type Origin,
} from './signals.ts';

/** JSON that is not the message it should be. */
export class MalformedJson extends Error {}

export type Json = Readonly<Record<string, unknown>>;

const none: Json = {};

/** @throws MalformedJson */
export function parseJson(bytes: Buffer): Json {
  let json: unknown;
  try {
    json = JSON.parse(bytes.toString());
  } catch (error) {
    throw new MalformedJson((error as Error).message);
  }
  return objectOf(json, 'the body');
}

export function objectOf(value: unknown, what: string): Json {
  if (value === undefined || value === null) return none;
  if (typeof value !== 'object' || Array.isArray(value)) throw new MalformedJson(`${what} must be an object`);
  return value as Json;
}

export function listOf(parent: Json, name: string): readonly Json[] {
  const value = parent[name] ?? [];
  if (!Array.isArray(value)) throw new MalformedJson(`${name} must be a list`);
  return value.map((each) => objectOf(each, `an item of ${name}`));
}

export function textOf(parent: Json, name: string): string {
  const value = parent[name] ?? '';
  if (typeof value !== 'string') throw new MalformedJson(`${name} must be a text`);
  return value;
}

/** A number, or the text of one, as JSON has those of 64 bits. */
export function numberOf(parent: Json, name: string): number | undefined {
  const value = parent[name];
  if (value === undefined || value === null) return undefined;
  const number = typeof value === 'string' && value.trim() !== '' ? Number(value) : value;
  if (typeof number !== 'number' || (Number.isNaN(number) && value !== 'NaN'))
    throw new MalformedJson(`${name} must be a number`);
  return number;
}

/** A list of numbers, each as `numberOf` reads it. */
export function numbersOf(parent: Json, name: string): readonly number[] {
  const values = parent[name] ?? [];
  if (!Array.isArray(values)) throw new MalformedJson(`${name} must be a list`);
  return values.map((value) => numberOf({ [name]: value }, name) ?? 0);
}

/** An enumerated value: its number or, as some senders have it, its name. */
export function enumOf(parent: Json, name: string, names: readonly string[]): number {
  const value = parent[name];
  const named = typeof value === 'string' ? names.indexOf(value) : -1;
  return named >= 0 ? named : (numberOf(parent, name) ?? 0);
}

export function timeOf(parent: Json, name: string): Nanoseconds {
  const value = parent[name];
  if (value === undefined || value === null) return noTime;
  if (!/^\d{1,20}$/.test(String(value)))
    throw new MalformedJson(`${name} must be nanoseconds since 1970, got ${String(value).slice(0, 40)}`);
  const nanoseconds = BigInt(value as string | number);
  return { high: Number((nanoseconds >> 32n) & 0xffffffffn), low: Number(nanoseconds & 0xffffffffn) };
}

/** An id in hex digits. OTLP writes those; JSON of protobuf's own making has base64. */
export function idOf(parent: Json, name: string): string {
  const text = textOf(parent, name);
  return /^(?:[0-9a-f]{2})*$/i.test(text) ? text.toLowerCase() : Buffer.from(text, 'base64').toString('hex');
}

export function attributesOf(parent: Json, name = 'attributes', depth = 0): Attributes {
  const attributes = newAttributes();
  for (const pair of listOf(parent, name)) {
    const key = textOf(pair, 'key');
    const value = anyValueOf(pair.value, depth);
    if (key === '' || value === null) continue;
    addAttribute(attributes, fieldName(key), value);
  }
  return attributes;
}

export function anyValueOf(json: unknown, depth = 0): AnyValue {
  if (depth > mostNesting) throw new MalformedJson('values are nested too deeply');
  const value = objectOf(json, 'a value');
  if (value.stringValue !== undefined) return textOf(value, 'stringValue');
  if (value.boolValue !== undefined) {
    if (typeof value.boolValue !== 'boolean') throw new MalformedJson('boolValue must be true or false');
    return value.boolValue;
  }
  const number = numberOf(value, 'intValue') ?? numberOf(value, 'doubleValue');
  if (number !== undefined) return number;
  if (value.bytesValue !== undefined) return { kind: 'bytes', base64: textOf(value, 'bytesValue') };
  const list = value.arrayValue;
  if (list !== undefined) {
    const { values = [] } = objectOf(list, 'arrayValue');
    if (!Array.isArray(values)) throw new MalformedJson('values must be a list');
    return { kind: 'list', items: values.map((each) => anyValueOf(each, depth + 1)) };
  }
  const map = value.kvlistValue;
  if (map !== undefined)
    return { kind: 'map', entries: attributesOf(objectOf(map, 'kvlistValue'), 'values', depth + 1) };
  return null;
}

/** Visits the items of a request: those of each scope of each resource. */
export function forEachItem(
  bytes: Buffer,
  [resources, scopes, items]: readonly [string, string, string],
  visit: (origin: Origin, item: Json) => void,
): void {
  for (const from of listOf(parseJson(bytes), resources)) {
    const resource = attributesOf(objectOf(from.resource, 'resource'));
    const resourceSchema = textOf(from, 'schemaUrl');
    for (const within of listOf(from, scopes)) {
      const scope = objectOf(within.scope, 'scope');
      const origin: Origin = {
        resource,
        resourceSchema,
        scopeName: textOf(scope, 'name'),
        scopeVersion: textOf(scope, 'version'),
        scope: attributesOf(scope),
        scopeSchema: textOf(within, 'schemaUrl'),
      };
      for (const item of listOf(within, items)) visit(origin, item);
    }
  }
}
