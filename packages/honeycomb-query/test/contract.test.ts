import { describe, expect, test } from 'vitest';
import { z } from 'zod';
import { type Column, column, dataset, environmentWide, metricsDataset } from '../index.ts';

// Typed as unknown: a list of zod's own types compares each of them with each other, which takes the compiler long.
const zod = (name: string, schema: unknown, column: { readonly type: string; readonly values?: readonly unknown[] }) =>
  [name, schema, column] as const;

describe('a column gets its Honeycomb type from zod', () => {
  test.each([
    zod('string()', z.string(), { type: 'string' }),
    zod('string().min(1).regex(/x/)', z.string().min(1).regex(/x/), { type: 'string' }),
    zod('email()', z.email(), { type: 'string' }),
    zod('uuid()', z.uuid(), { type: 'string' }),
    zod('iso.datetime()', z.iso.datetime(), { type: 'string' }),
    zod('number()', z.number(), { type: 'float' }),
    zod('number().nonnegative()', z.number().nonnegative(), { type: 'float' }),
    zod('int()', z.int(), { type: 'integer' }),
    zod('number().int()', z.number().int(), { type: 'integer' }),
    zod('boolean()', z.boolean(), { type: 'boolean' }),
    zod('enum([a, b])', z.enum(['a', 'b']), { type: 'string', values: ['a', 'b'] }),
    zod('literal(true)', z.literal(true), { type: 'boolean', values: [true] }),
    zod('literal(a)', z.literal('a'), { type: 'string', values: ['a'] }),
    zod('literal([1, 2])', z.literal([1, 2]), { type: 'integer', values: [1, 2] }),
    zod('literal(0.5)', z.literal(0.5), { type: 'float', values: [0.5] }),
    zod('string().optional()', z.string().optional(), { type: 'string' }),
    zod('enum([a]).optional()', z.enum(['a']).optional(), { type: 'string', values: ['a'] }),
  ])('%s', (_, schema, expected) => {
    expect(column(schema as Column['schema'], 'What it means')).toEqual({
      ...expected,
      schema,
      description: 'What it means',
    });
  });
});

test('a column names the spans that carry it', () => {
  expect(column(z.string(), 'Model', { spans: ['llm.call'] }).spans).toEqual(['llm.call']);
});

test.each([
  zod('a list', z.array(z.string()), { type: 'array' }),
  zod('an object', z.object({}), { type: 'object' }),
  zod('null', z.null(), { type: 'null' }),
])('a column cannot be %s', (_, schema, { type }) => {
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
