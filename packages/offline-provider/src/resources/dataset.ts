import type { Dataset } from 'honeycomb-api';
import type { Api } from '../api/api.ts';
import { flag, integer, text, textIfAny, wholeSeconds, ZERO_TIME } from '../api/fields.ts';
import type { ObjectValue } from '../cty/value.ts';
import { deletionProtection, requiresReplace, useStateForUnknown } from '../engine/modifiers.ts';
import type { Resource } from '../engine/resource.ts';
import { byId, resourceApi, type Write } from '../engine/resource-api.ts';
import { between } from '../rules/numbers.ts';
import { lengthAtMost, lengthBetween } from '../rules/strings.ts';

const fields = (planned: ObjectValue) => ({
  description: textIfAny(planned.description),
  expand_json_depth: integer(planned.expand_json_depth) || undefined,
});

const zeroTimes = { last_written_at: ZERO_TIME, created_at: ZERO_TIME };

/** The name is empty in an update: it cannot change, and the real provider leaves it out this way. */
const update = (api: Api, slug: string, { planned }: Write): Promise<Dataset> =>
  api
    .send<Dataset>(
      'PUT',
      '/1/datasets/{slug}',
      { slug },
      {
        name: '',
        ...fields(planned),
        slug,
        settings: { delete_protected: flag(planned.delete_protected) },
        ...zeroTimes,
      },
    )
    .then(({ body }) => body);

/** A dataset that is there already is answered with 200 instead of 201. */
async function create(api: Api, write: Write): Promise<Dataset> {
  const name = text(write.planned.name);
  const { status, body } = await api.send<Dataset>('POST', '/1/datasets', {}, newBody(write));
  if (status !== 200) return body;
  if (!api.configuration.importOnConflict.dataset)
    throw new Error(`There is a dataset ${JSON.stringify(name)} already. Import it, or set import_on_conflict.`);
  write.warn({
    summary: 'Importing existing Dataset on Create',
    detail: `There is a dataset ${JSON.stringify(name)} already: it is taken over and updated, because import_on_conflict is set.`,
    path: [],
  });
  const { body: datasets } = await api.send<readonly Dataset[]>('GET', '/1/datasets', {});
  const existing = datasets.find((dataset) => dataset.name === name);
  if (!existing) throw new Error(`No dataset has exactly the name ${JSON.stringify(name)}, but one has its slug.`);
  return update(api, existing.slug, write);
}

const newBody = ({ planned }: Write) => ({ name: text(planned.name), ...fields(planned), settings: {}, ...zeroTimes });

const api = resourceApi<Dataset>({
  collection: '/1/datasets',
  readsBack: 'after updates',
  importId: byId,
  create,
  update: (honeycomb, write) => update(honeycomb, text(write.planned.id), write),
  body: newBody,
  state: (answer) => ({
    id: answer.slug,
    slug: answer.slug,
    name: answer.name,
    description: answer.description ?? '',
    expand_json_depth: answer.expand_json_depth ?? 0,
    delete_protected: answer.settings?.delete_protected ?? null,
    created_at: wholeSeconds(answer.created_at),
    last_written_at: wholeSeconds(answer.last_written_at),
  }),
});

export const dataset: Resource = {
  half: 'framework',
  api,
  checks: {
    name: [lengthBetween(1, 255)],
    description: [lengthAtMost(1024)],
    expand_json_depth: [between(0, 10)],
  },
  defaults: { description: '', expand_json_depth: 0, delete_protected: true },
  modifiers: { id: [useStateForUnknown], name: [requiresReplace], delete_protected: [deletionProtection] },
  destroyWarning: 'This deletes the dataset and every event in it. It cannot be undone.',
};
