import type { QueryValue } from './builder/query.ts';

/** Where links point: Honeycomb's page, the team and the environment by their slugs. */
export interface HoneycombPlace {
  /** @default 'https://ui.honeycomb.io'; the EU's is 'https://ui.eu1.honeycomb.io' */
  readonly url?: string | undefined;
  readonly team: string;
  readonly environment: string;
}

const pageOf = ({ url = 'https://ui.honeycomb.io', team, environment }: HoneycombPlace): string =>
  `${url}/${encodeURIComponent(team)}/environments/${encodeURIComponent(environment)}`;

const datasetPath = (name: string): string => (name === '__all__' ? '' : `/datasets/${encodeURIComponent(name)}`);

/**
 * A link that opens and runs a query. Environment-wide queries have no dataset in their path.
 * @see https://docs.honeycomb.io/investigate/collaborate/share-query/
 */
export function queryLink(place: HoneycombPlace, query: QueryValue): string {
  return `${pageOf(place)}${datasetPath(query.dataset.name)}?query=${encodeURIComponent(JSON.stringify(query.specification))}`;
}

export interface TraceLink {
  /** The dataset's slug, or `__all__` to look in every dataset of the environment. */
  readonly dataset: string;
  readonly traceId: string;
  readonly spanId?: string | undefined;
  /** Unix seconds. Honeycomb searches the last two hours only unless both are given. */
  readonly start: number;
  readonly end: number;
}

/** Seconds added on either side, because spans are found by their start and clocks differ. */
const traceLinkPaddingSeconds = 600;

/**
 * A link that opens one trace. 128-bit trace ids whose upper half is zero are shortened to 16 digits, as Honeycomb stores
 * them.
 * @see https://docs.honeycomb.io/investigate/collaborate/share-trace/
 */
export function traceLink(place: HoneycombPlace, { dataset, traceId, spanId, start, end }: TraceLink): string {
  const parameters = new URLSearchParams({
    trace_id: traceId.replace(/^0{16}(?=[\da-f]{16}$)/i, ''),
    ...(spanId !== undefined && { span: spanId }),
    trace_start_ts: String(start - traceLinkPaddingSeconds),
    trace_end_ts: String(end + traceLinkPaddingSeconds),
  });
  return `${pageOf(place)}${datasetPath(dataset)}/trace?${parameters}`;
}
