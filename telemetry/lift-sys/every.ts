import { type Column, type ColumnValues, type Dataset, type Duration, didYouMean, seconds } from 'honeycomb-query';
import type { ColumnsOf, TypedEvent } from './typed-event.ts';

/** A row at its time. */
export interface EventAt<C extends ColumnValues> {
  /** Milliseconds since the test began. */
  readonly time: number;
  readonly data: ColumnsOf<C>;
}

/** When rows are made, and what they say. */
export interface Every<C extends ColumnValues> {
  /** Time of the first, from the beginning of the test. @default '0s' */
  readonly from?: Duration;
  /** No row at this time or after it. */
  readonly to: Duration;
  /** The row, or the rows of one trace with its root first, of a number that counts from 0 at `from`. Nothing leaves it out. */
  readonly event: (n: number) => TypedEvent<C> | readonly TypedEvent<C>[] | undefined;
}

/**
 * Rows in equal intervals: telemetry of an alert test. A row that does not say its trace is in one of its own, and gets a
 * span id where it is a span; the same rows get the same ids in every run.
 * @throws a sentence when a duration is none, or a value is not what the contract takes
 * @example every(liftSys, '1s', { to: '10m', event: (n) => request({ error: n % 5 === 0 }) })
 */
export function every<C extends ColumnValues>(
  dataset: Dataset<C>,
  interval: Duration,
  { from = '0s', to, event }: Every<C>,
): readonly EventAt<C>[] {
  const [step, start, end] = [milliseconds('interval', interval), milliseconds('from', from), milliseconds('to', to)];
  if (step === 0) throw new RangeError('every: the interval is 0s; give a longer one, such as 1s');
  if (start >= end) throw new RangeError(`every: to is ${to}; it has to be later than from, ${from}`);
  const rows: EventAt<C>[] = [];
  for (let n = 0, time = start; time < end; n++, time += step) {
    const made = event(n) ?? [];
    const trace = Array.isArray(made) ? (made as readonly TypedEvent<C>[]) : [made as TypedEvent<C>];
    for (const [index, { data }] of trace.entries()) {
      check(dataset, data, `event ${n} of every ${interval}`);
      rows.push({ time, data: withIds(dataset, data, idOf(`${trace[0]!.data.name ?? ''} ${time}`), index) });
    }
  }
  return rows;
}

function milliseconds(what: string, duration: string): number {
  const value = seconds(duration);
  if (value === undefined)
    throw new RangeError(`every: ${what} is "${duration}"; it takes whole seconds as a duration, such as 90s or 5m`);
  return value * 1000;
}

function check<C extends ColumnValues>(dataset: Dataset<C>, data: ColumnsOf<C>, where: string): void {
  const columns: Readonly<Record<string, Column>> = dataset.columns;
  for (const [name, value] of Object.entries(data)) {
    const column = columns[name];
    if (column === undefined)
      throw new TypeError(`${where}: ${dataset.name} has no column "${name}"${didYouMean(name, Object.keys(columns))}`);
    if (value !== undefined && !takes(column, value))
      throw new TypeError(`${where}: ${name} does not take ${JSON.stringify(value)}; it is: ${column.description}`);
  }
}

/** Values that each column was found to take: rows repeat theirs, and asking the schema was most of the work of a row. */
const taken = new WeakMap<Column, Set<unknown>>();

function takes(column: Column, value: unknown): boolean {
  const known = taken.get(column) ?? new Set();
  if (known.has(value)) return true;
  if (!column.schema.safeParse(value).success) return false;
  taken.set(column, known.add(value));
  return true;
}

/** Ids of OpenTelemetry's shape for rows that give none, in datasets that have these columns. */
function withIds<C extends ColumnValues>(
  dataset: Dataset<C>,
  data: ColumnsOf<C>,
  id: string,
  index: number,
): ColumnsOf<C> {
  const row: Record<string, unknown> = { ...data };
  const put = (name: string, value: string): void => {
    if (name in dataset.columns && !(name in row)) row[name] = value;
  };
  put('trace.trace_id', `${id}${id}`);
  if (row['meta.annotation_type'] === undefined) put('trace.span_id', spanIdOf(index));
  return row as ColumnsOf<C>;
}

/** Span id of the nth span of a trace. */
export const spanIdOf = (index: number): string => (index + 1).toString(16).padStart(16, '0');

/** Sixteen hex digits that stand for a text: FNV-1a, twice. */
function idOf(text: string): string {
  const hash = (basis: number) => {
    let value = basis;
    for (let at = 0; at < text.length; at++) value = Math.imul(value ^ text.charCodeAt(at), 0x01000193);
    return (value >>> 0).toString(16).padStart(8, '0');
  };
  return hash(0x811c9dc5) + hash(0x9747b28c);
}
