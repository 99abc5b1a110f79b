import type {
  Board,
  BoardView,
  BurnAlert,
  Column,
  Dataset,
  DatasetDefinitions,
  DerivedColumn,
  MarkerSetting,
  QueryAnnotation,
  Recipient,
  Slo,
  Trigger,
} from 'honeycomb-api';
import type { QuerySpecification } from 'honeycomb-query';

export interface ExistingDataset {
  readonly dataset: Dataset;
  readonly columns: readonly Column[];
  readonly derivedColumns: readonly DerivedColumn[];
  readonly definitions: DatasetDefinitions;
}

/** A query with the dataset that it asks: a slug, or `__all__`. */
export interface ExistingQuery {
  readonly id: string;
  readonly dataset: string;
  readonly specification: QuerySpecification;
}

export interface ExistingAnnotation {
  readonly annotation: QueryAnnotation;
  readonly query: ExistingQuery;
}

export interface ExistingBoard {
  readonly board: Board;
  readonly views: readonly BoardView[];
}

export interface ExistingSlo {
  readonly slo: Slo;
  readonly burnAlerts: readonly BurnAlert[];
}

/** What an environment of Honeycomb has, as far as its API shows it to the key that asked. */
export interface ExistingHoneycomb {
  readonly team: string;
  readonly environment: string;
  readonly datasets: readonly ExistingDataset[];
  /** The calculated fields of the whole environment. */
  readonly derivedColumns: readonly DerivedColumn[];
  readonly recipients: readonly Recipient[];
  readonly triggers: readonly Trigger[];
  readonly slos: readonly ExistingSlo[];
  readonly boards: readonly ExistingBoard[];
  readonly annotations: readonly ExistingAnnotation[];
  readonly markerSettings: readonly MarkerSetting[];
  readonly markers: number;
  /** What could not be read, and why, in sentences. */
  readonly unread: readonly string[];
}
