import type { FieldName } from '../field-name.ts';

/** A value of an attribute. A list, a map or bytes become text or several fields when they become part of a row. */
export type AnyValue = string | number | boolean | null | NestedValue;
export type NestedValue =
  | { readonly kind: 'list'; readonly items: readonly AnyValue[] }
  | { readonly kind: 'map'; readonly entries: Attributes }
  | { readonly kind: 'bytes'; readonly base64: string };

/**
 * Names and values, each at the same place, the first `size` of them: a span has ten, and so many pairs would be so many
 * objects. What is behind `size` is left from before.
 */
export interface Attributes {
  readonly names: FieldName[];
  readonly values: AnyValue[];
  size: number;
}
export const newAttributes = (): Attributes => ({ names: [], values: [], size: 0 });
export const noAttributes: Attributes = newAttributes();

export function addAttribute(attributes: Attributes, name: FieldName, value: AnyValue): void {
  attributes.names[attributes.size] = name;
  attributes.values[attributes.size] = value;
  attributes.size += 1;
}

/** The attributes one by one, where speed does not matter. */
export const entriesOf = ({ names, values, size }: Attributes): readonly (readonly [string, AnyValue])[] =>
  names.slice(0, size).map(({ text }, place) => [text, values[place]!] as const);

/** Nanoseconds since 1970 in two halves of 32 bits. */
export interface Nanoseconds {
  readonly high: number;
  readonly low: number;
}
export const noTime: Nanoseconds = { high: 0, low: 0 };

/** Milliseconds since 1970, whole ones exactly and fractions to a quarter of a microsecond. */
export function millisecondsOf({ high, low }: Nanoseconds): number {
  // 2^32 ns are 4294 ms and 967296 ns; every step stays below 2^53.
  const rest = high * 967_296 + low;
  return high * 4294 + Math.floor(rest / 1e6) + (rest % 1e6) / 1e6;
}
/** Milliseconds from one time to another, exact. */
export const millisecondsBetween = (start: Nanoseconds, end: Nanoseconds): number =>
  ((end.high - start.high) * 4294967296 + (end.low - start.low)) / 1e6;

/** What is true of all spans, records or data points of one scope. */
export interface Origin {
  readonly resource: Attributes;
  readonly resourceSchema: string;
  readonly scopeName: string;
  readonly scopeVersion: string;
  readonly scope: Attributes;
  readonly scopeSchema: string;
}

export interface SpanEvent {
  readonly name: string;
  readonly time: Nanoseconds;
  readonly attributes: Attributes;
}
export interface SpanLink {
  readonly traceId: string;
  readonly spanId: string;
  readonly attributes: Attributes;
}
/** Ids are in hex digits, empty when there is none. */
export interface Span {
  readonly traceId: string;
  readonly spanId: string;
  readonly parentId: string;
  readonly traceState: string;
  readonly name: string;
  readonly kind: number;
  readonly start: Nanoseconds;
  readonly end: Nanoseconds;
  readonly status: number;
  readonly statusMessage: string;
  readonly attributes: Attributes;
  readonly events: readonly SpanEvent[];
  readonly links: readonly SpanLink[];
}

export interface LogRecord {
  readonly time: Nanoseconds;
  readonly observed: Nanoseconds;
  readonly severity: number;
  readonly severityText: string;
  readonly eventName: string;
  readonly flags: number;
  readonly traceId: string;
  readonly spanId: string;
  readonly body: AnyValue;
  readonly attributes: Attributes;
}

/** How many values are between two bounds, above the one and up to the other; the first and the last bucket are open. */
export interface ExplicitBuckets {
  readonly kind: 'explicit';
  readonly bounds: readonly number[];
  readonly counts: readonly number[];
}

/** Counts from an index on: what is at an index is between that power of the base and the next, which is in it. */
export interface ExponentialSide {
  readonly offset: number;
  readonly counts: readonly number[];
}

/** The base is 2^(2^-scale). What is as near to 0 as the threshold is counted apart. */
export interface ExponentialBuckets {
  readonly kind: 'exponential';
  readonly scale: number;
  readonly positive: ExponentialSide;
  readonly negative: ExponentialSide;
  readonly zeroCount: number;
  readonly zeroThreshold: number;
}

export type Buckets = ExplicitBuckets | ExponentialBuckets;

/** A point of a metric: one number, or what a histogram or summary says of many. */
export interface DataPoint {
  readonly metric: string;
  readonly time: Nanoseconds;
  readonly attributes: Attributes;
  readonly value?: number | undefined;
  readonly summary?: {
    readonly count: number;
    readonly sum?: number | undefined;
    readonly min?: number | undefined;
    readonly max?: number | undefined;
    /** Values by quantile, 0 to 1. */
    readonly quantiles?: readonly (readonly [number, number])[] | undefined;
  };
  /** How the values of a histogram are distributed. */
  readonly buckets?: Buckets | undefined;
}

/** Reads a request: visits everything in it with where it comes from. A span is only good until the next visit. @throws MalformedProtobuf or MalformedJson */
export type Reading<Item> = (bytes: Buffer, visit: (origin: Origin, item: Item) => void) => void;
