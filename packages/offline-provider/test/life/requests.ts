import type { Recorded } from '../support/recorder.ts';

interface State {
  readonly resources: readonly {
    readonly mode: string;
    readonly type: string;
    readonly name: string;
    readonly instances: readonly { readonly attributes: Readonly<Record<string, unknown>> }[];
  }[];
}

/** Names for ids that are different every time: `{trigger.inline}`. */
export type Names = Map<string, string>;

export function learnNames(names: Names, state: State): void {
  for (const { mode, type, name, instances } of state.resources)
    for (const { attributes } of instances)
      if (mode === 'managed' && !/dataset/.test(type))
        names.set(String(attributes.id), `{${type.replace('honeycombio_', '')}.${name}}`);
}

/**
 * What was sent, one line for each request. Requests about one object stay in their order; the objects are sorted,
 * because Terraform works on many at once. So are lists whose order means nothing.
 */
export function linesOf(recorded: readonly Recorded[], names: Names): readonly string[] {
  const byObject = new Map<string, string[]>();
  for (const { method, path, body, status, answer } of recorded) {
    const named = nameIds(path, names);
    const object = objectOf(answer) ?? /[^/?]*\{[^}]+\}$/.exec(named)?.[0] ?? named;
    const key = `${named.split('/').slice(0, 3).join('/')} ${names.get(object) ?? object}`;
    const sent = body === undefined ? '' : ` ${nameIds(JSON.stringify(sorted(body)), names)}`;
    const refused = status < 300 ? '' : ` -> ${status}`;
    byObject.set(key, [...(byObject.get(key) ?? []), `${method} ${named}${sent}${refused}`]);
  }
  return [...byObject.entries()].sort(([a], [b]) => (a < b ? -1 : 1)).flatMap(([, lines]) => lines);
}

function nameIds(text: string, names: Names): string {
  return [...names].reduce((result, [id, name]) => result.replaceAll(id, name), text);
}

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
