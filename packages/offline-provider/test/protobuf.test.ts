import { describe, expect, test } from 'vitest';
import { AttributePath, Diagnostic } from '../src/transport/messages.ts';
import { decode, encode, many, one } from '../src/transport/protobuf.ts';

const toHex = (bytes: Uint8Array): string => Buffer.from(bytes).toString('hex');
const hex = (text: string): Uint8Array => Buffer.from(text.replaceAll(' ', ''), 'hex');

describe('the wire form', () => {
  test('is that of the examples in the Protocol Buffers documentation', () => {
    expect(toHex(encode({ a: one(1, 'int') }, { a: 150 }))).toBe('089601');
    expect(toHex(encode({ b: one(2, 'string') }, { b: 'testing' }))).toBe('120774657374696e67');
    expect(toHex(encode({ c: one(3, { a: one(1, 'int') }) }, { c: { a: 150 } }))).toBe('1a03089601');
  });

  test('keeps a zero that says something: the first element of a list', () => {
    const path = { steps: [{ attribute: 'threshold' }, { index: 0 }, { key: 'a' }] };
    expect(toHex(encode(AttributePath, path))).toBe(
      `0a0b0a09${Buffer.from('threshold').toString('hex')}0a0218000a03120161`,
    );
  });

  test('carries numbers above 32 bits', () => {
    const message = { a: one(1, 'int') };
    expect(decode(message, encode(message, { a: 2 ** 40 + 1 }))).toEqual({ a: 2 ** 40 + 1 });
  });
});

test('what was encoded is decoded again', () => {
  const diagnostic = {
    severity: 1,
    summary: 'Wrong',
    detail: 'ä',
    attribute: { steps: [{ attribute: 'a' }, { index: 3 }] },
  };
  expect(decode(Diagnostic, encode(Diagnostic, diagnostic))).toEqual(diagnostic);
});

test('fields that a newer Terraform adds are skipped, of whatever kind', () => {
  const known = { name: one(1, 'string') };
  const bytes = hex('10 05 1a 01 78 21 0000000000000000 2d 00000000 0a 01 6e');
  expect(decode(known, bytes)).toEqual({ name: 'n' });
});

test('a repeated field that is not there is empty', () => {
  expect(decode({ names: many(1, 'string'), flag: one(2, 'bool') }, new Uint8Array())).toEqual({ names: [] });
});

test.each([
  ['in a number', '08 96', 'the message ends in the middle of a number'],
  ['in a text', '12 07 74', 'the message ends in the middle of a field'],
  ['in a group, which there is no more', '0b', 'wire type 3 is none that Protocol Buffers 3 uses'],
])('a message that ends %s is refused', (_, bytes, message) => {
  expect(() => decode({ a: one(1, 'int'), b: one(2, 'string') }, hex(bytes))).toThrow(message);
});
