import type { FieldValue } from 'honeycomb-engine';
import { knownName } from '../field-name.ts';
import type { RowBuilder } from '../row-builder.ts';

const largestRate = 2 ** 31 - 1;
const sampleRate = knownName('sampleRate');
const capitalSampleRate = knownName('SampleRate');

/**
 * Takes the sample rate out of a row: its field `sampleRate` (or `SampleRate`) is not a column. Without it, the sampling
 * threshold in the trace state says it.
 */
export function takeSampleRate(row: RowBuilder, traceState = '', traceId = ''): number {
  const attribute = row.has(sampleRate) ? row.take(sampleRate) : row.take(capitalSampleRate);
  if (attribute !== undefined) return wholeRate(attribute);
  return traceState === '' ? 1 : rateOfThreshold(traceState, traceId);
}

/** A rate is a whole number from 1; what is none counts as 1. */
export function wholeRate(value: FieldValue): number {
  const number = typeof value === 'string' && value.trim() !== '' ? Number(value) : value;
  if (typeof number !== 'number' || Number.isNaN(number)) return 1;
  return Math.max(1, Math.min(largestRate, Math.floor(number + 0.5)));
}

/**
 * `ot=th:c` in a trace state: of 2^56 random numbers, those from 0xc0…0 on were kept, so one span in four. A rate that is
 * not whole is rounded up for some traces and down for others, by their id, so that it is right on average.
 * @see https://opentelemetry.io/docs/specs/otel/trace/tracestate-handling/
 */
function rateOfThreshold(traceState: string, traceId: string): number {
  const entry = traceState.split(',').find((each) => each.startsWith('ot='));
  const threshold = entry === undefined ? /(?:^|;)th=([^;=]*)/.exec(traceState) : /[=;]th:([^;:]*)(?:;|$)/.exec(entry);
  const digits = threshold?.[1] ?? '';
  if (!/^[0-9a-f]{1,14}$/i.test(digits)) return 1;
  const rejected = Number.parseInt(digits, 16) / 16 ** digits.length;
  const rate = Math.min(largestRate, 1 / (1 - rejected));
  const down = Math.floor(rate);
  const draw = Number.parseInt(traceId.slice(-8), 16) / 2 ** 32;
  return down <= 100 && draw < rate - down ? down + 1 : down;
}
