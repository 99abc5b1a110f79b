import fc from 'fast-check';
import type { Schema } from 'honeycomb-api';
import { z } from 'zod';

/** JSON schema, as far as zod writes it for the bodies of this API. */
interface JsonSchema {
  readonly type?: string;
  readonly properties?: Readonly<Record<string, JsonSchema>>;
  readonly required?: readonly string[];
  readonly additionalProperties?: boolean | JsonSchema;
  readonly items?: JsonSchema;
  readonly minItems?: number;
  readonly maxItems?: number;
  readonly minLength?: number;
  readonly maxLength?: number;
  readonly pattern?: string;
  readonly format?: string;
  readonly minimum?: number;
  readonly maximum?: number;
  readonly multipleOf?: number;
  readonly enum?: readonly unknown[];
  readonly const?: unknown;
  readonly anyOf?: readonly JsonSchema[];
  readonly oneOf?: readonly JsonSchema[];
  readonly allOf?: readonly JsonSchema[];
}

/** Values for the properties of a name that mean something: ids that exist, operators, expressions. */
export type Meanings = Readonly<Record<string, readonly unknown[]>>;

/**
 * Any value that a schema describes. Rules that are code, not schema, are not known here: a value can break them, which
 * makes it a nearly valid one.
 */
export function anyOfSchema(schema: Schema, meanings: Meanings): fc.Arbitrary<unknown> {
  const described = z.toJSONSchema(schema as unknown as z.ZodType, { io: 'input', unrepresentable: 'any' });
  return anyOf(described as JsonSchema, meanings);
}

function anyOf(schema: JsonSchema, meanings: Meanings): fc.Arbitrary<unknown> {
  const { anyOf: some, oneOf: one, allOf: all } = schema;
  if (schema.const !== undefined) return fc.constant(schema.const);
  if (schema.enum !== undefined) return fc.constantFrom(...schema.enum);
  const choices = some ?? one;
  if (choices !== undefined) return fc.oneof(...choices.map((each) => anyOf(each, meanings)));
  if (all !== undefined)
    return fc.tuple(...all.map((each) => anyOf(each, meanings))).map((parts) => Object.assign({}, ...parts));
  switch (schema.type) {
    case 'object':
      return anyObject(schema, meanings);
    case 'array':
      return fc.array(anyOf(schema.items ?? {}, meanings), {
        minLength: schema.minItems ?? 0,
        maxLength: Math.min(schema.maxItems ?? 3, Math.max(3, schema.minItems ?? 0)),
      });
    case 'string':
      return anyString(schema);
    case 'integer':
    case 'number':
      return anyNumber(schema);
    case 'boolean':
      return fc.boolean();
    case 'null':
      return fc.constant(null);
    default:
      return fc.jsonValue({ maxDepth: 1 });
  }
}

function anyObject({ properties = {}, required = [] }: JsonSchema, meanings: Meanings): fc.Arbitrary<unknown> {
  const arbitraries = Object.entries(properties).map(([name, schema]): [string, fc.Arbitrary<unknown>] => {
    const any = anyOf(schema, meanings);
    const meant = Object.hasOwn(meanings, name) ? meanings[name]! : [];
    if (meant.length === 0) return [name, any];
    return [name, fc.oneof({ weight: 6, arbitrary: fc.constantFrom(...meant) }, { weight: 1, arbitrary: any })];
  });
  return fc.record(Object.fromEntries(arbitraries), { requiredKeys: [...required], noNullPrototype: true });
}

function anyString({ format, pattern, minLength = 0, maxLength = 40 }: JsonSchema): fc.Arbitrary<string> {
  if (format === 'email') return fc.constantFrom('on-call@example.com', 'other@example.com', 'a+b@example.org');
  if (format === 'uri') return fc.webUrl();
  if (pattern !== undefined)
    return fc.stringMatching(new RegExp(pattern), { maxLength: Math.max(maxLength, minLength) });
  const text = { minLength, maxLength: Math.min(maxLength, Math.max(40, minLength)) };
  // Cut, a text of several code units a character can end in half of one.
  const graphemes = fc.string({ ...text, unit: 'grapheme' }).map((each) => each.slice(0, maxLength));
  return fc.oneof(fc.string(text), graphemes);
}

function anyNumber({ type, minimum, maximum, multipleOf = 1 }: JsonSchema): fc.Arbitrary<number> {
  const [least, most] = [Math.max(minimum ?? -1000, -(2 ** 31)), Math.min(maximum ?? 100_000, 2 ** 31)];
  const whole = fc
    .integer({ min: Math.ceil(least / multipleOf), max: Math.floor(most / multipleOf) })
    .map((n) => n * multipleOf);
  return type === 'integer'
    ? whole
    : fc.oneof(
        whole,
        fc.double({ min: least, max: most, noNaN: true }).map((n) => n + 0),
      );
}
