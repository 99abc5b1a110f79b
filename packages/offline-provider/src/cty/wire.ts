import { decode, Encoder, ExtData, ExtensionCodec } from '@msgpack/msgpack';
import { canonicalDecimal } from './decimal.ts';
import type { CtyType } from './type.ts';
import {
  type DecimalText,
  elementType,
  isDecimalText,
  isList,
  isObject,
  memberType,
  UNKNOWN,
  type Value,
} from './value.ts';

/** Terraform marks an unknown value with extension 0, and with 12 when it knows something about it (a prefix, not null). */
const PLAIN_UNKNOWN = 0;
const REFINED_UNKNOWN = 12;

const codec = new ExtensionCodec();
for (const type of [PLAIN_UNKNOWN, REFINED_UNKNOWN])
  codec.register({ type, encode: () => null, decode: () => UNKNOWN });

const encoder = new Encoder({ extensionCodec: codec, useBigInt64: true });
const unknown = new ExtData(PLAIN_UNKNOWN, new Uint8Array([0]));

/** Reads a value from MessagePack as the plugin protocol carries it. */
export const fromWire = (type: CtyType, bytes: Uint8Array): Value =>
  read(type, decode(bytes, { extensionCodec: codec, useBigInt64: true }));

/** Writes a value as MessagePack for the plugin protocol. Members that are missing are written as null. */
export const toWire = (type: CtyType, value: Value): Uint8Array => encoder.encode(write(type, value));

function read(type: CtyType, raw: unknown): Value {
  if (raw === null || raw === undefined) return null;
  if (raw === UNKNOWN) return UNKNOWN;
  if (type === 'dynamic') return readDynamic(raw);
  if (type === 'number') return readNumber(raw as number | bigint | string);
  if (typeof type === 'string') return raw as string | boolean;
  if (Array.isArray(raw)) return raw.map((item) => read(elementType(type), item));
  return Object.fromEntries(
    Object.entries(raw as Record<string, unknown>).map(([name, item]) => [name, read(memberType(type, name), item)]),
  );
}

/** A dynamic value carries its type as JSON beside it. No attribute of the provider's schema is dynamic. */
function readDynamic(raw: unknown): Value {
  const [type, value] = raw as readonly [Uint8Array, unknown];
  return read(JSON.parse(new TextDecoder().decode(type)) as CtyType, value);
}

/**
 * Terraform sends an integer of 64 bits as such, a fraction as a float only when that is exact, and everything else as
 * decimal text. What a JavaScript number would round stays text.
 */
function readNumber(raw: number | bigint | string): number | DecimalText {
  const number = Number(raw);
  if (typeof raw === 'number') return raw;
  const text = String(raw);
  return Number.isFinite(number) && canonicalDecimal(text) === canonicalDecimal(String(number))
    ? number
    : { decimal: text };
}

function write(type: CtyType, value: Value): unknown {
  if (value === UNKNOWN) return unknown;
  if (value === null) return null;
  if (typeof value === 'number') return Number.isSafeInteger(value) ? value : String(value);
  if (isDecimalText(value) && type === 'number') return value.decimal;
  if (isList(value)) return value.map((item) => write(elementType(type), item));
  if (!isObject(value)) return value;
  const names = typeof type !== 'string' && type[0] === 'object' ? Object.keys(type[1]) : Object.keys(value);
  return Object.fromEntries(names.map((name) => [name, write(memberType(type, name), value[name] ?? null)]));
}
