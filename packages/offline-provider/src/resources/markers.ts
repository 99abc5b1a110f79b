import { requiresReplace } from '../engine/modifiers.ts';
import type { Resource } from '../engine/resource.ts';
import { matches } from '../rules/strings.ts';
import { environmentWide } from './environment-wide.ts';

/** A marker is written once and stays: a change makes another one, and destroying it leaves it where it is. */
export const marker: Resource = {
  half: 'sdk',
  api: 'v1',
  modifiers: {
    message: [requiresReplace],
    type: [requiresReplace],
    url: [requiresReplace],
    dataset: [environmentWide, requiresReplace],
  },
};

export const markerSetting: Resource = {
  half: 'sdk',
  api: 'v1',
  checks: { color: [matches(/^#([A-Fa-f0-9]{6}|[A-Fa-f0-9]{3})$/, 'must be a color as #rgb or #rrggbb')] },
  modifiers: { dataset: [environmentWide, requiresReplace] },
};
