import type { Recorded } from '../support/recorder.ts';

export interface State {
  readonly serial: number;
  readonly resources: readonly {
    readonly mode: string;
    readonly type: string;
    readonly name: string;
    readonly instances: readonly { readonly attributes: Readonly<Record<string, string | null>> }[];
  }[];
}

/** Names for ids that are different every time: `{trigger.inline}`. */
export type Names = Map<string, string>;

export function learnNames(names: Names, { resources }: State): void {
  for (const { mode, type, name, instances } of resources)
    for (const { attributes } of instances)
      for (const key of ['id', 'query_id']) {
        const id = attributes[key] ?? '';
        const isItsOwn = mode === 'managed' ? key === 'id' : !names.has(id);
        // The ids of datasets are their slugs, those of lists and dataset definitions are hashes.
        if (isItsOwn && /[a-z]/i.test(id) && !/_dataset/.test(type))
          names.set(id, `{${mode === 'data' ? 'data.' : ''}${type.replace('honeycombio_', '')}.${name}}`);
      }
}

/**
 * What was sent, one line for each request. Requests about one object stay in their order; the objects are sorted,
 * because Terraform works on many at once. So are lists whose order means nothing.
 */
export function linesOf(recorded: readonly Recorded[], names: Names): readonly string[] {
  const byObject = new Map<string, string[]>();
  for (const { method, path, body, status, answer } of recorded) {
    const place = nameIds(path, names);
    const object = objectOf(answer) ?? /[^/?]*\{[^}]+\}$/.exec(place)?.[0] ?? place;
    const key = `${place.split('/').slice(0, 3).join('/')} ${names.get(object) ?? object}`;
    const sent = body === undefined ? '' : ` ${JSON.stringify(sorted(named(body, names)))}`;
    const refused = status < 300 ? '' : ` -> ${status}`;
    byObject.set(key, [...(byObject.get(key) ?? []), `${method} ${place}${sent}${refused}`]);
  }
  return [...byObject.entries()].sort(([a], [b]) => (a < b ? -1 : 1)).flatMap(([, lines]) => lines);
}

function nameIds(text: string, names: Names): string {
  return [...names].reduce((result, [id, name]) => result.replaceAll(id, name), text);
}

/** Before anything is sorted: the ids are different every time. */
const named = (value: unknown, names: Names): unknown => JSON.parse(nameIds(JSON.stringify(value), names));

function objectOf(answer: unknown): string | undefined {
  const { id, data } = (answer ?? {}) as { readonly id?: string; readonly data?: { readonly id?: string } };
  return id ?? data?.id;
}

/** The keys of objects, and lists of tags, recipients, templates, variables and headers, in an order of their own. */
function sorted(value: unknown, name = ''): unknown {
  if (Array.isArray(value)) {
    const items = value.map((item) => sorted(item));
    const unordered = ['tags', 'recipients', 'variables', 'template_variables', 'webhook_headers'];
    return unordered.includes(name) ? items.sort((a, b) => (JSON.stringify(a) < JSON.stringify(b) ? -1 : 1)) : items;
  }
  if (typeof value !== 'object' || value === null) return value;
  return Object.fromEntries(
    Object.entries(value)
      .sort(([a], [b]) => (a < b ? -1 : 1))
      .map(([key, item]) => [key, sorted(item, key)]),
  );
}

/** Deletes what can be deleted through the API, past Terraform. */
export async function deleteElsewhere(
  { resources }: State,
  send: (method: string, path: string, body?: unknown) => Promise<unknown>,
): Promise<void> {
  for (const type of deletable)
    for (const { instances } of resources.filter((resource) => resource.type === `honeycombio_${type}`))
      await send('DELETE', placeOf(type, instances[0]!.attributes));
}

/** What uses others comes before what is used. */
const deletable = [
  ...['board_view', 'flexible_board', 'query_annotation', 'burn_alert', 'trigger', 'slo', 'derived_column', 'column'],
  ...['email_recipient', 'slack_recipient', 'pagerduty_recipient', 'msteams_workflow_recipient', 'webhook_recipient'],
  ...['marker', 'marker_setting', 'api_key', 'environment'],
];

function placeOf(type: string, { id, dataset, board_id }: Readonly<Record<string, string | null>>): string {
  if (type === 'board_view') return `/1/boards/${board_id}/views/${id}`;
  if (type === 'api_key' || type === 'environment') return `/2/teams/local/${type.replace('_', '-')}s/${id}`;
  if (type.endsWith('_recipient')) return `/1/recipients/${id}`;
  const collection = { flexible_board: 'boards', query_annotation: 'query_annotations' }[type] ?? `${type}s`;
  return collection === 'boards' ? `/1/boards/${id}` : `/1/${collection}/${dataset || '__all__'}/${id}`;
}

/** What Terraform knows of every object, with names for ids, times and secrets. */
export function stateText(state: State, names: Names, kind: 'managed' | 'data' = 'managed'): string {
  const objects = state.resources
    .filter(({ mode }) => mode === kind)
    .map(({ type, name, instances }) => ({ address: `${type}.${name}`, ...instances[0]?.attributes }))
    .sort((a, b) => (a.address < b.address ? -1 : 1));
  return `${JSON.stringify(named(objects, names), withoutChance, 1)}\n`;
}

function withoutChance(this: { readonly address?: string }, key: string, value: unknown): unknown {
  if (typeof value === 'string' && /^20\d\d-.*Z$/.test(value)) return '{time}';
  if (typeof value === 'string' && /^hcaen_/.test(value)) return '{environment.local}';
  if (key === 'board_url') return String(value).replace(/^http:\/\/127\.0\.0\.1:\d+/, '{server}');
  if ((key === 'secret' || key === 'key') && value !== null) return value === 's3cret' ? value : `{${key}}`;
  // A hash of ids; those of names are the same every time.
  if (
    key === 'id' &&
    /^\d+$/.test(String(value)) &&
    !/[a-z]o_(?:columns|datasets?|dataset_definition)\./.test(this.address ?? '')
  )
    return '{hash}';
  if (Array.isArray(value) && /^(?:ids|names|slugs)$/.test(key)) return value.map(String).sort();
  // Null or empty, with or without all its members: it is what is configured, in the way of either half.
  if (key === 'detail_filter') return undefined;
  return key === 'recipient' || key === 'variable' ? sorted(value, 'recipients') : value;
}
