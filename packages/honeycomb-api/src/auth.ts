import * as z from 'zod';
import { timestamp } from './common.ts';
import { operation } from './operation.ts';

/** What GET /1/auth says of a key. `create_datasets` repeats `createDatasets`: Terraform's provider reads that name. */
export const auth = z.object({
  id: z.string(),
  type: z.enum(['configuration', 'ingest']),
  api_key_access: z.object({
    events: z.boolean(),
    markers: z.boolean(),
    triggers: z.boolean(),
    boards: z.boolean(),
    queries: z.boolean(),
    columns: z.boolean(),
    createDatasets: z.boolean(),
    create_datasets: z.boolean(),
    slos: z.boolean(),
    recipients: z.boolean(),
    privateBoards: z.boolean(),
  }),
  environment: z.object({ name: z.string(), slug: z.string() }),
  team: z.object({ name: z.string(), slug: z.string() }),
});
export type Auth = z.infer<typeof auth>;

/** What GET /2/auth says of a management key: its team is in `included`, and every other v2 path needs its slug. */
export const managementAuth = z.object({
  data: z.object({
    id: z.string(),
    type: z.literal('api-keys'),
    attributes: z.object({
      name: z.string(),
      key_type: z.literal('management'),
      disabled: z.boolean(),
      scopes: z.array(z.string()),
      timestamps: z.object({ created: timestamp, updated: timestamp }),
    }),
    relationships: z.object({ team: z.object({ data: z.object({ id: z.string(), type: z.literal('teams') }) }) }),
  }),
  included: z.array(
    z.object({
      id: z.string(),
      type: z.literal('teams'),
      attributes: z.object({ name: z.string(), slug: z.string() }),
    }),
  ),
});
export type ManagementAuth = z.infer<typeof managementAuth>;

export const getAuth = operation('GET /1/auth', { result: auth });
export const getManagementAuth = operation('GET /2/auth', { result: managementAuth });
