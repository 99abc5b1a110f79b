import type { DerivedColumn } from 'honeycomb-api';
import { text, textIfAny } from '../api/fields.ts';
import type { ObjectValue } from '../cty/value.ts';
import { requiresReplace } from '../engine/modifiers.ts';
import type { Resource } from '../engine/resource.ts';
import { byDatasetAndId, resourceApi } from '../engine/resource-api.ts';
import { expression } from '../rules/expression.ts';
import { lengthBetween } from '../rules/strings.ts';
import { environmentWide } from './environment-wide.ts';

/** `DATASET/ALIAS`, or `ALIAS` alone for the whole environment: it is found by its alias, not by its id. */
const importId = (id: string): ObjectValue => {
  const { id: alias = null, dataset = null } = byDatasetAndId(id);
  return { id, alias, dataset };
};

const api = resourceApi<DerivedColumn>({
  collection: '/1/derived_columns/{dataset}',
  lookup: '/1/derived_columns/{dataset}?alias={alias}',
  readsBack: 'always',
  importId,
  body: ({ planned }) => ({
    id: textIfAny(planned.id),
    alias: text(planned.alias),
    expression: text(planned.expression),
    description: textIfAny(planned.description),
  }),
  state: (answer) => ({
    id: answer.id,
    alias: answer.alias,
    expression: answer.expression,
    description: answer.description ?? '',
  }),
});

export const derivedColumn: Resource = {
  half: 'sdk',
  api,
  checks: {
    alias: [lengthBetween(1, 255)],
    expression: [lengthBetween(1, 4095), expression],
    description: [lengthBetween(1, 255)],
  },
  modifiers: { alias: [requiresReplace], dataset: [environmentWide, requiresReplace] },
};
