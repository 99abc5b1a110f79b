import {
  type Auth,
  type BurnAlert,
  type Client,
  getAuth,
  getBurnAlert,
  getDatasetDefinitions,
  getQuery,
  honeycombClient,
  listBoards,
  listBurnAlerts,
  listColumns,
  listDatasets,
  listDerivedColumns,
  listQueryAnnotations,
  listRecipients,
  listSlos,
  listTriggers,
} from 'honeycomb-api';

/**
 * Everything of one environment as it is, ids included, in lists: what is there twice is seen twice.
 * Queries are those that have a name: Honeycomb lists no others.
 */
export async function readEnvironment(client: Client) {
  const slugs = (await client.call(listDatasets)).map(({ slug }) => slug);
  const ofDatasets = async <T>(read: (dataset: string) => Promise<readonly T[]>): Promise<readonly T[]> =>
    (await Promise.all(slugs.map(read))).flat();
  const slos = await ofDatasets((dataset) => client.call(listSlos, { path: { dataset } }));
  return {
    datasets: await client.call(listDatasets),
    columns: await ofDatasets(async (dataset) => [await client.call(listColumns, { path: { dataset } })].flat()),
    meanings: await ofDatasets(async (dataset) =>
      Object.entries(await client.call(getDatasetDefinitions, { path: { dataset } })),
    ),
    derivedColumns: await ofDatasets(async (dataset) =>
      [await client.call(listDerivedColumns, { path: { dataset } })].flat(),
    ),
    queries: await ofDatasets(async (dataset) =>
      Promise.all(
        (await client.call(listQueryAnnotations, { path: { dataset } })).map(async (annotation) => ({
          ...annotation,
          query: await client.call(getQuery, { path: { dataset, id: annotation.query_id } }),
        })),
      ),
    ),
    triggers: await ofDatasets((dataset) => client.call(listTriggers, { path: { dataset } })),
    slos,
    burnAlerts: (
      await Promise.all(
        slos.map(async ({ id: slo_id, dataset_slugs: [dataset = ''] }) =>
          Promise.all(
            (
              await client.call(listBurnAlerts, { path: { dataset }, query: { slo_id } })
            ).map(({ id }): Promise<BurnAlert> => client.call(getBurnAlert, { path: { dataset, id } })),
          ),
        ),
      )
    ).flat(),
    boards: await client.call(listBoards),
    recipients: await client.call(listRecipients),
  };
}

export type Environment = Awaited<ReturnType<typeof readEnvironment>>;

export const clientOf = ({ url, key }: { readonly url: string; readonly key: string }): Client =>
  honeycombClient({ url, key });

export const whoAmI = (client: Client): Promise<Auth> => client.call(getAuth);

type Tags = readonly { readonly key: string; readonly value: string }[] | undefined;
type Recipients = readonly {
  readonly target: string;
  readonly details?: { readonly pagerduty_severity?: string | undefined } | undefined;
}[];

const tagsOf = (tags: Tags) => Object.fromEntries((tags ?? []).map(({ key, value }) => [key, value]));
const told = (recipients: Recipients) =>
  recipients
    .map(({ target, details }) =>
      details?.pagerduty_severity === undefined ? target : `${target} (${details.pagerduty_severity})`,
    )
    .toSorted();
const sorted = <T>(all: readonly T[]): readonly T[] =>
  all.toSorted((a, b) => (JSON.stringify(a) < JSON.stringify(b) ? -1 : 1));

/** The same without ids and times, each reference by the name of what it leads to: two deployments can be compared. */
export function describeEnvironment(environment: Environment) {
  const queryOf = ({ query: { id: _, ...specification } }: Environment['queries'][number]) => specification;
  const annotationOf = (id: string) => {
    const annotation = environment.queries.find((each) => each.id === id);
    if (!annotation) return { title: 'no such annotation' };
    return { title: annotation.name, description: annotation.description, query: queryOf(annotation) };
  };
  const sloOf = (id: string): string => environment.slos.find((slo) => slo.id === id)?.name ?? 'no such SLO';
  const panelOf = (panel: Environment['boards'][number]['panels'][number]) => {
    switch (panel.type) {
      case 'text':
        return { text: panel.text_panel.content, position: panel.position };
      case 'slo':
        return { slo: sloOf(panel.slo_panel.slo_id), position: panel.position };
      case 'query': {
        const { query_annotation_id, query_style, visualization_settings } = panel.query_panel;
        const charts = visualization_settings?.charts?.map(({ chart_type }) => chart_type) ?? [];
        return {
          ...annotationOf(query_annotation_id),
          chart: [query_style, ...new Set(charts)].join(' '),
          position: panel.position,
        };
      }
    }
  };
  return {
    datasets: environment.datasets.map(({ name, description }) => ({ name, description })),
    columns: sorted(
      environment.columns.map(({ key_name: name, type, description, hidden }) => ({ name, type, description, hidden })),
    ),
    meanings: sorted(
      environment.meanings.flatMap(([meaning, column]) => (column ? [`${meaning}: ${column.name}`] : [])),
    ),
    derivedColumns: sorted(
      environment.derivedColumns.map(({ alias, description, expression }) => ({ alias, description, expression })),
    ),
    queries: sorted(
      environment.queries.map((each) => ({ name: each.name, description: each.description, query: queryOf(each) })),
    ),
    triggers: sorted(
      environment.triggers.map((trigger) => ({
        name: trigger.name,
        description: trigger.description,
        query: trigger.query,
        frequency: trigger.frequency,
        threshold: trigger.threshold,
        alert_type: trigger.alert_type,
        disabled: trigger.disabled,
        recipients: told(trigger.recipients),
        tags: tagsOf(trigger.tags),
      })),
    ),
    slos: sorted(
      environment.slos.map((slo) => ({
        name: slo.name,
        description: slo.description,
        sli: slo.sli.alias,
        target_per_million: slo.target_per_million,
        time_period_days: slo.time_period_days,
        tags: tagsOf(slo.tags),
      })),
    ),
    burnAlerts: sorted(
      environment.burnAlerts.map((alert) => ({
        slo: sloOf(alert.slo.id),
        description: alert.description,
        fires:
          alert.alert_type === 'exhaustion_time'
            ? { exhaustion_minutes: alert.exhaustion_minutes }
            : {
                window_minutes: alert.budget_rate_window_minutes,
                per_million: alert.budget_rate_decrease_threshold_per_million,
              },
        recipients: told(alert.recipients),
      })),
    ),
    boards: sorted(
      environment.boards.map((board) => ({
        name: board.name,
        description: board.description,
        tags: tagsOf(board.tags),
        presetFilters: board.preset_filters ?? [],
        panels: board.panels.map(panelOf),
      })),
    ),
    recipients: sorted(
      environment.recipients.map(({ type, details }) => ({
        type,
        name:
          'slack_channel' in details
            ? details.slack_channel
            : 'pagerduty_integration_name' in details
              ? details.pagerduty_integration_name
              : '?',
      })),
    ),
  };
}

export type EnvironmentDescription = ReturnType<typeof describeEnvironment>;

/** Everything of an environment, to be compared. */
export const inventory = async (client: Client): Promise<EnvironmentDescription> =>
  describeEnvironment(await readEnvironment(client));
