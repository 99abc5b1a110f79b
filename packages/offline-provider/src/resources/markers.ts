import type { Marker, MarkerSetting } from 'honeycomb-api';
import type { Api } from '../api/api.ts';
import { ApiError } from '../api/api-error.ts';
import { text, textIfAny, wholeSeconds } from '../api/fields.ts';
import type { ObjectValue } from '../cty/value.ts';
import { requiresReplace } from '../engine/modifiers.ts';
import type { Resource } from '../engine/resource.ts';
import { resourceApi } from '../engine/resource-api.ts';
import { matches } from '../rules/strings.ts';
import { environmentWide } from './environment-wide.ts';

/** Neither has a place to read one from: it is looked for in the list. */
const fromList =
  <Item extends { readonly id: string }>(path: string) =>
  async (api: Api, state: ObjectValue): Promise<Item> => {
    const { body } = await api.send<readonly Item[]>('GET', path, state);
    const found = body.find(({ id }) => id === state.id);
    if (!found) throw new ApiError(404, '', `${path} has no ${text(state.id)}`);
    return found;
  };

const markerApi = resourceApi<Marker>({
  collection: '/1/markers/{dataset}',
  readsBack: 'always',
  read: fromList('/1/markers/{dataset}'),
  destroy: async () => {},
  body: ({ planned }) => ({
    message: textIfAny(planned.message),
    type: textIfAny(planned.type),
    url: textIfAny(planned.url),
  }),
  state: ({ id, message, type, url }) => ({ id, message: message ?? '', type: type ?? '', url: url ?? '' }),
});

/** A marker is written once and stays: a change makes another one, and destroying it leaves it where it is. */
export const marker: Resource = {
  half: 'sdk',
  api: markerApi,
  modifiers: {
    message: [requiresReplace],
    type: [requiresReplace],
    url: [requiresReplace],
    dataset: [environmentWide, requiresReplace],
  },
};

const markerSettingApi = resourceApi<MarkerSetting>({
  collection: '/1/marker_settings/{dataset}',
  readsBack: 'always',
  read: fromList('/1/marker_settings/{dataset}'),
  // The real provider forgets the id in the path of an update, which Honeycomb can only refuse. So does this one.
  update: async (api, { planned }) => {
    const body = { type: textIfAny(planned.type), color: textIfAny(planned.color) };
    return (await api.send<MarkerSetting>('PUT', '/1/marker_settings/{dataset}/', planned, body)).body;
  },
  body: ({ planned }) => ({ type: textIfAny(planned.type), color: textIfAny(planned.color) }),
  state: ({ id, type, color, created_at, updated_at }) => ({
    id,
    type,
    color,
    created_at: wholeSeconds(created_at),
    updated_at: wholeSeconds(updated_at),
  }),
});

export const markerSetting: Resource = {
  half: 'sdk',
  api: markerSettingApi,
  checks: { color: [matches(/^#([A-Fa-f0-9]{6}|[A-Fa-f0-9]{3})$/, 'must be a color as #rgb or #rrggbb')] },
  modifiers: { dataset: [environmentWide, requiresReplace] },
};
