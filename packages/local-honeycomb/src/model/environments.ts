import type { Environment, EnvironmentCreation, EnvironmentUpdate } from 'honeycomb-api';
import { answer, changed, type Outcome, type World } from './context.ts';
import { type Change, put, remove } from './database.ts';
import { slugOf, withoutDataset } from './datasets.ts';
import { type PageRequest, pageOf } from './pages.ts';
import { conflict, invalidField, notFound } from './rejection.ts';
import type { EnvironmentRow } from './rows.ts';

type Resource = Environment['data'];

const read = ({ team }: World, row: EnvironmentRow): Resource => ({
  id: row.id,
  type: 'environments',
  attributes: {
    name: row.name,
    slug: row.slug,
    description: row.description,
    color: row.color as Resource['attributes']['color'],
    settings: { delete_protected: row.deleteProtected },
  },
  links: { self: `/2/teams/${team.slug}/environments/${row.id}` },
});

export function listEnvironments(
  world: World,
  request: PageRequest,
): Outcome<{ data: Resource[]; links: { next: string | null } }> {
  const { rows, next } = pageOf([...world.database.environments.all()], request);
  return answer({ data: rows.map((row) => read(world, row)), links: { next } });
}

function find({ database }: World, id: string): EnvironmentRow {
  const row = database.environments.get(id);
  if (row === undefined) throw notFound('Environment');
  return row;
}

export const getEnvironment = (world: World, id: string): Outcome<Environment> =>
  answer({ data: read(world, find(world, id)) });

/** A new environment, delete protected as they all are at first. */
export function newEnvironment(
  world: Pick<World, 'newToken'>,
  name: string,
  description = '',
  color = 'blue',
): EnvironmentRow {
  return { id: `hcaen_${world.newToken(26)}`, name, slug: slugOf(name), description, color, deleteProtected: true };
}

export function createEnvironment(world: World, { data }: EnvironmentCreation): Outcome<Environment> {
  const { name, description, color } = data.attributes;
  const row = newEnvironment(world, name, description ?? '', color ?? 'blue');
  if (world.database.environments.has('slug', row.slug)) throw conflict(`An environment named ${name} already exists`);
  return changed(201, { data: read(world, row) }, put('environments', row));
}

export function updateEnvironment(world: World, id: string, { data }: EnvironmentUpdate): Outcome<Environment> {
  const before = find(world, id);
  if (data.id !== id) throw invalidField('data.id', 'is not the id in the URL');
  const { description, color, settings } = data.attributes ?? {};
  const row: EnvironmentRow = {
    ...before,
    description: description ?? before.description,
    color: color ?? before.color,
    deleteProtected: settings?.delete_protected ?? before.deleteProtected,
  };
  return changed(200, { data: read(world, row) }, put('environments', row));
}

/** An environment goes with everything in it, its keys included. */
export function deleteEnvironment(world: World, id: string): Outcome<null> {
  const { database } = world;
  const environment = find(world, id);
  if (environment.deleteProtected)
    throw conflict('Environment is delete protected: set settings.delete_protected to false first');
  const scope = { database, environment };
  const slugs = [...database.datasets.where('environment', id).map(({ value }) => value.slug), '__all__'];
  const inside: readonly Change[] = [
    ...slugs.flatMap((slug) => withoutDataset(scope, slug)),
    ...database.slos
      .where('environment', id)
      .flatMap((slo) => [
        ...database.burnAlerts.where('slo', slo.id).map((alert) => remove('burnAlerts', alert.id)),
        remove('slos', slo.id),
      ]),
    ...database.boards
      .where('environment', id)
      .flatMap((board) => [
        ...database.boardViews.where('board', board.id).map((view) => remove('boardViews', view.id)),
        remove('boards', board.id),
      ]),
    ...database.apiKeys.where('environment', id).map((key) => remove('apiKeys', key.id)),
  ];
  return changed(204, null, ...inside, remove('environments', id));
}
