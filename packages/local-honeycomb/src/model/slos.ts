import { allDatasets, type Slo, type SloCreation, type SloUpdate } from 'honeycomb-api';
import { sloReport } from '../alerts/slo-report.ts';
import { answer, type Context, changed, type Outcome, requireDatasetOrAll } from './context.ts';
import { type Change, type Database, datasetId, nameKey, put, remove } from './database.ts';
import { invalid, invalidField, notFound } from './rejection.ts';
import type { SloRow } from './rows.ts';

/** @see https://api-docs.honeycomb.io/api/slos */
const mostDatasets = 10;

/** The list of a whole environment has the SLOs of its datasets too. */
export function listSlos(context: Context, dataset: string): Outcome<Slo[]> {
  requireDatasetOrAll(context, dataset);
  const { slos } = context.database;
  const rows =
    dataset === allDatasets
      ? slos.where('environment', context.environment.id)
      : slos.where('dataset', datasetId(context.environment.id, dataset));
  return answer(rows.map(({ value }) => value));
}

/** An SLO is found under each of its datasets, and under `__all__`. */
export function findSlo(context: Context, dataset: string, id: string): SloRow {
  requireDatasetOrAll(context, dataset);
  const row = context.database.slos.get(id);
  const reachable = dataset === allDatasets || row?.value.dataset_slugs.includes(dataset);
  if (row === undefined || row.environment !== context.environment.id || !reachable) throw notFound('SLO');
  return row;
}

export function getSlo(context: Context, dataset: string, id: string, detailed = false): Outcome<Slo> {
  const row = findSlo(context, dataset, id);
  return answer(detailed ? { ...row.value, ...sloReport(context, row) } : row.value);
}

/** The SLI is a derived column that all the SLO's datasets have, of their own or from the environment. */
function checkSli({ database, environment }: Context, alias: string, datasets: readonly string[]): void {
  const has = (dataset: string) => database.derivedColumns.has('alias', nameKey(environment.id, dataset, alias));
  const lacking = has(allDatasets) ? [] : datasets.filter((dataset) => !has(dataset));
  if (lacking.length > 0)
    throw invalidField('sli.alias', `there is no derived column ${alias} in ${lacking.join(', ')}`);
}

function datasetsOf({ database, environment }: Context, dataset: string, input: SloCreation): readonly string[] {
  if (dataset !== allDatasets) return [dataset];
  const slugs = [...new Set(input.dataset_slugs ?? [])];
  if (slugs.length === 0)
    throw invalid([
      { field: 'dataset_slugs', code: 'missing', description: `an SLO of ${allDatasets} needs its datasets` },
    ]);
  if (slugs.length > mostDatasets) throw invalidField('dataset_slugs', `an SLO has ${mostDatasets} datasets at most`);
  const unknown = slugs.filter((slug) => database.datasets.get(datasetId(environment.id, slug)) === undefined);
  if (unknown.length > 0) throw invalidField('dataset_slugs', `there is no dataset ${unknown.join(', ')}`);
  return slugs;
}

export function createSlo(context: Context, dataset: string, input: SloCreation): Outcome<Slo> {
  requireDatasetOrAll(context, dataset);
  const slugs = datasetsOf(context, dataset, input);
  checkSli(context, input.sli.alias, slugs);
  const now = context.now();
  const id = context.newId();
  const value: Slo = {
    ...attributes(input),
    id,
    dataset_slugs: [...slugs],
    reset_at: null,
    created_at: now,
    updated_at: now,
  };
  return changed(201, value, put('slos', { id, environment: context.environment.id, dataset, value }));
}

export function updateSlo(context: Context, dataset: string, id: string, input: SloUpdate): Outcome<Slo> {
  const row = findSlo(context, dataset, id);
  checkSli(context, input.sli.alias, row.value.dataset_slugs);
  const { dataset_slugs, reset_at, created_at } = row.value;
  const value: Slo = { ...attributes(input), id, dataset_slugs, reset_at, created_at, updated_at: context.now() };
  return changed(200, value, put('slos', { ...row, value }));
}

const attributes = ({ name, description, sli, time_period_days, target_per_million, tags }: SloUpdate) => ({
  name,
  description: description ?? '',
  sli: { alias: sli.alias },
  time_period_days,
  target_per_million,
  ...(tags && tags.length > 0 ? { tags } : {}),
});

export function deleteSlo(context: Context, dataset: string, id: string): Outcome<null> {
  return changed(204, null, ...removeSlo(context.database, findSlo(context, dataset, id)));
}

/** An SLO goes with its burn alerts, and boards lose the panels that show it. */
export function removeSlo(database: Database, { id }: SloRow): readonly Change[] {
  return [
    ...database.burnAlerts.where('slo', id).map((alert) => remove('burnAlerts', alert.id)),
    ...database.boards.where('slo', id).map((board) => {
      const panels = board.value.panels.filter((panel) => panel.type !== 'slo' || panel.slo_panel.slo_id !== id);
      return put('boards', { ...board, value: { ...board.value, panels } });
    }),
    remove('slos', id),
  ];
}
