import { permissions } from 'honeycomb-api';
import type { Database } from '../model/database.ts';
import { Rejection } from '../model/rejection.ts';
import type { ApiKeyRow } from '../model/rows.ts';
import { v1Key } from './keys.ts';

/** The key that telemetry comes with, if it may send some. @throws Rejection with 401 or 403 */
export function ingestKey(database: Database, header: string | undefined, missing: string): ApiKeyRow {
  if (!header) throw new Rejection({ status: 401, kind: 'other', error: missing });
  const { key } = v1Key(database, header);
  if (key.keyType === 'configuration' && key.permissions.send_events !== true)
    throw new Rejection({
      status: 403,
      kind: 'other',
      error: `The API key lacks the permission "${permissions.send_events}", which this request needs.`,
    });
  return key;
}
