import { isKnown } from '../cty/value.ts';
import { requiresReplace, useStateForUnknown } from '../engine/modifiers.ts';
import type { Resource } from '../engine/resource.ts';
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

export const apiKey: Resource = {
  half: 'framework',
  api: 'v2',
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
