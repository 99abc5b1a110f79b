import { allDatasets } from 'honeycomb-api';
import type { World } from '../model/context.ts';
import type { EnvironmentRow } from '../model/rows.ts';

/** The path below which an environment's pages are. */
export const environmentPath = ({ team }: Pick<World, 'team'>, { slug }: Pick<EnvironmentRow, 'slug'>): string =>
  `/${team.slug}/environments/${slug}`;
export const environmentUrl = (world: Pick<World, 'team' | 'uiUrl'>, environment: EnvironmentRow): string =>
  `${world.uiUrl}${environmentPath(world, environment)}`;

const inDataset = (base: string, dataset: string): string =>
  dataset === allDatasets ? base : `${base}/datasets/${dataset}`;

export const triggerUrl = (base: string, dataset: string, id: string): string =>
  `${inDataset(base, dataset)}/triggers/${id}`;
export const sloUrl = (base: string, dataset: string, id: string): string => `${inDataset(base, dataset)}/slo/${id}`;
export const resultUrl = (base: string, id: string): string => `${base}/result/${id}`;
