/** What a field of an event can hold; a field that is not there has no value. */
export type FieldValue = string | number | boolean;

/**
 * One row of a dataset, as Honeycomb stores it: a span, an annotation of one, or a log record. Its time is when the span
 * started, in milliseconds since 1970; it can be queried once it has arrived.
 */
export interface Event {
  readonly time: number;
  /** When it can first be seen, in milliseconds since 1970. @default the time, plus `duration_ms` where there is one */
  readonly arrival?: number | undefined;
  /** How many rows it stands for. @default 1 */
  readonly sampleRate?: number | undefined;
  readonly data: Readonly<Record<string, FieldValue | undefined>>;
}

/**
 * An event whose fields lie beside each other: `values[i]` is the value of the field `names[i]`. Events with the same fields
 * share one list of names: their columns are looked up once.
 */
export interface PackedEvent {
  readonly time: number;
  readonly arrival: number;
  readonly sampleRate: number;
  /** Each name once. */
  readonly names: readonly string[];
  readonly values: readonly (FieldValue | undefined)[];
}
