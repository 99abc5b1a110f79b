import type { BoardPanel } from 'honeycomb-api';
import type { Contracts } from './contracts.ts';
import type { ExistingAnnotation, ExistingHoneycomb } from './existing.ts';
import type { Ledger } from './ledger.ts';
import type { QueryReference } from './queries.ts';
import type { Slos } from './slos.ts';

/** What a board is made of, as the provider names it. */
export const types = {
  board: 'honeycombio_flexible_board',
  view: 'honeycombio_board_view',
  query: 'honeycombio_query',
  annotation: 'honeycombio_query_annotation',
} as const;

/** What writing boards needs. */
export interface Tools {
  readonly honeycomb: ExistingHoneycomb;
  readonly contracts: Contracts;
  readonly queries: QueryReference;
  readonly slos: Slos;
  readonly ledger: Ledger;
}

export type QueryPanel = Extract<BoardPanel, { type: 'query' }>;
export type Settings = NonNullable<QueryPanel['query_panel']['visualization_settings']>;

export const annotationOf = (panel: QueryPanel, { honeycomb }: Tools): ExistingAnnotation | undefined =>
  honeycomb.annotations.find(({ annotation }) => annotation.id === panel.query_panel.query_annotation_id);
