import {
  allDatasets,
  type Client,
  getAuth,
  getBurnAlert,
  getDatasetDefinitions,
  getQuery,
  HoneycombError,
  listBoards,
  listBoardViews,
  listBurnAlerts,
  listColumns,
  listDatasets,
  listDerivedColumns,
  listMarkerSettings,
  listMarkers,
  listQueryAnnotations,
  listRecipients,
  listSlos,
  listTriggers,
  type QueryAnnotation,
  type WireQuery,
} from 'honeycomb-api';
import type { QuerySpecification } from 'honeycomb-query';
import type { ExistingAnnotation, ExistingDataset, ExistingHoneycomb, ExistingSlo } from './existing.ts';

/**
 * Reads everything of one environment that can be adopted. Nothing is changed.
 * @throws HoneycombError when the key is refused; a part that this key may not read is told in `unread`
 */
export async function readHoneycomb(client: Client): Promise<ExistingHoneycomb> {
  const unread: string[] = [];
  const attempt = async <T>(what: string, read: Promise<T>, otherwise: T): Promise<T> => {
    try {
      return await read;
    } catch (error) {
      if (!(error instanceof HoneycombError) || ![401, 403, 404].includes(error.status)) throw error;
      unread.push(`${what} could not be read (${error.message})`);
      return otherwise;
    }
  };

  const { team, environment } = await client.call(getAuth);
  const datasets: ExistingDataset[] = [];
  for (const dataset of await client.call(listDatasets)) {
    const path = { dataset: dataset.slug };
    const of = (what: string): string => `${what} of the dataset ${dataset.slug}`;
    datasets.push({
      dataset,
      columns: listOf(await attempt(of('Columns'), client.call(listColumns, { path }), [])),
      derivedColumns: listOf(await attempt(of('Calculated fields'), client.call(listDerivedColumns, { path }), [])),
      definitions: await attempt(of('Definitions'), client.call(getDatasetDefinitions, { path }), {} as never),
    });
  }
  const paths = [...datasets.map(({ dataset }) => dataset.slug), allDatasets];

  /** Lists of every dataset and of the environment together, each element once. */
  const everywhere = async <T extends { readonly id: string }>(
    what: string,
    list: (dataset: string) => Promise<readonly T[]>,
  ): Promise<ReadonlyMap<string, { readonly dataset: string; readonly item: T }>> => {
    const found = new Map<string, { readonly dataset: string; readonly item: T }>();
    for (const dataset of paths)
      for (const item of await attempt(`${what} of ${dataset}`, list(dataset), []))
        if (!found.has(item.id)) found.set(item.id, { dataset, item });
    return found;
  };

  const environmentWide = listOf(
    await attempt(
      'Calculated fields of the environment',
      client.call(listDerivedColumns, { path: { dataset: allDatasets } }),
      [],
    ),
  );
  const own = new Set(datasets.flatMap(({ derivedColumns }) => derivedColumns.map(({ id }) => id)));
  const triggers = await everywhere('Triggers', (dataset) => client.call(listTriggers, { path: { dataset } }));
  const slos = await everywhere('SLOs', (dataset) => client.call(listSlos, { path: { dataset } }));
  const annotations = await everywhere<QueryAnnotation>('Saved queries', (dataset) =>
    client.call(listQueryAnnotations, { path: { dataset }, query: { include_board_annotations: 'true' } }),
  );
  const settings = await everywhere('Marker settings', (dataset) =>
    client.call(listMarkerSettings, { path: { dataset } }),
  );
  const markers = await everywhere('Markers', (dataset) => client.call(listMarkers, { path: { dataset } }));
  const boards = await attempt('Boards', client.call(listBoards), []);

  const existingSlos: ExistingSlo[] = [];
  for (const { item: slo } of slos.values()) {
    const dataset = slo.dataset_slugs.length === 1 ? slo.dataset_slugs[0]! : allDatasets;
    const list = await attempt(
      `Burn alerts of the SLO "${slo.name}"`,
      client.call(listBurnAlerts, { path: { dataset }, query: { slo_id: slo.id } }),
      [],
    );
    const burnAlerts = [];
    for (const { id } of list) burnAlerts.push(await client.call(getBurnAlert, { path: { dataset, id } }));
    existingSlos.push({ slo, burnAlerts });
  }

  const existingAnnotations: ExistingAnnotation[] = [];
  for (const { dataset, item: annotation } of annotations.values()) {
    const id = annotation.query_id;
    const query = await attempt(
      `The query of "${annotation.name}"`,
      client.call(getQuery, { path: { dataset, id } }),
      undefined,
    );
    if (query) existingAnnotations.push({ annotation, query: { id, dataset, specification: specificationOf(query) } });
  }

  const existingBoards = [];
  for (const board of boards)
    existingBoards.push({
      board,
      views: await attempt(
        `Views of the board "${board.name}"`,
        client.call(listBoardViews, { path: { board: board.id } }),
        [],
      ),
    });

  return {
    team: team.slug,
    environment: environment.slug,
    datasets: datasets.map((each) => ({
      ...each,
      derivedColumns: each.derivedColumns.filter(({ id }) => !environmentWide.some((wide) => wide.id === id)),
    })),
    derivedColumns: environmentWide.filter(
      ({ id }) => !own.has(id) || datasets.every(({ derivedColumns }) => derivedColumns.some((each) => each.id === id)),
    ),
    recipients: await attempt('Recipients', client.call(listRecipients), []),
    triggers: [...triggers.values()].map(({ item }) => item),
    slos: existingSlos,
    boards: existingBoards,
    annotations: existingAnnotations,
    markerSettings: [...settings.values()].map(({ item }) => item),
    markers: markers.size,
    unread,
  };
}

/** A query as the language has it: without id, and without what is null, which is the same as absent. */
export function specificationOf(query: WireQuery & { readonly id?: string }): QuerySpecification {
  const { id: _, ...specification } = query;
  return withoutNull(specification) as QuerySpecification;
}

function withoutNull(value: unknown): unknown {
  if (Array.isArray(value)) return value.map(withoutNull);
  if (typeof value !== 'object' || value === null) return value;
  return Object.fromEntries(
    Object.entries(value).flatMap(([key, item]) => (item === null ? [] : [[key, withoutNull(item)]])),
  );
}

const listOf = <T>(answer: T | readonly T[]): readonly T[] => (Array.isArray(answer) ? answer : [answer as T]);
