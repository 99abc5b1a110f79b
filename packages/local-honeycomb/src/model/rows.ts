import type {
  Board,
  BoardView,
  BurnAlertSummary,
  Column,
  Dataset,
  DefinitionField,
  DerivedColumn,
  KeyPermissions,
  Marker,
  MarkerSetting,
  NotificationRecipient,
  QueryAnnotation,
  QueryResultCreation,
  RecipientInput,
  Slo,
  Trigger,
  WireQuery,
} from 'honeycomb-api';
import type { TriggerState } from 'honeycomb-engine';
import type { Row } from './table.ts';

/** An object that lives in a dataset, or in a whole environment when its dataset is `__all__`. */
export interface Scoped<Value> extends Row {
  readonly environment: string;
  readonly dataset: string;
  readonly value: Value;
}

export interface TeamRow extends Row {
  readonly name: string;
  readonly slug: string;
}

export interface EnvironmentRow extends Row {
  readonly name: string;
  readonly slug: string;
  readonly description: string;
  readonly color: string;
  readonly deleteProtected: boolean;
}

interface KeyRow extends Row {
  readonly name: string;
  readonly secret: string;
  readonly disabled: boolean;
  readonly created: string;
  readonly updated: string;
}
export interface ApiKeyRow extends KeyRow {
  readonly environment: string;
  readonly keyType: 'ingest' | 'configuration';
  readonly permissions: KeyPermissions;
}
export interface ManagementKeyRow extends KeyRow {
  readonly scopes: readonly string[];
}

/** Its id is environment and slug together: see `datasetId`. */
export interface DatasetRow extends Row {
  readonly environment: string;
  readonly value: Omit<Dataset, 'regular_columns_count'>;
}
/** Only what was set: the rest follows from the columns there are. The id is the dataset's. */
export interface DefinitionsRow extends Row {
  readonly names: Readonly<Partial<Record<DefinitionField, string>>>;
}

/** `uses`: the columns its expression reads. */
export interface DerivedColumnRow extends Scoped<DerivedColumn> {
  readonly uses: readonly string[];
}
export interface QueryRow extends Scoped<WireQuery> {
  readonly uses: readonly string[];
}
export interface BoardRow extends Row {
  readonly environment: string;
  readonly value: Omit<Board, 'links'>;
}
export interface BoardViewRow extends Row {
  readonly environment: string;
  readonly board: string;
  readonly value: BoardView;
}

/** Whom an alert tells. Type and target are the recipient's own and joined when the alert is read. */
export type RecipientReference = Pick<NotificationRecipient, 'id' | 'details'>;
export type TriggerRow = Scoped<Omit<Trigger, 'query' | 'recipients'>> & {
  readonly recipients: readonly RecipientReference[];
};
export type SloRow = Scoped<Slo>;
export type BurnAlertRow = Scoped<BurnAlertSummary> & { readonly recipients: readonly RecipientReference[] };

/** A trigger can leave a marker: that is a recipient too, which only triggers can make and no list shows. */
export type RecipientContent =
  | RecipientInput
  | { readonly type: 'marker'; readonly details: { readonly message: string } };
export interface RecipientRow extends Row {
  readonly content: RecipientContent;
  readonly created: string;
  readonly updated: string;
}

/** `fromData`: its type is that of its first value, and nobody has said otherwise. */
export type ColumnRow = Scoped<Column> & { readonly fromData?: true };
export type QueryAnnotationRow = Scoped<QueryAnnotation>;
/** A run that was asked for, with the time of that: what it finds is read again from the events there were then. */
export type QueryResultRow = Scoped<QueryResultCreation & { readonly id: string; readonly at: number }>;
/** What the last evaluation of a trigger or burn alert left for the next. Its id is the alert's. */
export interface AlertStateRow extends Row {
  readonly environment: string;
  readonly triggered: boolean;
  /** A trigger's counts and groups. */
  readonly state?: TriggerState;
  /** Of what is firing: the id that its notifications share, and since when, in milliseconds since 1970. */
  readonly firing?: { readonly instance: string; readonly since: number };
}
/** What somebody was told, as far as it got. */
export interface NotificationRow extends Row {
  readonly environment: string;
  /** Milliseconds since 1970. */
  readonly at: number;
  readonly alert: {
    readonly kind: 'trigger' | 'exhaustion_time' | 'budget_rate';
    readonly id: string;
    readonly name: string;
    readonly instance: string;
  };
  readonly status: 'TRIGGERED' | 'OK';
  readonly summary: string;
  /** What was found, in a sentence. */
  readonly finding: string;
  /** The run of the trigger's query that its links open. */
  readonly result: string | null;
  readonly recipient: { readonly id: string; readonly type: string; readonly target: string };
  readonly delivery: Delivery;
  /** What the recipient's service gets, without its secrets. */
  readonly payload: unknown;
}
/** Only webhooks are sent; for the others this server is the sink. */
export type Delivery =
  | { readonly state: 'kept' | 'sending' }
  | { readonly state: 'sent'; readonly status: number }
  | { readonly state: 'withheld' | 'failed'; readonly reason: string };
export type MarkerRow = Scoped<Omit<Marker, 'color'>>;
export type MarkerSettingRow = Scoped<MarkerSetting>;
