import type { FieldValue, PackedEvent } from 'honeycomb-engine';
import { fieldName, forgetNames } from './field-name.ts';
import { largestEvent, longestName, mostNesting } from './limits.ts';
import { forgetNamesOfBytes } from './protobuf/texts.ts';
import { createRowBuilder } from './row-builder.ts';

/** An event, or a batch, that cannot be read, in Honeycomb's words where it has some. */
export class MalformedEvent extends Error {}

/** @see https://docs.honeycomb.io/api/tag/Events/ */
const malformed = 'Request body is malformed and cannot be read.';
const empty = 'Request body should not be empty.';
const tooLarge = 'Request body is too large.';

/** What became of one event of a batch: 202, or 400 with the reason. */
export interface EventStatus {
  readonly status: number;
  readonly error?: string;
}

interface Sent {
  readonly depth: number;
  readonly arrival: number;
  readonly bytes: Buffer;
}

const row = createRowBuilder();

/** Reads the body of /1/events. @throws MalformedEvent */
export function readEvent(
  sent: Sent & { readonly time?: string | undefined; readonly sampleRate?: string | undefined },
): PackedEvent {
  if (sent.bytes.length > largestEvent) throw new MalformedEvent(tooLarge);
  const time = /^\d+(\.\d+)?$/.test(sent.time ?? '') ? Number(sent.time) : sent.time;
  return eventOf(parse(sent.bytes), time, sent.sampleRate, sent);
}

/** Reads the body of /1/batch: each event that can be is taken. @throws MalformedEvent when the body is no list */
export function readBatch(sent: Sent): {
  readonly events: readonly PackedEvent[];
  readonly statuses: readonly EventStatus[];
} {
  const list = parse(sent.bytes);
  if (!Array.isArray(list)) throw new MalformedEvent(malformed);
  const events: PackedEvent[] = [];
  const statuses = list.map((each: unknown): EventStatus => {
    try {
      if (!isObject(each)) throw new MalformedEvent(malformed);
      events.push(eventOf(each.data, each.time, each.samplerate, sent));
      return { status: 202 };
    } catch (error) {
      if (error instanceof MalformedEvent) return { status: 400, error: error.message };
      throw error;
    }
  });
  return { events, statuses };
}

function parse(bytes: Buffer): unknown {
  const text = bytes.toString();
  if (text.trim() === '') throw new MalformedEvent(empty);
  try {
    return JSON.parse(text);
  } catch {
    throw new MalformedEvent(malformed);
  }
}

const isObject = (value: unknown): value is Readonly<Record<string, unknown>> =>
  typeof value === 'object' && value !== null && !Array.isArray(value);

function eventOf(data: unknown, time: unknown, sampleRate: unknown, { arrival, depth }: Sent): PackedEvent {
  if (data === undefined || data === null) throw new MalformedEvent(empty);
  if (!isObject(data)) throw new MalformedEvent(malformed);
  if (forgetNames()) forgetNamesOfBytes();
  row.start();
  setFields(data, '', depth);
  if (row.size === 0) throw new MalformedEvent(empty);
  const problem = row.problem();
  if (problem !== undefined) throw new MalformedEvent(problem);
  return row.finish(timeOf(time, arrival), arrival, rateOf(sampleRate));
}

/** Objects become fields to the depth that the dataset asks for; deeper ones, and lists, become their JSON. */
function setFields(data: Readonly<Record<string, unknown>>, prefix: string, depth: number): void {
  for (const [key, value] of Object.entries(data)) {
    const name = prefix + key;
    if (value === null || key === '' || name.length > longestName) continue;
    if (isObject(value) && depth > 0) setFields(value, `${name}.`, depth - 1);
    else row.set(fieldName(name), typeof value === 'object' ? jsonOf(value) : (value as FieldValue));
  }
}

function jsonOf(value: object): string {
  if (isDeeper(value, mostNesting)) throw new MalformedEvent('Values are nested too deeply.');
  return JSON.stringify(value);
}

const isDeeper = (value: unknown, levels: number): boolean =>
  typeof value === 'object' &&
  value !== null &&
  (levels === 0 || Object.values(value).some((inner) => isDeeper(inner, levels - 1)));

/**
 * Milliseconds since 1970 of an RFC 3339 time, or of a number of seconds, milli-, micro- or nanoseconds since 1970: which
 * of them shows in its size.
 */
function timeOf(time: unknown, otherwise: number): number {
  if (time === undefined || time === null || time === '') return otherwise;
  if (typeof time === 'string' && /^\d{4}-\d\d-\d\d[Tt ]\d\d:\d\d:\d\d(\.\d+)?([Zz]|[+-]\d\d:\d\d)$/.test(time)) {
    const whole = Date.parse(time.replace(/\.\d+/, '').replace(' ', 'T').toUpperCase());
    const fraction = Number(`0${/\.\d+/.exec(time)?.[0] ?? ''}`);
    if (!Number.isNaN(whole)) return whole + fraction * 1000;
  }
  const number = typeof time === 'string' && /^\d+(\.\d+)?$/.test(time) ? Number(time) : time;
  if (typeof number === 'number' && number >= 0 && number < 1e19) {
    if (number < 1e11) return number * 1000;
    if (number < 1e14) return number;
    return number < 1e17 ? number / 1e3 : number / 1e6;
  }
  throw new MalformedEvent('Event time must be an RFC 3339 time or a number of seconds since 1970.');
}

/** 0 counts as 1. */
function rateOf(sampleRate: unknown): number {
  if (sampleRate === undefined || sampleRate === null || sampleRate === '') return 1;
  const rate = typeof sampleRate === 'string' && /^\d+$/.test(sampleRate) ? Number(sampleRate) : sampleRate;
  if (typeof rate !== 'number' || !Number.isInteger(rate) || rate < 0 || rate >= 2 ** 31)
    throw new MalformedEvent('Sample rate must be a whole number from 1.');
  return Math.max(1, rate);
}
