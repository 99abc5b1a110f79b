import { describe, expect, test } from 'vitest';
import { z } from 'zod';
import { column, dataset, environmentWide, metricsDataset } from '../index.ts';

describe('a column gets its Honeycomb type from zod', () => {
  test.each<[zod: string, schema: z.ZodType<string | number | boolean | undefined>, column: object]>([
    ['string()', z.string(), { type: 'string' }],
    ['string().min(1).regex(/x/)', z.string().min(1).regex(/x/), { type: 'string' }],
    ['email()', z.email(), { type: 'string' }],
    ['uuid()', z.uuid(), { type: 'string' }],
    ['iso.datetime()', z.iso.datetime(), { type: 'string' }],
    ['number()', z.number(), { type: 'float' }],
    ['number().nonnegative()', z.number().nonnegative(), { type: 'float' }],
    ['int()', z.int(), { type: 'integer' }],
    ['number().int()', z.number().int(), { type: 'integer' }],
    ['boolean()', z.boolean(), { type: 'boolean' }],
    ['enum([a, b])', z.enum(['a', 'b']), { type: 'string', values: ['a', 'b'] }],
    ['literal(true)', z.literal(true), { type: 'boolean', values: [true] }],
    ['literal(a)', z.literal('a'), { type: 'string', values: ['a'] }],
    ['literal([1, 2])', z.literal([1, 2]), { type: 'integer', values: [1, 2] }],
    ['literal(0.5)', z.literal(0.5), { type: 'float', values: [0.5] }],
    ['string().optional()', z.string().optional(), { type: 'string' }],
    ['enum([a]).optional()', z.enum(['a']).optional(), { type: 'string', values: ['a'] }],
  ])('%s', (_, schema, expected) => {
    expect(column(schema, 'What it means')).toEqual({ ...expected, schema, description: 'What it means' });
  });
});

test('a column names the spans that carry it', () => {
  expect(column(z.string(), 'Model', { spans: ['llm.call'] }).spans).toEqual(['llm.call']);
});

test.each([
  ['a list', z.array(z.string()), 'array'],
  ['an object', z.object({}), 'object'],
  ['null', z.null(), 'null'],
])('a column cannot be %s', (_, schema, type) => {
  expect(() => column(schema as never, 'x')).toThrow(
    new TypeError(
      `A column is a string, number, boolean, enumeration or literal, optionally missing; got the zod type ${type}.`,
    ),
  );
});

test('a dataset has a name, a kind and columns', () => {
  const columns = { name: column(z.string(), 'Name') };
  expect([
    dataset('shop', columns),
    metricsDataset('load', columns),
    environmentWide(dataset('shop', columns)),
  ]).toEqual([
    { name: 'shop', kind: 'events', columns },
    { name: 'load', kind: 'metrics', columns },
    { name: '__all__', kind: 'events', columns },
  ]);
});
