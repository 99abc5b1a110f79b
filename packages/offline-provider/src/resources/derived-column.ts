import { requiresReplace } from '../engine/modifiers.ts';
import type { Resource } from '../engine/resource.ts';
import { expression } from '../rules/expression.ts';
import { lengthBetween } from '../rules/strings.ts';
import { environmentWide } from './environment-wide.ts';

export const derivedColumn: Resource = {
  half: 'sdk',
  api: 'v1',
  checks: {
    alias: [lengthBetween(1, 255)],
    expression: [lengthBetween(1, 4095), expression],
    description: [lengthBetween(1, 255)],
  },
  modifiers: { alias: [requiresReplace], dataset: [environmentWide, requiresReplace] },
};
