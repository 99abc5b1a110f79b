import * as z from 'zod';
import type { ColumnSchema, ColumnType } from '../language/schema.ts';

/** What a column can hold. Enumerations stay narrow: `'anthropic' | 'openai'`. */
export type Scalar = string | number | boolean;

/** The columns of a dataset as plain value types: `{ name: string; duration_ms: number; error: true }`. */
export type ColumnValues = Readonly<Record<string, Scalar>>;

/** One column of a dataset: its Honeycomb type, what it means, and which spans carry it. */
export interface Column<out T extends Scalar = Scalar> extends ColumnSchema {
  /** Validates a value of this column; accepts undefined where the column can be missing. */
  readonly schema: ColumnZodType<T>;
  readonly description: string;
  /** Names of the spans that carry the column; undefined means every span. */
  readonly spans?: readonly string[] | undefined;
}

/** What a schema of a column has, and no more: comparing all of zod's type for each column is most of a type check. */
interface ColumnZodType<out T extends Scalar = Scalar> {
  readonly _zod: { readonly output: T | undefined };
  safeParse(value: unknown): { readonly success: boolean };
}

type ValueOf<S extends ColumnZodType> = Exclude<S['_zod']['output'], undefined>;

/**
 * A column of a dataset, from a zod schema: `z.string()`, `z.number()` (float), `z.int()` (integer), `z.boolean()`,
 * `z.enum([...])`, `z.literal(true)`; `.optional()` where spans may lack it.
 * @example column(z.enum(['anthropic', 'openai']).optional(), 'Who answered the call', { spans: ['llm.call'] })
 */
export function column<S extends ColumnZodType>(
  schema: S,
  description: string,
  options: { readonly spans?: readonly string[] } = {},
): Column<ValueOf<S>> {
  const inner = schema instanceof z.ZodOptional ? schema.unwrap() : schema;
  return {
    schema: schema as ColumnZodType as ColumnZodType<ValueOf<S>>,
    description,
    ...options,
    ...columnSchema(inner),
  };
}

function columnSchema(schema: unknown): ColumnSchema {
  if (schema instanceof z.ZodEnum) return { type: 'string', values: schema.options as string[] };
  if (schema instanceof z.ZodLiteral) {
    const values = [...schema.values] as Scalar[];
    return { type: typeOfValue(values[0]), values };
  }
  if (schema instanceof z.ZodString || schema instanceof z.ZodStringFormat) return { type: 'string' };
  if (schema instanceof z.ZodBoolean) return { type: 'boolean' };
  if (schema instanceof z.ZodNumber) return { type: schema.isInt ? 'integer' : 'float' };
  throw new TypeError(
    `A column is a string, number, boolean, enumeration or literal, optionally missing; got the zod type ${(schema as z.ZodType).def.type}.`,
  );
}

function typeOfValue(value: Scalar | undefined): ColumnType {
  if (typeof value === 'number') return Number.isInteger(value) ? 'integer' : 'float';
  return typeof value === 'boolean' ? 'boolean' : 'string';
}
