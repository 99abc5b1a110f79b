import { filterOpNames } from 'honeycomb-query/language';
import { elements, isKnown, isObject, type ObjectValue } from '../cty/value.ts';
import { requiresReplace, useStateForUnknown } from '../engine/modifiers.ts';
import type { Problem } from '../engine/problem.ts';
import type { Resource } from '../engine/resource.ts';
import { requiredBlock } from '../rules/collections.ts';
import { lengthBetween, oneOf } from '../rules/strings.ts';

/** `in` and `not-in` take a list written with commas; an empty element is a mistake. */
const noEmptyListItems = (config: ObjectValue): readonly Problem[] =>
  elements(config.filter).flatMap((filter, index) => {
    if (!isObject(filter) || !isKnown(filter.value)) return [];
    if (filter.operation !== 'in' && filter.operation !== 'not-in') return [];
    return String(filter.value)
      .split(',')
      .some((item) => item.trim() === '')
      ? [
          {
            summary: 'Empty value in comma-separated list',
            detail: `${filter.operation} takes values separated by commas, none of them empty, got ${JSON.stringify(filter.value)}.`,
            path: ['filter', index, 'value'],
          },
        ]
      : [];
  });

export const boardView: Resource = {
  half: 'framework',
  api: 'v1',
  checks: {
    name: [lengthBetween(1, 255)],
    filter: [requiredBlock],
    'filter.operation': [oneOf(...filterOpNames)],
  },
  rules: [noEmptyListItems],
  modifiers: { id: [useStateForUnknown], board_id: [requiresReplace] },
};
