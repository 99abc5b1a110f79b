import { createHash, timingSafeEqual } from 'node:crypto';
import { type Operation, type Permission, permissions } from 'honeycomb-api';
import type { Database } from '../model/database.ts';
import { Rejection } from '../model/rejection.ts';
import type { ApiKeyRow, EnvironmentRow, ManagementKeyRow } from '../model/rows.ts';

/** The key of a request of v1, with the environment it is for. */
export function v1Key(
  database: Database,
  header: string | undefined,
): { readonly key: ApiKeyRow; readonly environment: EnvironmentRow } {
  const [key] = header ? database.apiKeys.where('token', header) : [];
  const environment = key === undefined ? undefined : database.environments.get(key.environment);
  if (key === undefined || key.disabled || environment === undefined)
    throw new Rejection({ status: 401, kind: 'other', error: 'unknown API key - check your credentials' });
  return { key, environment };
}

/** The management key of a request of v2: `Authorization: Bearer <id>:<secret>`. */
export function managementKey(database: Database, header: string | undefined): ManagementKeyRow {
  const [, id = '', secret = ''] = /^Bearer ([^:]+):(.+)$/.exec(header ?? '') ?? [];
  const key = database.managementKeys.get(id);
  if (key === undefined || key.disabled || !same(key.secret, secret))
    throw new Rejection({
      status: 401,
      kind: 'other',
      error: 'invalid API key',
      source: { header: 'Authorization' },
    });
  return key;
}

function same(left: string, right: string): boolean {
  const digest = (text: string) => createHash('sha256').update(text).digest();
  return timingSafeEqual(digest(left), digest(right));
}

/** An ingest key can send events and nothing else that this API offers. */
export function requirePermissions(
  { keyType, permissions: granted }: ApiKeyRow,
  { permissions: needed }: Operation,
): void {
  const may = (name: Permission) =>
    granted[name] === true && (keyType === 'configuration' || name === 'create_datasets');
  const missing = needed.filter((name) => !may(name)).map((name) => `"${permissions[name]}"`);
  if (missing.length > 0)
    throw new Rejection({
      status: 403,
      kind: 'other',
      error: `The API key lacks the permission ${missing.join(' and ')}, which this request needs.`,
    });
}
