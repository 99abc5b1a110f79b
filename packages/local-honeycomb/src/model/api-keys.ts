import {
  type ApiKey,
  type ApiKeyCreation,
  type ApiKeyUpdate,
  type KeyPermissions,
  type NewApiKey,
  permissionNames,
} from 'honeycomb-api';
import { answer, changed, type Outcome, type World } from './context.ts';
import { put, remove } from './database.ts';
import { type PageRequest, pageOf } from './pages.ts';
import { invalidField, notFound } from './rejection.ts';
import type { ApiKeyRow } from './rows.ts';

type Resource = ApiKey['data'];

const read = ({ team }: World, row: ApiKeyRow): Resource => ({
  id: row.id,
  type: 'api-keys',
  attributes: {
    name: row.name,
    key_type: row.keyType,
    disabled: row.disabled,
    permissions: row.permissions,
    timestamps: { created: row.created, updated: row.updated },
  },
  relationships: { environment: { data: { id: row.environment, type: 'environments' } } },
  links: { self: `/2/teams/${team.slug}/api-keys/${row.id}` },
});

export function listApiKeys(
  world: World,
  request: PageRequest,
): Outcome<{ data: Resource[]; links: { next: string | null } }> {
  const type = request.query.get('filter[type]');
  const keys = [...world.database.apiKeys.all()].filter((key) => !type || key.keyType === type);
  const { rows, next } = pageOf(keys, request);
  return answer({ data: rows.map((row) => read(world, row)), links: { next } });
}

function find({ database }: World, id: string): ApiKeyRow {
  const row = database.apiKeys.get(id);
  if (row === undefined) throw notFound('API Key');
  return row;
}

export const getApiKey = (world: World, id: string): Outcome<ApiKey> => answer({ data: read(world, find(world, id)) });

/** Every permission a key of that type can have, spelled out: clients read them without asking whether they are there. */
function permissionsOf(type: ApiKeyRow['keyType'], given: KeyPermissions): KeyPermissions {
  const at = 'data.attributes.permissions';
  if (type === 'ingest') {
    const other = permissionNames.find((name) => name !== 'create_datasets' && given[name]);
    if (other) throw invalidField(`${at}.${other}`, 'an ingest key can have create_datasets only');
    return { create_datasets: given.create_datasets ?? false };
  }
  if (given.manage_privateBoards && given.visible_team_members)
    throw invalidField(`${at}.manage_privateBoards`, 'a key that all team members see cannot manage private boards');
  return Object.fromEntries(permissionNames.map((name) => [name, given[name] ?? false]));
}

const tokenLengths = { ingest: 32, configuration: 22 } as const;
const idPrefixes = { ingest: 'hcxik_', configuration: 'hcxlk_' } as const;

export function createApiKey(world: World, { data }: ApiKeyCreation): Outcome<NewApiKey> {
  const { name, key_type: keyType, disabled, permissions } = data.attributes;
  const environment = data.relationships.environment.data.id;
  if (world.database.environments.get(environment) === undefined)
    throw invalidField('data.relationships.environment.data.id', `there is no environment ${environment}`);
  const now = world.now();
  const row: ApiKeyRow = {
    id: idPrefixes[keyType] + world.newToken(26),
    environment,
    keyType,
    name,
    secret: world.newToken(tokenLengths[keyType]),
    disabled: disabled ?? false,
    permissions: permissionsOf(keyType, permissions ?? {}),
    created: now,
    updated: now,
  };
  const resource = read(world, row);
  const attributes = { ...resource.attributes, secret: row.secret };
  return changed(201, { data: { ...resource, attributes } }, put('apiKeys', row));
}

export function updateApiKey(world: World, id: string, { data }: ApiKeyUpdate): Outcome<ApiKey> {
  const before = find(world, id);
  if (data.id !== id) throw invalidField('data.id', 'is not the id in the URL');
  const { name, disabled, permissions } = data.attributes ?? {};
  const row: ApiKeyRow = {
    ...before,
    name: name ?? before.name,
    disabled: disabled ?? before.disabled,
    permissions: permissions
      ? permissionsOf(before.keyType, { ...before.permissions, ...permissions })
      : before.permissions,
    updated: world.now(),
  };
  return changed(200, { data: read(world, row) }, put('apiKeys', row));
}

export function deleteApiKey(world: World, id: string): Outcome<null> {
  find(world, id);
  return changed(204, null, remove('apiKeys', id));
}
