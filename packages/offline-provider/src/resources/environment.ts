import { flag, text } from '../api/fields.ts';
import { deletionProtection, requiresReplace, useStateForUnknown } from '../engine/modifiers.ts';
import type { Resource } from '../engine/resource.ts';
import { byId, resourceApi } from '../engine/resource-api.ts';
import { lengthAtMost, lengthBetween, oneOf } from '../rules/strings.ts';
import { type EnvironmentAnswer, environmentState } from './environment-state.ts';

const colors = ['blue', 'green', 'gold', 'red', 'purple'];
const lightColors = ['lightBlue', 'lightGreen', 'lightGold', 'lightRed', 'lightPurple'];

const PATH = '/2/teams/{team}/environments';

const api = resourceApi<EnvironmentAnswer>({
  collection: PATH,
  updateMethod: 'PATCH',
  readsBack: 'after updates',
  importId: byId,
  // Name and slug go along empty in an update: they cannot change.
  body: ({ action, planned }) => ({
    data: {
      type: 'environments',
      ...(action === 'update' ? { id: text(planned.id) } : {}),
      attributes: {
        name: action === 'create' ? text(planned.name) : '',
        slug: '',
        description: text(planned.description),
        color: planned.color === null ? undefined : text(planned.color),
        ...(action === 'update' ? { settings: { delete_protected: flag(planned.delete_protected) } } : {}),
      },
    },
  }),
  state: ({ data }) => environmentState(data),
});

export const environment: Resource = {
  half: 'framework',
  api,
  checks: {
    name: [lengthBetween(1, 255)],
    description: [lengthAtMost(255)],
    color: [oneOf(...colors, ...lightColors)],
  },
  defaults: { description: '', delete_protected: true },
  modifiers: {
    id: [useStateForUnknown],
    name: [requiresReplace],
    color: [useStateForUnknown],
    delete_protected: [deletionProtection],
  },
  destroyWarning: 'This deletes the environment and everything in it. It cannot be undone.',
};
