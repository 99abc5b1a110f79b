import { deletionProtection, requiresReplace, useStateForUnknown } from '../engine/modifiers.ts';
import type { Resource } from '../engine/resource.ts';
import { lengthAtMost, lengthBetween, oneOf } from '../rules/strings.ts';

const colors = ['blue', 'green', 'gold', 'red', 'purple'];
const lightColors = ['lightBlue', 'lightGreen', 'lightGold', 'lightRed', 'lightPurple'];

export const environment: Resource = {
  half: 'framework',
  api: 'v2',
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
