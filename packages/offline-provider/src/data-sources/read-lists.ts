import type { Column, Dataset, DerivedColumn, Slo } from 'honeycomb-api';
import type { Api } from '../api/api.ts';
import { percentOf, tagMap, text, wholeSeconds } from '../api/fields.ts';
import { crc32 } from '../crc32.ts';
import type { ObjectValue } from '../cty/value.ts';
import { type EnvironmentAnswer, type EnvironmentResource, environmentState } from '../resources/environment-state.ts';
import { fits } from './detail-filter.ts';

/** The provider's newer half makes the id of a list from its elements in quotes, each with a dash behind it. */
const idOfList = (items: readonly string[]): string =>
  String(crc32(items.map((item) => `${JSON.stringify(item)}-`).join('')));

/** The older half makes it from the elements and commas. */
export const idOfSdkList = (items: readonly string[]): string => String(crc32(items.join(',')));

const datasetState = (dataset: Dataset): ObjectValue => ({
  id: dataset.slug,
  slug: dataset.slug,
  name: dataset.name,
  description: dataset.description ?? '',
  expand_json_depth: dataset.expand_json_depth ?? 0,
  delete_protected: dataset.settings?.delete_protected ?? null,
  created_at: wholeSeconds(dataset.created_at),
  last_written_at: wholeSeconds(dataset.last_written_at),
});

export const readDataset = async (api: Api, config: ObjectValue): Promise<ObjectValue> =>
  datasetState((await api.send<Dataset>('GET', '/1/datasets/{slug}', config)).body);

/** `starts_with` looks at the names. */
export async function readDatasets(api: Api, config: ObjectValue): Promise<ObjectValue> {
  const { body } = await api.send<readonly Dataset[]>('GET', '/1/datasets', {});
  const found = body.filter(
    (dataset) => dataset.name.startsWith(text(config.starts_with)) && fits(config.detail_filter, datasetState(dataset)),
  );
  const slugs = found.map(({ slug }) => slug);
  const orNull = (items: readonly string[]) => (items.length > 0 ? items : null);
  return { id: idOfList(slugs), names: orNull(found.map(({ name }) => name)), slugs: orNull(slugs) };
}

export async function readColumn(api: Api, config: ObjectValue): Promise<ObjectValue> {
  const { body } = await api.send<Column>('GET', '/1/columns/{dataset}?key_name={name}', config);
  return {
    id: body.id,
    name: body.key_name,
    hidden: body.hidden ?? false,
    type: body.type,
    description: body.description ?? '',
    last_written_at: wholeSeconds(body.last_written),
    created_at: wholeSeconds(body.created_at),
    updated_at: wholeSeconds(body.updated_at),
  };
}

export async function readColumns(api: Api, config: ObjectValue): Promise<ObjectValue> {
  const { body } = await api.send<readonly Column[]>('GET', '/1/columns/{dataset}', config);
  const names = body.map(({ key_name }) => key_name).filter((name) => name.startsWith(text(config.starts_with)));
  return { id: idOfSdkList(names), names };
}

export async function readDerivedColumn(api: Api, config: ObjectValue): Promise<ObjectValue> {
  const { body } = await api.send<DerivedColumn>('GET', '/1/derived_columns/{dataset}?alias={alias}', config);
  return { id: body.id, alias: body.alias, description: body.description ?? '', expression: body.expression };
}

/** `names` holds ids, as in the real provider. */
export async function readDerivedColumns(api: Api, config: ObjectValue): Promise<ObjectValue> {
  const { body } = await api.send<readonly DerivedColumn[]>('GET', '/1/derived_columns/{dataset}', config);
  const ids = body.filter(({ alias }) => alias.startsWith(text(config.starts_with))).map(({ id }) => id);
  return { id: idOfList(ids), names: ids.length > 0 ? ids : null };
}

const sloState = (slo: Slo): ObjectValue => ({
  id: slo.id,
  name: slo.name,
  description: slo.description ?? '',
  sli: slo.sli.alias,
  target_percentage: percentOf(slo.target_per_million),
  time_period: slo.time_period_days,
  datasets: slo.dataset_slugs ?? [],
  tags: tagMap(slo.tags),
});

export const readSlo = async (api: Api, config: ObjectValue): Promise<ObjectValue> =>
  sloState((await api.send<Slo>('GET', '/1/slos/{dataset}/{id}', config)).body);

export async function readSlos(api: Api, config: ObjectValue): Promise<ObjectValue> {
  const { body } = await api.send<readonly Slo[]>('GET', '/1/slos/{dataset}', config);
  const ids = body.filter((slo) => fits(config.detail_filter, { dataset: null, ...sloState(slo) })).map(({ id }) => id);
  return { id: idOfList(ids), ids: ids.length > 0 ? ids : null };
}

const ENVIRONMENTS = '/2/teams/{team}/environments';

interface EnvironmentPage {
  readonly data: readonly EnvironmentResource[];
  readonly links?: { readonly next?: string | null };
}

async function environmentsThatFit(api: Api, config: ObjectValue): Promise<readonly EnvironmentResource[]> {
  const found: EnvironmentResource[] = [];
  let next: string | null = `${ENVIRONMENTS}?page%5Bsize%5D=20`;
  while (next !== null) {
    const page: EnvironmentPage = (await api.send<EnvironmentPage>('GET', next, {})).body;
    found.push(...page.data);
    next = page.links?.next ? pathAndQuery(page.links.next) : null;
  }
  return found.filter((environment) => fits(config.detail_filter, environmentState(environment)));
}

/** A page names the next one by its path or by its whole address. */
function pathAndQuery(link: string): string {
  const { pathname, search } = new URL(link, 'http://localhost');
  return pathname + search;
}

export async function readEnvironments(api: Api, config: ObjectValue): Promise<ObjectValue> {
  const ids = (await environmentsThatFit(api, config)).map(({ id }) => id);
  return { id: idOfList(ids), ids: ids.length > 0 ? ids : null };
}

/** One environment: the one of the id, or the only one that fits the filters. */
export async function readEnvironment(api: Api, config: ObjectValue): Promise<ObjectValue> {
  if (config.id !== null)
    return environmentState((await api.send<EnvironmentAnswer>('GET', `${ENVIRONMENTS}/{id}`, config)).body.data);
  const found = await environmentsThatFit(api, config);
  const [environment] = found;
  if (environment && found.length === 1) return environmentState(environment);
  throw new Error(
    found.length === 0
      ? 'No environment fits the filters.'
      : `${found.length} environments fit the filters; give an id, or filters that only one fits.`,
  );
}
