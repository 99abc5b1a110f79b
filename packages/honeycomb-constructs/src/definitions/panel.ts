import type { QueryValue } from 'honeycomb-query';
import type { SloDefinition } from './slo.ts';

/**
 * How a query is drawn. `line`, `stacked-area`, `stacked-bars`, `categorical-bars`, `pie` and `stat` draw each
 * calculation, `table` shows the groups, `combo` shows graph and table, and `graph` leaves the choice to Honeycomb, which
 * draws HEATMAP as a heatmap.
 */
export type Chart = (typeof chartNames)[number];

export const chartNames = [
  'graph',
  'line',
  'stacked-area',
  'stacked-bars',
  'categorical-bars',
  'pie',
  'stat',
  'table',
  'combo',
] as const;

/** Size on the board's grid of 12 columns. */
export interface PanelSize {
  /** @default 6 */
  readonly width?: number;
  /** @default 4 */
  readonly height?: number;
}

export interface QueryPanelOptions extends PanelSize {
  readonly title: string;
  /** The question that the panel answers, and how to read it. */
  readonly description?: string;
  readonly query: QueryValue;
  /** @default 'graph' */
  readonly chart?: Chart;
  readonly useLogScale?: boolean;
  readonly omitMissingValues?: boolean;
  readonly hideMarkers?: boolean;
  readonly hideHovers?: boolean;
  readonly hideCompare?: boolean;
  readonly useUtcXaxis?: boolean;
  readonly preferOverlaidCharts?: boolean;
  /** The title it had before, when it is renamed, so that Terraform moves the query instead of replacing it. */
  readonly renamedFrom?: string;
}

export interface QueryPanel extends QueryPanelOptions {
  readonly kind: 'query';
}

export interface SloPanel extends PanelSize {
  readonly kind: 'slo';
  readonly slo: SloDefinition;
}

export interface TextPanel extends PanelSize {
  readonly kind: 'text';
  /** Markdown, at most 10 000 characters. */
  readonly content: string;
}

export type Panel = QueryPanel | SloPanel | TextPanel;

/** @example queryPanel({ title: 'Error rate (share of requests)', query: requestErrorRate, chart: 'line' }) */
export const queryPanel = (options: QueryPanelOptions): QueryPanel => ({ kind: 'query', ...options });

export const sloPanel = (slo: SloDefinition, size: PanelSize = {}): SloPanel => ({ kind: 'slo', slo, ...size });

export const textPanel = (content: string, size: PanelSize = {}): TextPanel => ({ kind: 'text', content, ...size });
