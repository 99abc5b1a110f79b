import { permissionNames } from 'honeycomb-api';
import type { World } from './model/context.ts';
import { type Change, put } from './model/database.ts';
import { newEnvironment } from './model/environments.ts';
import type { ApiKeyRow, EnvironmentRow, ManagementKeyRow, TeamRow } from './model/rows.ts';

export const localTeam: TeamRow = { id: 'hcatm_local', name: 'Local', slug: 'local' };

/** The keys of a fresh server. They open nothing but a server on this machine, so they can be known. */
export const defaultKey = 'local-honeycomb';
export const defaultKeyId = 'hcamk_localhoneycomb';
export const defaultKeySecret = 'local-honeycomb-management-secret';

export interface Bootstrap {
  /** A configuration key with every permission for each environment, by the environment's name. */
  readonly keys: Readonly<Record<string, string>>;
  readonly keyId: string;
  readonly keySecret: string;
}

/** The length of a key of Honeycomb Classic, by which clients know one: no other key may have it. */
const classicKeyLength = 32;

/**
 * What must be there before the first request: the environments, their keys, the management key. Nothing for what is
 * there already.
 * @throws Error when a key could not be told from one of Honeycomb Classic, or opens another environment already
 */
export function bootstrapChanges(world: World, { keys, keyId, keySecret }: Bootstrap): readonly Change[] {
  const { database, now } = world;
  const times = { created: now(), updated: now() };
  const changes: Change[] = [];
  for (const [name, key] of Object.entries(keys)) {
    if (key.length === classicKeyLength || key === '')
      throw new Error(
        `the key of ${name} must not be ${key === '' ? 'empty' : `${classicKeyLength} characters long: clients take such a key for one of Honeycomb Classic`}`,
      );
    let [environment] = database.environments.where('name', name);
    if (environment === undefined) {
      environment = newEnvironment(world, name) satisfies EnvironmentRow;
      changes.push(put('environments', environment));
    }
    const [existing] = database.apiKeys.where('token', key);
    if (existing !== undefined && existing.environment !== environment.id)
      throw new Error(`the key of ${name} opens another environment already; every environment has its own`);
    if (existing !== undefined) continue;
    const row: ApiKeyRow = {
      id: `hcxlk_${world.newToken(26)}`,
      environment: environment.id,
      keyType: 'configuration',
      name: 'local',
      secret: key,
      disabled: false,
      permissions: Object.fromEntries(permissionNames.map((permission) => [permission, true])),
      ...times,
    };
    changes.push(put('apiKeys', row));
  }
  if (new Set(Object.values(keys)).size < Object.keys(keys).length)
    throw new Error('two environments have the same key; every environment has its own');
  if (database.managementKeys.get(keyId)?.secret !== keySecret) {
    const row: ManagementKeyRow = {
      id: keyId,
      name: 'local',
      secret: keySecret,
      disabled: false,
      scopes: ['environments:write', 'environments:read', 'api-keys:write', 'api-keys:read'],
      ...times,
    };
    changes.push(put('managementKeys', row));
  }
  return changes;
}
