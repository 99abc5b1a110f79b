import { encode } from '@msgpack/msgpack';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import type { CtyType } from '../src/cty/type.ts';
import { UNKNOWN } from '../src/cty/value.ts';
import { fromWire, toWire } from '../src/cty/wire.ts';

const hex = (text: string): Uint8Array => Buffer.from(text.replaceAll(' ', ''), 'hex');
const toHex = (bytes: Uint8Array): string => Buffer.from(bytes).toString('hex');

describe('unknown values', () => {
  test('a plain one is extension 0', () => {
    expect(fromWire('string', hex('d4 00 00'))).toBe(UNKNOWN);
    expect(toHex(toWire('string', UNKNOWN))).toBe('d40000');
  });

  test('one of which a prefix is known is unknown, too', () => {
    expect(fromWire('string', hex('d7 0c 82 01 c2 02 a3 23 78 2d'))).toBe(UNKNOWN);
  });

  test('a whole set of blocks can be unknown', () => {
    expect(
      fromWire(
        ['object', { recipient: ['set', ['object', { id: 'string' }]] }],
        hex('81 a9 726563697069656e74 d4 00 00'),
      ),
    ).toEqual({ recipient: UNKNOWN });
  });
});

describe('numbers', () => {
  test.each([
    ['a small integer', encode(3), 3],
    ['an integer beyond 2^53', hex('cf 0020000000000001'), { decimal: '9007199254740993' }],
    ['a negative integer of 64 bits', hex('d3 8000000000000001'), { decimal: '-9223372036854775807' }],
    ['an exact fraction', encode(0.5), 0.5],
    ['a fraction as text', encode('0.1'), 0.1],
    ['a large one as digits', encode('1000000000000000000000'), 1e21],
    ['a small one with a padded exponent', encode('1e-07'), 1e-7],
    ['more digits than a double has', encode('123456789.123456789123'), { decimal: '123456789.123456789123' }],
  ])('%s is read without loss', (_, bytes, value) => {
    expect(fromWire('number', bytes)).toEqual(value);
  });

  test('text of digits stays text where a text is wanted', () => {
    expect(fromWire('string', encode('0.1'))).toBe('0.1');
  });

  test('every number comes back as it went', () => {
    fc.assert(
      fc.property(fc.double({ noNaN: true, noDefaultInfinity: true }), (number) => {
        expect(fromWire('number', toWire('number', number))).toEqual(Object.is(number, -0) ? 0 : number);
      }),
    );
  });
});

const board: CtyType = [
  'object',
  { name: 'string', tags: ['map', 'string'], panel: ['list', ['object', { type: 'string', height: 'number' }]] },
];

test('an object is written with all its members, the missing ones as null', () => {
  expect(fromWire(board, toWire(board, { name: 'n', panel: [{ type: 'text' }] }))).toEqual({
    name: 'n',
    tags: null,
    panel: [{ type: 'text', height: null }],
  });
});

test('an empty map, an empty list and null stay three things', () => {
  const value = { name: null, tags: {}, panel: [] };
  expect(fromWire(board, toWire(board, value))).toEqual(value);
});

test('a dynamic value is read by the type that comes with it', () => {
  expect(fromWire('dynamic', encode([Buffer.from('["list","number"]'), ['0.1', 2]]))).toEqual([0.1, 2]);
});

test('no object at all is null', () => {
  expect(fromWire(board, hex('c0'))).toBeNull();
  expect(toHex(toWire(board, null))).toBe('c0');
});
