import type { PackedEvent } from 'honeycomb-engine';
import { type EventStatus, readBatch, readEvent } from './events-api.ts';
import type { HistogramSemantics } from './otlp/histogram-semantics.ts';
import { type Encoding, type Signal, translate } from './otlp/translate.ts';

/**
 * A request with telemetry as it came, and with what decides what its rows are. It can be kept as it is: reading it again
 * gives the same rows.
 */
export type Received =
  | {
      readonly kind: Signal;
      readonly encoding: Encoding;
      /** `x-honeycomb-dataset`. */
      readonly dataset?: string | undefined;
      readonly arrival: number;
      readonly bytes: Buffer;
    }
  | {
      readonly kind: 'event';
      readonly dataset: string;
      /** `X-Honeycomb-Event-Time` and `X-Honeycomb-Samplerate`. */
      readonly time?: string | undefined;
      readonly sampleRate?: string | undefined;
      /** How deep JSON is made fields of: a setting of the dataset. */
      readonly depth: number;
      readonly arrival: number;
      readonly bytes: Buffer;
    }
  | {
      readonly kind: 'batch';
      readonly dataset: string;
      readonly depth: number;
      readonly arrival: number;
      readonly bytes: Buffer;
    };

/** The rows of a request by the name of their dataset, and what could not be taken. */
export interface Rows {
  readonly batches: ReadonlyMap<string, readonly PackedEvent[]>;
  /** How many rows were left out, and why the first was. */
  readonly rejected: number;
  readonly reason: string;
  /** For a batch, what became of each event. */
  readonly statuses?: readonly EventStatus[];
}

/** @throws MalformedProtobuf, MalformedJson or MalformedEvent when nothing of the request can be taken */
export function rowsOf(received: Received, histograms: HistogramSemantics): Rows {
  switch (received.kind) {
    case 'traces':
    case 'logs':
    case 'metrics':
      return translate(received, histograms);
    case 'event':
      return { batches: new Map([[received.dataset, [readEvent(received)]]]), rejected: 0, reason: '' };
    case 'batch': {
      const { events, statuses } = readBatch(received);
      const failed = statuses.filter(({ status }) => status !== 202);
      return {
        batches: new Map([[received.dataset, events]]),
        rejected: failed.length,
        reason: failed[0]?.error ?? '',
        statuses,
      };
    }
  }
}
