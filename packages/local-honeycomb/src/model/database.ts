import { recipientIdentity } from './recipient-identity.ts';
import type * as rows from './rows.ts';
import { type ReadonlyTable, type Row, type Table, table } from './table.ts';

/** The id of a dataset's row: slugs are unique within an environment only. */
export const datasetId = (environment: string, slug: string): string => `${environment}/${slug}`;
/** The key of an object that has a name of its own within a dataset. */
export const nameKey = (environment: string, dataset: string, name: string): string =>
  `${environment}/${dataset}/${name}`;
/** The key of a name within a whole environment. */
export const environmentKey = (environment: string, name: string): string => `${environment}/${name}`;

/** What a client puts in `X-Honeycomb-Team`: an ingest key is its id and secret, a configuration key its secret. */
export const tokenOf = (key: rows.ApiKeyRow): string => (key.keyType === 'ingest' ? key.id + key.secret : key.secret);

const environmentOf = (row: { readonly environment: string }) => [row.environment];
const datasetOf = (row: { readonly environment: string; readonly dataset: string }) => [
  datasetId(row.environment, row.dataset),
];
const recipientsOf = (row: { readonly recipients: readonly rows.RecipientReference[] }) =>
  row.recipients.map(({ id }) => id);

function tables() {
  return {
    teams: table({ slug: (row: rows.TeamRow) => [row.slug] }),
    environments: table({
      slug: (row: rows.EnvironmentRow) => [row.slug],
      name: (row: rows.EnvironmentRow) => [row.name],
    }),
    apiKeys: table({ token: (row: rows.ApiKeyRow) => [tokenOf(row)], environment: environmentOf }),
    managementKeys: table<rows.ManagementKeyRow>({}),
    datasets: table({ environment: (row: rows.DatasetRow) => [row.environment] }),
    definitions: table<rows.DefinitionsRow>({}),
    columns: table({
      dataset: (row: rows.ColumnRow) => datasetOf(row),
      environment: environmentOf,
      name: (row: rows.ColumnRow) => [nameKey(row.environment, row.dataset, row.value.key_name)],
      nameAnywhere: (row: rows.ColumnRow) => [environmentKey(row.environment, row.value.key_name)],
    }),
    derivedColumns: table({
      dataset: (row: rows.DerivedColumnRow) => datasetOf(row),
      alias: (row: rows.DerivedColumnRow) => [nameKey(row.environment, row.dataset, row.value.alias)],
      aliasAnywhere: (row: rows.DerivedColumnRow) => [environmentKey(row.environment, row.value.alias)],
      uses: (row: rows.DerivedColumnRow) => row.uses.map((name) => environmentKey(row.environment, name)),
    }),
    queries: table({
      dataset: (row: rows.QueryRow) => datasetOf(row),
      uses: (row: rows.QueryRow) => row.uses.map((name) => environmentKey(row.environment, name)),
    }),
    queryAnnotations: table({ dataset: (row: rows.QueryAnnotationRow) => datasetOf(row) }),
    queryResults: table({ dataset: (row: rows.QueryResultRow) => datasetOf(row) }),
    boards: table({
      environment: (row: rows.BoardRow) => [row.environment],
      query: (row: rows.BoardRow) =>
        row.value.panels.flatMap((panel) => (panel.type === 'query' ? [panel.query_panel.query_id] : [])),
      slo: (row: rows.BoardRow) =>
        row.value.panels.flatMap((panel) => (panel.type === 'slo' ? [panel.slo_panel.slo_id] : [])),
    }),
    boardViews: table({ board: (row: rows.BoardViewRow) => [row.board] }),
    triggers: table({
      dataset: (row: rows.TriggerRow) => datasetOf(row),
      query: (row: rows.TriggerRow) => [row.value.query_id],
      recipient: (row: rows.TriggerRow) => recipientsOf(row),
    }),
    slos: table({
      environment: (row: rows.SloRow) => [row.environment],
      dataset: (row: rows.SloRow) => row.value.dataset_slugs.map((slug) => datasetId(row.environment, slug)),
      sli: (row: rows.SloRow) => [environmentKey(row.environment, row.value.sli.alias)],
    }),
    burnAlerts: table({
      slo: (row: rows.BurnAlertRow) => [row.value.slo.id],
      recipient: (row: rows.BurnAlertRow) => recipientsOf(row),
    }),
    alertStates: table<rows.AlertStateRow>({}),
    notifications: table<rows.NotificationRow>({}),
    recipients: table({ identity: (row: rows.RecipientRow) => [recipientIdentity(row.content)] }),
    markers: table({ dataset: (row: rows.MarkerRow) => datasetOf(row) }),
    markerSettings: table({ dataset: (row: rows.MarkerSettingRow) => datasetOf(row) }),
  };
}

type Tables = ReturnType<typeof tables>;
export type TableName = keyof Tables;
export type RowOf<Name extends TableName> = Tables[Name] extends Table<infer R, infer _> ? R : never;

/** What the rules read. They never write: they return changes. */
export type Database = {
  readonly [Name in TableName]: Tables[Name] extends Table<infer R, infer I> ? ReadonlyTable<R, I> : never;
};

/** One row put or, with null, removed. What a request changes is a list of these: all of it happens or none. */
export interface Change {
  readonly table: TableName;
  readonly id: string;
  readonly row: Row | null;
}

export function put<Name extends TableName>(name: Name, row: RowOf<Name>): Change {
  return { table: name, id: (row as Row).id, row: row as Row };
}
export function remove(name: TableName, id: string): Change {
  return { table: name, id, row: null };
}

export interface MutableDatabase {
  readonly tables: Database;
  /** Applies changes and returns those that undo them. */
  apply(changes: readonly Change[]): readonly Change[];
  /** Every row as the change that puts it. */
  everything(): IterableIterator<Change>;
}

export function createDatabase(): MutableDatabase {
  const all = tables();
  const tableOf = (name: TableName) => all[name] as unknown as Table<Row>;
  return {
    tables: all as unknown as Database,
    apply(changes) {
      const undo: Change[] = [];
      for (const { table: name, id, row } of changes)
        undo.unshift({ table: name, id, row: tableOf(name).set(id, row) });
      return undo;
    },
    *everything() {
      for (const name of Object.keys(all) as TableName[])
        for (const row of tableOf(name).all()) yield { table: name, id: row.id, row };
    },
  };
}

/** Whether a name that is not one of a table's appears where a table is named: the journal may be from elsewhere. */
export const tableNames: ReadonlySet<string> = new Set(Object.keys(tables()));
