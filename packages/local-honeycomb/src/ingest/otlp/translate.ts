import type { PackedEvent } from 'honeycomb-engine';
import { forgetNames } from '../field-name.ts';
import { forgetNamesOfBytes } from '../protobuf/texts.ts';
import { createRowBuilder } from '../row-builder.ts';
import { defaultHistogramSemantics, type HistogramSemantics } from './histogram-semantics.ts';
import { readJsonLogs, readJsonMetrics, readJsonTraces } from './json-signals.ts';
import { logRow } from './log-rows.ts';
import { metricRow, sameAttributes, samePlace } from './metric-rows.ts';
import { originFields, serviceOf } from './origin-fields.ts';
import { readLogs } from './protobuf-logs.ts';
import { readMetrics } from './protobuf-metrics.ts';
import { readTraces } from './protobuf-traces.ts';
import { type Attributes, type DataPoint, newAttributes, type Origin } from './signals.ts';
import { spanRows } from './span-rows.ts';

export type Signal = 'traces' | 'logs' | 'metrics';
export type Encoding = 'protobuf' | 'json';

export interface OtlpRequest {
  readonly kind: Signal;
  readonly encoding: Encoding;
  /** The message, unpacked. */
  readonly bytes: Buffer;
  /** `x-honeycomb-dataset`: where metrics go, and logs of no known service. */
  readonly dataset?: string | undefined;
  /** When it was received, in milliseconds since 1970. */
  readonly arrival: number;
}

/** The rows of a request by the name of their dataset, and how many rows could not be taken, with the first reason. */
export interface Translation {
  readonly batches: ReadonlyMap<string, readonly PackedEvent[]>;
  readonly rejected: number;
  readonly reason: string;
}

const row = createRowBuilder();

/**
 * Makes rows of an OTLP request as Honeycomb does. @throws MalformedProtobuf or MalformedJson when the message cannot be
 * read to its end: nothing of it is taken then
 */
export function translate(
  { kind: signal, encoding, bytes, dataset = '', arrival }: OtlpRequest,
  histograms: HistogramSemantics = defaultHistogramSemantics,
): Translation {
  if (forgetNames()) forgetNamesOfBytes();
  const batches = new Map<string, PackedEvent[]>();
  let rejected = 0;
  let reason = '';

  // Items of one scope come one after the other.
  let lastOrigin: Origin | undefined;
  let fields = newAttributes();
  let events: PackedEvent[] = [];
  const enter = (origin: Origin) => {
    if (origin === lastOrigin) return;
    lastOrigin = origin;
    fields = originFields(origin);
    const name = datasetOf(signal, origin, dataset.trim());
    events = batches.get(name) ?? [];
    batches.set(name, events);
  };
  const emit = (time: number, sampleRate: number) => {
    const problem = row.problem();
    if (problem === undefined) {
      events.push(row.finish(time, arrival, sampleRate));
      return;
    }
    rejected += 1;
    reason ||= problem;
  };

  switch (signal) {
    case 'traces':
      (encoding === 'json' ? readJsonTraces : readTraces)(bytes, (origin, span) => {
        enter(origin);
        spanRows(row, fields, span, arrival, emit);
      });
      break;
    case 'logs':
      (encoding === 'json' ? readJsonLogs : readLogs)(bytes, (origin, record) => {
        enter(origin);
        logRow(row, fields, record, arrival, emit);
      });
      break;
    case 'metrics': {
      const groups = new Map<string, { readonly fields: Attributes; readonly points: DataPoint[] }>();
      let placeOfFields = '';
      (encoding === 'json' ? readJsonMetrics : readMetrics)(bytes, (origin, point) => {
        if (origin !== lastOrigin) {
          enter(origin);
          placeOfFields = sameAttributes(fields);
        }
        const place = samePlace(placeOfFields, point, arrival);
        const group = groups.get(place);
        if (group === undefined) groups.set(place, { fields, points: [point] });
        else group.points.push(point);
      });
      // All go to one dataset, which the header names.
      for (const group of groups.values()) metricRow(row, group.fields, group.points, arrival, histograms, emit);
      break;
    }
  }
  return { batches, rejected, reason };
}

/** Traces and logs go to the dataset of their service, metrics to the one that the sender names. */
function datasetOf(signal: Signal, origin: Origin, header: string): string {
  switch (signal) {
    case 'traces':
      return serviceOf(origin) ?? 'unknown_service';
    case 'logs':
      return serviceOf(origin) ?? (header || 'unknown_log_source');
    case 'metrics':
      return header || 'unknown_metrics';
  }
}
