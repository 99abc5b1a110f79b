import type { Event, FieldValue } from 'honeycomb-engine';

type Row = Readonly<Record<string, unknown>>;

const timeKeys = ['time', 'timestamp', 'Timestamp'] as const;
const rateKeys = ['samplerate', 'sample_rate', 'sampleRate', 'SampleRate'] as const;

/**
 * An event from a row as Honeycomb's batch API takes it (`time`, `samplerate`, `data`), or with its columns beside the time,
 * as exports and parquet files have them. Says what is wrong with a row that is none.
 */
export function eventOf(row: unknown): Event | string {
  if (!isObject(row)) return notAnObject;
  const timeKey = timeKeys.find((key) => key in row);
  if (timeKey === undefined) return `has no time; it is one of the keys ${timeKeys.join(', ')}`;
  const time = millisecondsOf(row[timeKey]);
  if (time === undefined) return notATime(timeKey, row[timeKey]);
  const arrival = isThere(row.arrival) ? millisecondsOf(row.arrival) : undefined;
  if (arrival === undefined && isThere(row.arrival)) return notATime('arrival', row.arrival);
  const rateKey = rateKeys.find((key) => isThere(row[key]));
  const sampleRate = rateKey && numberOf(row[rateKey]);
  if (rateKey && !(sampleRate !== undefined && sampleRate >= 0))
    return `${rateKey} is ${shown(row[rateKey])}; it is a number from 1`;
  const data: Record<string, FieldValue> = {};
  const columns = isObject(row.data) ? row.data : columnsOf(row, [timeKey, 'arrival', ...rateKeys]);
  for (const [name, value] of Object.entries(columns)) {
    if (!isThere(value)) continue;
    const field = fieldOf(value);
    if (field === undefined) return `${name} is ${shown(value)}; a column holds a text, a number, true or false`;
    data[name] = field;
  }
  return { time, arrival, sampleRate, data };
}

/** What a row that is none is told. */
export const notAnObject = 'is no object; an event is {"time": …, "data": {…}}';

/** Parquet has null where JSON has no key. */
const isThere = (value: unknown): boolean => value !== undefined && value !== null;

const isObject = (value: unknown): value is Row => typeof value === 'object' && value !== null && !Array.isArray(value);

const columnsOf = (row: Row, others: readonly string[]): Row =>
  Object.fromEntries(Object.entries(row).filter(([name]) => !others.includes(name)));

function fieldOf(value: unknown): FieldValue | undefined {
  if (typeof value === 'string' || typeof value === 'boolean') return value;
  return value instanceof Date ? value.toISOString() : numberOf(value);
}

function numberOf(value: unknown): number | undefined {
  if (typeof value === 'bigint') return Number(value);
  return typeof value === 'number' && Number.isFinite(value) ? value : undefined;
}

/** From a text with its time zone, or a number since 1970 in seconds, milliseconds, microseconds or nanoseconds by its size. */
function millisecondsOf(value: unknown): number | undefined {
  if (value instanceof Date) return value.getTime();
  if (typeof value === 'string') {
    const time = /(Z|[+-]\d\d:?\d\d)$/i.test(value) ? Date.parse(value) : Number.NaN;
    return Number.isNaN(time) ? undefined : time;
  }
  const number = numberOf(value);
  if (number === undefined || number < 0) return undefined;
  if (number < 1e11) return number * 1000;
  return number < 1e14 ? number : number < 1e17 ? number / 1000 : number / 1e6;
}

const notATime = (key: string, value: unknown): string =>
  `${key} is ${shown(value)}; it is a text like 2026-03-02T08:00:00Z, or a number since 1970`;

function shown(value: unknown): string {
  if (Array.isArray(value)) return 'a list';
  if (isObject(value)) return 'an object';
  return typeof value === 'string' ? JSON.stringify(value) : String(value);
}
