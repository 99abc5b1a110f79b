import type { Dataset } from 'honeycomb-query';
import type { liftSys } from './contract.ts';

type ValuesOf<D> = D extends Dataset<infer Columns> ? Columns : never;

/** What each column of lift-sys holds where it is present. */
export type LiftSysValues = ValuesOf<typeof liftSys>;

/** The columns of one row: those that are absent are not there. */
export type LiftSysData = { readonly [Name in keyof LiftSysValues]?: LiftSysValues[Name] | undefined };

/** One row of lift-sys, as Honeycomb stores it: a span, or an event recorded on one. */
export interface LiftSysRow {
  /** When the span started, in milliseconds since 1970. */
  readonly time: number;
  /** When Honeycomb has it, in milliseconds since 1970: after the end of the span and the delay of the exporter. */
  readonly arrival: number;
  /** How many rows it stands for. @default 1 */
  readonly sampleRate?: number | undefined;
  readonly data: LiftSysData;
}

/** Requests are root spans: no parent, and a trace. */
export const isRequestRow = ({ data }: LiftSysRow): boolean =>
  data['trace.parent_id'] === undefined && data['trace.trace_id'] !== undefined;
