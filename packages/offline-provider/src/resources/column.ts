import type { Column } from 'honeycomb-api';
import type { Api } from '../api/api.ts';
import { ApiError } from '../api/api-error.ts';
import { flag, text, textIfAny, wholeSeconds, ZERO_TIME } from '../api/fields.ts';
import type { ObjectValue } from '../cty/value.ts';
import { requiresReplace, useStateForUnknown } from '../engine/modifiers.ts';
import type { Resource } from '../engine/resource.ts';
import { resourceApi, type Write } from '../engine/resource-api.ts';
import { lengthBetween, oneOf } from '../rules/strings.ts';

/** `column_name` of `dataset`: a column is found by its name, not by its id. */
const importId = (id: string): ObjectValue | string => {
  const slash = id.indexOf('/');
  return slash < 0 ? 'It is DATASET/COLUMN.' : { dataset: id.slice(0, slash), name: id.slice(slash + 1) };
};

const BY_NAME = '/1/columns/{dataset}?key_name={name}';

const body = ({ planned }: Pick<Write, 'planned'>) => ({
  id: textIfAny(planned.id),
  key_name: text(planned.name),
  hidden: flag(planned.hidden),
  description: textIfAny(planned.description),
  type: text(planned.type),
  last_written: ZERO_TIME,
  created_at: ZERO_TIME,
  updated_at: ZERO_TIME,
});

async function create(api: Api, write: Write): Promise<Column> {
  const { planned } = write;
  try {
    return (await api.send<Column>('POST', '/1/columns/{dataset}', planned, body(write))).body;
  } catch (error) {
    if (!(error instanceof ApiError && error.status === 409 && api.configuration.importOnConflict.column)) throw error;
  }
  write.warn({
    summary: 'Importing existing Column on Create',
    detail: `There is a column ${JSON.stringify(planned.name)} already: it is taken over and updated, because import_on_conflict is set.`,
    path: [],
  });
  const { id } = (await api.send<Column>('GET', BY_NAME, planned)).body;
  const known = { ...planned, id };
  return (await api.send<Column>('PUT', '/1/columns/{dataset}/{id}', known, body({ planned: known }))).body;
}

/** Columns of a dataset definition go away with their dataset; deleting one of them alone is refused. */
async function destroy(api: Api, state: ObjectValue, warn: Write['warn']): Promise<void> {
  try {
    await api.send('DELETE', '/1/columns/{dataset}/{id}', state);
  } catch (error) {
    if (!(error instanceof ApiError && error.status === 409 && error.message.includes('in use by dataset definition')))
      throw error;
    warn({
      summary: 'Column in use by dataset definition',
      detail: `The column ${JSON.stringify(state.name)} stays, because a dataset definition uses it. It goes away with its dataset.`,
      path: [],
    });
  }
}

const api = resourceApi<Column>({
  collection: '/1/columns/{dataset}',
  lookup: BY_NAME,
  importId,
  create,
  destroy,
  body,
  state: (answer) => ({
    id: answer.id,
    name: answer.key_name,
    hidden: answer.hidden ?? false,
    description: answer.description ?? '',
    type: answer.type ?? 'string',
    ...(answer.created_at ? { created_at: wholeSeconds(answer.created_at) } : {}),
    ...(answer.updated_at ? { updated_at: wholeSeconds(answer.updated_at) } : {}),
    ...(answer.last_written ? { last_written_at: wholeSeconds(answer.last_written) } : {}),
  }),
});

export const column: Resource = {
  half: 'framework',
  api,
  checks: {
    name: [lengthBetween(1, 255)],
    description: [lengthBetween(1, 255)],
    type: [oneOf('string', 'float', 'integer', 'boolean')],
  },
  defaults: { hidden: false, description: '', type: 'string' },
  modifiers: { id: [useStateForUnknown], name: [requiresReplace], dataset: [requiresReplace] },
};
