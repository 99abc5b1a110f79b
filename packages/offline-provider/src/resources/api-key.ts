import { blocks, flag, flagIfSet, text } from '../api/fields.ts';
import { isKnown, type ObjectValue } from '../cty/value.ts';
import { requiresReplace, useStateForUnknown } from '../engine/modifiers.ts';
import type { Resource } from '../engine/resource.ts';
import { resourceApi } from '../engine/resource-api.ts';
import { providerSchema } from '../provider-schema.ts';
import { type Check, whenKnown } from '../rules/check.ts';
import { sizeAtMost } from '../rules/collections.ts';
import { lengthBetween, oneOf } from '../rules/strings.ts';

const permissions = Object.keys(
  providerSchema.resource_schemas.honeycombio_api_key?.block.block_types?.permissions?.block.attributes ?? {},
);

/** An ingest key has one permission to give: creating datasets. Even `false` is refused for the others. */
const onlyForConfigurationKeys: Check = whenKnown((_, { path, root }) =>
  isKnown(root.type) && root.type !== 'configuration'
    ? [
        {
          summary: 'Invalid Attribute Value',
          detail: `Only a key of type "configuration" can have this permission, this one is of type ${JSON.stringify(root.type)}.`,
          path,
        },
      ]
    : [],
);

const onlyWhenHidden: Check = whenKnown((value, { path, root }) =>
  value === true && root.visible_to_members === true
    ? [
        {
          summary: 'Invalid Attribute Value',
          detail: 'A key that manages private boards cannot be visible to members.',
          path,
        },
      ]
    : [],
);

const forEachPermission = <T>(value: (name: string) => T): Readonly<Record<string, T>> =>
  Object.fromEntries(permissions.map((name) => [`permissions.${name}`, value(name)]));

/** The API's names where they are others. */
const apiNames: Readonly<Record<string, string>> = {
  manage_queries: 'manage_columns',
  manage_public_boards: 'manage_boards',
  manage_private_boards: 'manage_privateBoards',
};

const PATH = '/2/teams/{team}/api-keys';

/** Only what is true is sent. Without a permissions block nothing is, not even the visibility. */
function permissionsBody({ permissions: block, visible_to_members }: ObjectValue) {
  const [given] = blocks(block);
  if (!given) return undefined;
  return {
    ...Object.fromEntries(
      permissions.filter((name) => given[name] === true).map((name) => [apiNames[name] ?? name, true]),
    ),
    visible_team_members: flagIfSet(visible_to_members),
  };
}

interface Answer {
  readonly data: {
    readonly id: string;
    readonly attributes: {
      readonly name: string;
      readonly key_type: string;
      readonly disabled: boolean;
      readonly secret?: string;
      readonly permissions?: Readonly<Record<string, boolean>>;
    };
    readonly relationships: { readonly environment: { readonly data: { readonly id: string } } };
  };
}

/** The secret is told once, when the key is made. The key of an ingest key is its id and its secret. */
const secrets = ({ data: { id, attributes } }: Answer): ObjectValue => {
  const { secret = '', key_type } = attributes;
  return { secret, key: key_type === 'ingest' ? `${id}${secret}` : secret };
};

const api = resourceApi<Answer>({
  collection: PATH,
  updateMethod: 'PATCH',
  readsBack: 'after updates',
  mayBeGone: true,
  body: ({ action, planned }) => ({
    data: {
      type: 'api-keys',
      ...(action === 'update' ? { id: text(planned.id) } : {}),
      attributes: {
        name: text(planned.name),
        disabled: flag(planned.disabled),
        ...(action === 'create' ? { key_type: text(planned.type), permissions: permissionsBody(planned) } : {}),
      },
      relationships: {
        environment:
          action === 'create' ? { data: { type: 'environments', id: text(planned.environment_id) } } : { data: null },
      },
    },
  }),
  state: (answer, { action, before, prior }) => {
    const { id, attributes, relationships } = answer.data;
    const given = attributes.permissions ?? {};
    return {
      id,
      name: attributes.name,
      type: attributes.key_type,
      disabled: attributes.disabled,
      environment_id: relationships.environment.data.id,
      visible_to_members: given.visible_team_members ?? false,
      permissions:
        blocks(before.permissions).length > 0
          ? [Object.fromEntries(permissions.map((name) => [name, given[apiNames[name] ?? name] ?? false]))]
          : [],
      ...(action === 'create' ? secrets(answer) : {}),
      ...(prior ? { secret: prior.secret ?? null, key: prior.key ?? null } : {}),
    };
  },
});

export const apiKey: Resource = {
  half: 'framework',
  api,
  checks: {
    name: [lengthBetween(1, 100)],
    type: [oneOf('ingest', 'configuration')],
    permissions: [sizeAtMost(1)],
    ...forEachPermission((name) => [
      ...(name === 'create_datasets' ? [] : [onlyForConfigurationKeys]),
      ...(name === 'manage_private_boards' ? [onlyWhenHidden] : []),
    ]),
  },
  defaults: { disabled: false, visible_to_members: false, ...forEachPermission(() => false) },
  modifiers: {
    id: [useStateForUnknown],
    type: [requiresReplace],
    environment_id: [requiresReplace],
    permissions: [requiresReplace],
    ...forEachPermission(() => [requiresReplace]),
  },
};
