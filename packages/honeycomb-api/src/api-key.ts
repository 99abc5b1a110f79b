import * as z from 'zod';
import { nothing, timestamp } from './common.ts';
import { paginationLinks } from './environment.ts';
import { operation } from './operation.ts';
import { type Permission, permissionNames } from './permission.ts';

const allowed = z.boolean().optional();
const keyPermissions = z.strictObject(
  Object.fromEntries(permissionNames.map((name) => [name, allowed])) as Record<Permission, typeof allowed>,
);
export type KeyPermissions = Readonly<Partial<Record<Permission, boolean>>>;

const relationships = z.object({
  environment: z.object({ data: z.object({ id: z.string(), type: z.literal('environments') }) }),
});
const attributes = z.object({
  name: z.string(),
  key_type: z.enum(['ingest', 'configuration']),
  disabled: z.boolean(),
  permissions: keyPermissions,
  timestamps: z.object({ created: timestamp, updated: timestamp }),
});
const resource = z.object({
  id: z.string(),
  type: z.literal('api-keys'),
  attributes,
  relationships,
  links: z.object({ self: z.string() }),
});
export const apiKey = z.object({ data: resource });
export type ApiKey = z.infer<typeof apiKey>;
export const apiKeyPage = z.object({ data: z.array(resource), links: paginationLinks });

/** Only the answer to the creation has the secret. An ingest key is used as id and secret together, a configuration key as its secret. */
export const newApiKey = z.object({
  data: resource.extend({ attributes: attributes.extend({ secret: z.string() }) }),
});
export type NewApiKey = z.infer<typeof newApiKey>;

export const apiKeyCreation = z.object({
  data: z.object({
    type: z.literal('api-keys'),
    attributes: z.object({
      name: z.string().min(1).max(100),
      key_type: z.enum(['ingest', 'configuration']),
      disabled: z.boolean().nullish(),
      permissions: keyPermissions.nullish(),
    }),
    relationships,
  }),
});
export type ApiKeyCreation = z.infer<typeof apiKeyCreation>;

export const apiKeyUpdate = z.object({
  data: z.object({
    id: z.string(),
    type: z.literal('api-keys'),
    attributes: z
      .object({
        name: z.string().min(1).max(100).nullish(),
        disabled: z.boolean().nullish(),
        permissions: keyPermissions.nullish(),
      })
      .optional(),
  }),
});
export type ApiKeyUpdate = z.infer<typeof apiKeyUpdate>;

/** Pages as environments do; `?filter[type]=ingest` or `configuration` lists one kind. */
export const listApiKeys = operation('GET /2/teams/{team}/api-keys', { result: apiKeyPage, refusals: [422] });
export const createApiKey = operation('POST /2/teams/{team}/api-keys', {
  body: apiKeyCreation,
  success: [201],
  result: newApiKey,
});
export const getApiKey = operation('GET /2/teams/{team}/api-keys/{id}', { result: apiKey });
export const updateApiKey = operation('PATCH /2/teams/{team}/api-keys/{id}', { body: apiKeyUpdate, result: apiKey });
export const deleteApiKey = operation('DELETE /2/teams/{team}/api-keys/{id}', { success: [204], result: nothing });
