/**
 * Protocol Buffers for the few shapes the plugin protocol uses: messages as tables in code, no generated files and no
 * parser to load, because a provider is started several times by every Terraform command.
 * @see https://protobuf.dev/programming-guides/encoding/
 */
export type Kind = 'string' | 'bytes' | 'int' | 'bool' | Message;

export interface Field<K extends Kind = Kind, Repeated extends boolean = boolean> {
  readonly number: number;
  readonly kind: K;
  readonly repeated: Repeated;
}

export interface Message {
  readonly [name: string]: Field;
}

export const one = <const K extends Kind>(number: number, kind: K): Field<K, false> => ({
  number,
  kind,
  repeated: false,
});
export const many = <const K extends Kind>(number: number, kind: K): Field<K, true> => ({
  number,
  kind,
  repeated: true,
});

type Plain<K extends Kind> = K extends 'string'
  ? string
  : K extends 'bytes'
    ? Uint8Array
    : K extends 'int'
      ? number
      : K extends 'bool'
        ? boolean
        : K extends Message
          ? Contents<K>
          : never;

/** What a message holds. A field that is not there is undefined, a repeated one is then empty when read. */
export type Contents<M extends Message> = {
  readonly [N in keyof M]?: M[N] extends Field<infer K, infer Repeated>
    ? Repeated extends true
      ? readonly Plain<K>[]
      : Plain<K>
    : never;
};

const VARINT = 0;
const FIXED64 = 1;
const LENGTH_DELIMITED = 2;
const FIXED32 = 5;

export function encode<M extends Message>(message: M, contents: Contents<M>): Uint8Array {
  const out: Uint8Array[] = [];
  const source = contents as Record<string, unknown>;
  for (const [name, field] of Object.entries(message)) {
    const value = source[name];
    if (value === undefined) continue;
    for (const item of field.repeated ? (value as readonly unknown[]) : [value]) out.push(...encodeField(field, item));
  }
  return Buffer.concat(out);
}

function encodeField({ number, kind }: Field, value: unknown): readonly Uint8Array[] {
  if (kind === 'int' || kind === 'bool') return [varint(number * 8 + VARINT), varint(Number(value))];
  const bytes =
    kind === 'string'
      ? Buffer.from(value as string)
      : kind === 'bytes'
        ? (value as Uint8Array)
        : encode(kind, value as Contents<Message>);
  return [varint(number * 8 + LENGTH_DELIMITED), varint(bytes.length), bytes];
}

/** Negative numbers are not written: the protocol has none. */
function varint(value: number): Uint8Array {
  const bytes: number[] = [];
  let rest = value;
  while (rest > 0x7f) {
    bytes.push((rest % 0x80) | 0x80);
    rest = Math.floor(rest / 0x80);
  }
  return Uint8Array.from([...bytes, rest]);
}

export function decode<M extends Message>(message: M, bytes: Uint8Array): Contents<M> {
  const names = new Map(Object.entries(message).map(([name, field]) => [field.number, { name, field }]));
  const contents: Record<string, unknown> = {};
  for (const [name, field] of Object.entries(message)) if (field.repeated) contents[name] = [];
  for (const { number, value } of readFields(bytes)) {
    const known = names.get(number);
    if (!known) continue;
    const item = decodeField(known.field.kind, value);
    if (known.field.repeated) (contents[known.name] as unknown[]).push(item);
    else contents[known.name] = item;
  }
  return contents as Contents<M>;
}

function decodeField(kind: Kind, value: number | Uint8Array): unknown {
  if (typeof value === 'number') return kind === 'bool' ? value !== 0 : value;
  if (kind === 'string') return new TextDecoder().decode(value);
  return typeof kind === 'string' ? value : decode(kind, value);
}

function* readFields(bytes: Uint8Array): Generator<{ readonly number: number; readonly value: number | Uint8Array }> {
  let at = 0;
  const next = (): number => {
    let value = 0;
    for (let scale = 1; ; scale *= 0x80) {
      const byte = bytes[at++];
      if (byte === undefined) throw new Error('the message ends in the middle of a number');
      value += (byte & 0x7f) * scale;
      if (byte < 0x80) return value;
    }
  };
  const take = (length: number): Uint8Array => {
    if (at + length > bytes.length) throw new Error('the message ends in the middle of a field');
    at += length;
    return bytes.subarray(at - length, at);
  };
  while (at < bytes.length) {
    const tag = next();
    const number = Math.floor(tag / 8);
    const wire = tag % 8;
    if (wire === VARINT) yield { number, value: next() };
    else if (wire === LENGTH_DELIMITED) yield { number, value: take(next()) };
    else if (wire === FIXED64 || wire === FIXED32) take(wire === FIXED64 ? 8 : 4);
    else throw new Error(`wire type ${wire} is none that Protocol Buffers 3 uses`);
  }
}
