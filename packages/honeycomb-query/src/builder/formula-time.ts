import type { AnyOperand, Formula, Operand } from './formula.ts';
import { makeCall } from './make-call.ts';

/** An RFC 3339 time as seconds since 1970 with fraction. */
export const UNIX_TIMESTAMP = (text: Operand<string>): Formula<number | null> => makeCall('UNIX_TIMESTAMP', [text]);

/** When the event happened (a span: when it started), in seconds since 1970 with fraction. */
export const EVENT_TIMESTAMP = (): Formula<number> => makeCall('EVENT_TIMESTAMP', []);

/** When Honeycomb received the event, in seconds since 1970 with fraction. */
export const INGEST_TIMESTAMP = (): Formula<number> => makeCall('INGEST_TIMESTAMP', []);

/**
 * Seconds since 1970 as text in UTC, by a strftime format.
 * @example FORMAT_TIME('%A', EVENT_TIMESTAMP())
 */
export const FORMAT_TIME = (format: string, seconds: Operand<number>): Formula<string | null> =>
  makeCall('FORMAT_TIME', [format, seconds]);

type TimeSeriesFunction = (metric: Operand<number>, ...options: readonly AnyOperand[]) => Formula<number | null>;

/** The latest value of each time series in the time step. Metrics datasets only; one such function in a formula. */
export const LAST: TimeSeriesFunction = (metric, ...options) => makeCall('LAST', [metric, ...options]);

/** The increase of each time series per second. Metrics datasets only; one such function in a formula. */
export const RATE: TimeSeriesFunction = (metric, ...options) => makeCall('RATE', [metric, ...options]);

/** By how much each time series grew in the time step. Metrics datasets only; one such function in a formula. */
export const INCREASE: TimeSeriesFunction = (metric, ...options) => makeCall('INCREASE', [metric, ...options]);

/** The values of each time series in the time step together. Metrics datasets only; one such function in a formula. */
export const SUMMARIZE: TimeSeriesFunction = (metric, ...options) => makeCall('SUMMARIZE', [metric, ...options]);

/** The metric as it was sent, not brought to time steps. Metrics datasets only; one such function in a formula. */
export const RAW_METRIC: TimeSeriesFunction = (metric, ...options) => makeCall('RAW_METRIC', [metric, ...options]);
