import { describe, expect, test } from 'vitest';
import { conformBlock } from '../src/cty/conform.ts';
import { canonicalDecimal } from '../src/cty/decimal.ts';
import { type Block, typeOfBlock } from '../src/cty/type.ts';
import { equal, type ObjectValue, UNKNOWN } from '../src/cty/value.ts';
import { configuredElement } from '../src/engine/correlate.ts';

const block: Block = {
  attributes: { name: { type: 'string' }, tags: { type: ['map', 'string'] }, count: { type: 'number' } },
  block_types: {
    recipient: { nesting_mode: 'set', block: { attributes: { id: { type: 'string' }, target: { type: 'string' } } } },
    panel: { nesting_mode: 'list', block: { attributes: { type: { type: 'string' } } } },
    position: { nesting_mode: 'single', block: { attributes: { x: { type: 'number' } } } },
  },
};

test('a block is an object of its attributes and its blocks', () => {
  expect(typeOfBlock(block)).toEqual([
    'object',
    {
      name: 'string',
      tags: ['map', 'string'],
      count: 'number',
      recipient: ['set', ['object', { id: 'string', target: 'string' }]],
      panel: ['list', ['object', { type: 'string' }]],
      position: ['object', { x: 'number' }],
    },
  ]);
});

describe('equality', () => {
  const type = typeOfBlock(block);
  const base = conformBlock(block, {
    name: 'n',
    recipient: [{ id: 'a' }, { id: 'b' }],
    panel: [{ type: 'x' }, { type: 'y' }],
  });

  test.each<readonly [string, ObjectValue, boolean]>([
    ['the same', base, true],
    ['a set in another order', { ...base, recipient: [...(base.recipient as [])].reverse() }, true],
    ['a list in another order', { ...base, panel: [...(base.panel as [])].reverse() }, false],
    [
      'a set with one element twice',
      {
        ...base,
        recipient: [
          { id: 'a', target: null },
          { id: 'a', target: null },
        ],
      },
      false,
    ],
    ['an empty map for null', { ...base, tags: {} }, false],
    ['unknown for null', { ...base, name: UNKNOWN }, false],
    ['another number of more digits', { ...base, count: { decimal: '0.1' } }, false],
  ])('%s', (_, other, expected) => {
    expect(equal(type, base, other)).toBe(expected);
  });
});

test('JSON is brought into the form of a block: nothing missing, nothing more, no null list of blocks', () => {
  expect(conformBlock(block, { name: 7, tags: { a: 'b' }, gone: true, position: null, panel: [{}] })).toEqual({
    name: '7',
    tags: { a: 'b' },
    count: null,
    recipient: [],
    panel: [{ type: null }],
    position: null,
  });
});

test('an element of a set is found again by what is configured, not by its place', () => {
  const configured = [
    { id: 'b', target: null },
    { id: null, target: 'x' },
  ];
  expect(configuredElement({ id: 'made', target: 'x' }, configured)).toBe(configured[1]);
  expect(configuredElement({ id: 'b', target: UNKNOWN }, configured)).toBe(configured[0]);
  expect(configuredElement({ id: 'c', target: 'y' }, configured)).toBeNull();
});

test.each([
  ['-0.10', '-1e-1'],
  ['-.1', '-1e-1'],
  ['1e+21', '1e21'],
  ['1000', '1e3'],
  ['0.000', '0'],
  ['1e-07', '1e-7'],
  ['abc', undefined],
  ['.', undefined],
])('%s is spelt %s', (text, expected) => {
  expect(canonicalDecimal(text)).toBe(expected);
});
