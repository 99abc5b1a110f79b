import {
  type BurnAlert,
  type Client,
  deleteBoard,
  deleteBurnAlert,
  deleteQueryAnnotation,
  deleteSlo,
  deleteTrigger,
  getBurnAlert,
  HoneycombError,
  listBoards,
  listBurnAlerts,
  listDerivedColumns,
  listQueryAnnotations,
  listRecipients,
  listSlos,
  listTriggers,
} from 'honeycomb-api';

/** Attributes of a resource as Terraform has them. */
export type Values = Readonly<Record<string, unknown>>;

/** Something that Honeycomb has. */
export interface HoneycombObject {
  readonly id: string;
  /** What Terraform imports it by. */
  readonly importId: string;
  /** What people know it by, to the letter; the same as a resource has. */
  readonly key: string;
  /** All of it but its id and its times. Two objects of equal content are one too many. */
  readonly content: string;
  /** Absent where Honeycomb lets no two have the same key. */
  readonly remove?: () => Promise<unknown>;
}

/** How one kind of resource is found in Honeycomb. */
export interface ObjectKind {
  readonly type: string;
  readonly what: string;
  keyOf(values: Values): string;
  /** @param datasets the slugs that the resources of this kind are in, `__all__` for none */
  list(client: Client, datasets: readonly string[]): Promise<readonly HoneycombObject[]>;
}

const allDatasets = '__all__';
const key = (...parts: readonly unknown[]): string => JSON.stringify(parts.map((part) => part ?? ''));
const importId = (dataset: string, id: string): string => (dataset === allDatasets ? id : `${dataset}/${id}`);
const without = (object: object, ...names: readonly string[]): string =>
  JSON.stringify(Object.entries(object).filter(([name]) => ![...names, ...times].includes(name)));
const times = ['id', 'created_at', 'updated_at', 'triggered'];
export const datasetOf = ({ dataset }: Values): string => (typeof dataset === 'string' ? dataset : allDatasets);

/** A list of a dataset that is not there yet has nothing in it. */
const orNothing = <T>(list: Promise<readonly T[]>): Promise<readonly T[]> =>
  list.catch((error: unknown) => {
    if (error instanceof HoneycombError && error.status === 404) return [];
    throw error;
  });
const ofEach = async <T>(datasets: readonly string[], list: (dataset: string) => Promise<readonly T[]>) =>
  (await Promise.all(datasets.map((dataset) => orNothing(list(dataset))))).flat();

const burnAlertKey = (alert: Values): string =>
  key(alert.description, alert.alert_type, alert.exhaustion_minutes, alert.budget_rate_window_minutes);

async function burnAlertsOf(client: Client): Promise<readonly HoneycombObject[]> {
  const slos = await client.call(listSlos, { path: { dataset: allDatasets } });
  const read = async ({ id: slo, dataset_slugs: [first = allDatasets] }: (typeof slos)[number]) => {
    const alerts = await client.call(listBurnAlerts, { path: { dataset: first }, query: { slo_id: slo } });
    return Promise.all(
      alerts.map(async ({ id }): Promise<HoneycombObject> => {
        const path = { dataset: first, id };
        const alert: BurnAlert = await client.call(getBurnAlert, { path });
        return {
          id,
          importId: importId(first, id),
          key: burnAlertKey({ ...alert }),
          content: without(alert),
          remove: () => client.call(deleteBurnAlert, { path }),
        };
      }),
    );
  };
  return (await Promise.all(slos.map(read))).flat();
}

/** The kinds of which an answer that was lost on its way leaves one that Terraform does not know. */
export const objectKinds: readonly ObjectKind[] = [
  {
    type: 'honeycombio_flexible_board',
    what: 'board',
    keyOf: ({ name, description }) => key(name, description),
    list: async (client) =>
      (await client.call(listBoards)).map((board) => ({
        id: board.id,
        importId: board.id,
        key: key(board.name, board.description),
        content: without(board, 'links'),
        remove: () => client.call(deleteBoard, { path: { id: board.id } }),
      })),
  },
  {
    type: 'honeycombio_trigger',
    what: 'trigger',
    keyOf: (values) => key(datasetOf(values), values.name, values.description),
    list: (client, datasets) =>
      ofEach(datasets, async (dataset) =>
        (await client.call(listTriggers, { path: { dataset } })).map((trigger) => ({
          id: trigger.id,
          importId: importId(dataset, trigger.id),
          key: key(dataset, trigger.name, trigger.description),
          content: without(trigger, 'query_id'),
          remove: () => client.call(deleteTrigger, { path: { dataset, id: trigger.id } }),
        })),
      ),
  },
  {
    type: 'honeycombio_slo',
    what: 'SLO',
    keyOf: ({ name, description }) => key(name, description),
    list: async (client) =>
      (await client.call(listSlos, { path: { dataset: allDatasets } })).map((slo) => {
        const [first = allDatasets, ...others] = slo.dataset_slugs;
        const dataset = others.length > 0 ? allDatasets : first;
        return {
          id: slo.id,
          importId: importId(dataset, slo.id),
          key: key(slo.name, slo.description),
          content: without(slo, 'reset_at'),
          remove: () => client.call(deleteSlo, { path: { dataset, id: slo.id } }),
        };
      }),
  },
  {
    type: 'honeycombio_burn_alert',
    what: 'burn alert',
    keyOf: burnAlertKey,
    list: burnAlertsOf,
  },
  {
    type: 'honeycombio_query_annotation',
    what: 'name of a query',
    keyOf: (values) => key(datasetOf(values), values.name, values.description),
    list: (client, datasets) =>
      ofEach(datasets, async (dataset) =>
        (await client.call(listQueryAnnotations, { path: { dataset } })).map((annotation) => ({
          id: annotation.id,
          importId: importId(dataset, annotation.id),
          key: key(dataset, annotation.name, annotation.description),
          content: without(annotation),
          remove: () => client.call(deleteQueryAnnotation, { path: { dataset, id: annotation.id } }),
        })),
      ),
  },
  {
    type: 'honeycombio_derived_column',
    what: 'calculated field',
    keyOf: (values) => key(datasetOf(values), values.alias),
    list: (client, datasets) =>
      ofEach(datasets, async (dataset) =>
        [await client.call(listDerivedColumns, { path: { dataset } })].flat().map((column) => ({
          id: column.id,
          importId: importId(dataset, column.alias),
          key: key(dataset, column.alias),
          content: '',
        })),
      ),
  },
  ...(
    [
      ['slack', 'channel', 'slack_channel'],
      ['email', 'address', 'email_address'],
      ['pagerduty', 'integration_name', 'pagerduty_integration_name'],
      ['webhook', 'name', 'webhook_name'],
    ] as const
  ).map(
    ([type, attribute, detail]): ObjectKind => ({
      type: `honeycombio_${type}_recipient`,
      what: `${type} recipient`,
      keyOf: (values) => key(type, values[attribute]),
      list: async (client) =>
        (await client.call(listRecipients))
          .filter((recipient) => recipient.type === type)
          .map((recipient) => ({
            id: recipient.id,
            importId: recipient.id,
            key: key(type, (recipient.details as Values)[detail]),
            content: '',
          })),
    }),
  ),
];
