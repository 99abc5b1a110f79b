import type { Api } from '../api/api.ts';
import { ApiError } from '../api/api-error.ts';
import { text } from '../api/fields.ts';
import { crc32 } from '../crc32.ts';
import type { ObjectValue } from '../cty/value.ts';
import { requiresReplace } from '../engine/modifiers.ts';
import type { Resource } from '../engine/resource.ts';
import { resourceApi, type Write } from '../engine/resource-api.ts';
import { lengthBetween, oneOf } from '../rules/strings.ts';

const fields = [
  ...['duration_ms', 'error', 'name', 'parent_id', 'route', 'service_name', 'span_id', 'span_kind', 'annotation_type'],
  ...['link_trace_id', 'link_span_id', 'log_message', 'log_severity', 'status', 'trace_id', 'user'],
];

type Definitions = Readonly<Record<string, { readonly name: string; readonly column_type?: string } | null>>;

const PATH = '/1/dataset_definitions/{dataset}';

/** One field of the dataset's definitions. An empty name brings back its default. */
const patch = (api: Api, values: ObjectValue, column: string): Promise<Definitions> =>
  api.send<Definitions>('PATCH', PATH, values, { [text(values.name)]: { name: column } }).then(({ body }) => body);

const write = (api: Api, { planned }: Write): Promise<Definitions> => patch(api, planned, text(planned.column));

const api = resourceApi<Definitions>({
  collection: PATH,
  readsBack: 'always',
  create: write,
  update: write,
  read: async (honeycomb, state) => {
    const { body } = await honeycomb.send<Definitions>('GET', PATH, state);
    if (!body[text(state.name)]) throw new ApiError(404, '', `${text(state.name)} is not defined`);
    return body;
  },
  destroy: async (honeycomb, state) => {
    await patch(honeycomb, state, '');
  },
  body: () => undefined,
  state: (answer, { before }) => {
    const definition = answer[text(before.name)];
    return {
      id: String(crc32(`${text(before.dataset)}-${text(before.name)}`)),
      column: definition?.name ?? null,
      column_type: definition?.column_type ?? '',
    };
  },
});

export const datasetDefinition: Resource = {
  half: 'sdk',
  api,
  checks: { name: [oneOf(...fields)], column: [lengthBetween(1, 255)] },
  modifiers: { dataset: [requiresReplace] },
};
