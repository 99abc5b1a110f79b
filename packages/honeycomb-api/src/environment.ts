import * as z from 'zod';
import { nothing } from './common.ts';
import { operation } from './operation.ts';

export const environmentColors = [
  'blue',
  'green',
  'gold',
  'red',
  'purple',
  'lightBlue',
  'lightGreen',
  'lightGold',
  'lightRed',
  'lightPurple',
] as const;
const color = z.enum(environmentColors);
/** Terraform's provider sends an empty colour for none. */
const colorInput = z
  .enum(['', ...environmentColors])
  .nullish()
  .transform((text) => text || undefined);
const description = z.string().max(255);

/** `next` is the path of the page that follows, null on the last. */
export const paginationLinks = z.object({ next: z.string().nullable() });

const resource = z.object({
  id: z.string(),
  type: z.literal('environments'),
  attributes: z.object({
    name: z.string(),
    slug: z.string(),
    description: z.string(),
    color,
    settings: z.object({ delete_protected: z.boolean() }),
  }),
  links: z.object({ self: z.string() }),
});
export const environment = z.object({ data: resource });
export type Environment = z.infer<typeof environment>;
export const environmentPage = z.object({ data: z.array(resource), links: paginationLinks });

export const environmentCreation = z.object({
  data: z.object({
    type: z.literal('environments'),
    attributes: z.object({
      name: z.string().min(1).max(255),
      description: description.nullish(),
      color: colorInput,
    }),
  }),
});
export type EnvironmentCreation = z.infer<typeof environmentCreation>;

/** Unlike a PUT of v1 a PATCH leaves alone what it does not name. An environment keeps its name. */
export const environmentUpdate = z.object({
  data: z.object({
    id: z.string(),
    type: z.literal('environments'),
    attributes: z
      .object({
        description: description.nullish(),
        color: colorInput,
        settings: z.object({ delete_protected: z.boolean().nullish() }).nullish(),
      })
      .optional(),
  }),
});
export type EnvironmentUpdate = z.infer<typeof environmentUpdate>;

/** `?page[size]=` 1 to 100, 20 when absent; `?page[after]=` as `links.next` has it. */
export const listEnvironments = operation('GET /2/teams/{team}/environments', {
  result: environmentPage,
  refusals: [422],
});
export const createEnvironment = operation('POST /2/teams/{team}/environments', {
  body: environmentCreation,
  success: [201],
  result: environment,
  refusals: [409],
});
export const getEnvironment = operation('GET /2/teams/{team}/environments/{id}', { result: environment });
export const updateEnvironment = operation('PATCH /2/teams/{team}/environments/{id}', {
  body: environmentUpdate,
  result: environment,
});
export const deleteEnvironment = operation('DELETE /2/teams/{team}/environments/{id}', {
  success: [204],
  result: nothing,
  refusals: [409],
});
