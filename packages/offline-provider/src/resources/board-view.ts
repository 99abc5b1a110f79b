import type { BoardView } from 'honeycomb-api';
import { filterOpNames } from 'honeycomb-query/language';
import { blocks, text, textIfAny } from '../api/fields.ts';
import { coerce } from '../coerce.ts';
import { elements, isKnown, isObject, type ObjectValue, type Value } from '../cty/value.ts';
import { requiresReplace, useStateForUnknown } from '../engine/modifiers.ts';
import type { Problem } from '../engine/problem.ts';
import type { Resource } from '../engine/resource.ts';
import { resourceApi } from '../engine/resource-api.ts';
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

type FilterValue = string | number | bigint | boolean;

/** The text of a value becomes a number or a truth value where it looks like one, unless the operation is about text. */
function filterValue(operation: string, value: Value | undefined): FilterValue | readonly FilterValue[] | undefined {
  if (!isKnown(value)) return undefined;
  if (operation === 'in' || operation === 'not-in')
    return text(value)
      .split(',')
      .map((item) => coerce(item.trim()));
  return /with$|contain/.test(operation) ? text(value) : coerce(text(value));
}

/** What the schema lets through, the provider refuses before it sends anything. */
function filterBody({ column, operation, value }: ObjectValue) {
  const isUnary = operation === 'exists' || operation === 'does-not-exist';
  if (isUnary && isKnown(value)) throw new Error(`A filter with ${text(operation)} takes no value.`);
  if (!isUnary && !isKnown(value)) throw new Error(`A filter with ${text(operation)} needs a value.`);
  return { column: text(column), operation: text(operation), value: filterValue(text(operation), value) };
}

const importId = (id: string): ObjectValue | string => {
  const slash = id.indexOf('/');
  return slash < 0 ? 'It is BOARD/VIEW.' : { board_id: id.slice(0, slash), id: id.slice(slash + 1) };
};

const api = resourceApi<BoardView>({
  collection: '/1/boards/{board_id}/views',
  mayBeGone: true,
  importId,
  body: ({ planned }) => ({
    id: textIfAny(planned.id),
    name: text(planned.name),
    filters: blocks(planned.filter).map(filterBody),
  }),
  state: ({ id, name, filters }) => ({
    id,
    name,
    filter: filters.map(({ column, operation, value }) => ({
      column,
      operation,
      value: value === undefined || value === null ? null : [value].flat().map(String).join(','),
    })),
  }),
});

export const boardView: Resource = {
  half: 'framework',
  api,
  checks: {
    name: [lengthBetween(1, 255)],
    filter: [requiredBlock],
    'filter.operation': [oneOf(...filterOpNames)],
  },
  rules: [noEmptyListItems],
  modifiers: { id: [useStateForUnknown], board_id: [requiresReplace] },
};
