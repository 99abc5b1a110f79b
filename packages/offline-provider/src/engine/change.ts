import type { Api } from '../api/api.ts';
import { ApiError } from '../api/api-error.ts';
import { isUnknown, type ObjectValue } from '../cty/value.ts';
import type { Problem } from './problem.ts';
import type { Read, ResourceApi, Write } from './resource-api.ts';

export interface Changed {
  /** What is there now; null when it is not there (any more). */
  readonly state: ObjectValue | null;
  readonly problems: readonly Problem[];
}

export interface Change {
  readonly prior: ObjectValue | null;
  /** Null plans the destruction. */
  readonly planned: ObjectValue | null;
  readonly config: ObjectValue;
}

/** Creates, updates or destroys an object. What the API refuses is a problem, with the state as it is then. */
export async function changeObject(api: Api, table: ResourceApi, { prior, planned, config }: Change): Promise<Changed> {
  const warnings: Problem[] = [];
  const warn: Write['warn'] = (problem) => warnings.push({ ...problem, severity: 'warning' });
  const done = (state: ObjectValue | null): Changed => ({ state, problems: warnings });
  const failed = (what: string, state: ObjectValue | null, error: unknown): Changed => ({
    state,
    problems: [...warnings, problemOf(what, error)],
  });

  if (planned === null) {
    if (prior === null) return done(null);
    return destroy(api, table, prior, warn).then(
      () => done(null),
      (error) => failed('It was not deleted', prior, error),
    );
  }
  const action = prior === null ? 'create' : 'update';
  const write: Write = { action, planned, config, configuration: api.configuration, warn };
  const read: Read = { action, before: planned, prior, config };
  let state: ObjectValue;
  try {
    state = stateAfter(table, await send(api, table, write), read);
  } catch (error) {
    return failed(action === 'create' ? 'It was not created' : 'It was not changed', prior, error);
  }
  if (table.readsBack !== 'always' && (table.readsBack === undefined || action === 'create')) return done(state);
  try {
    return done(stateAfter(table, await lookUp(api, table, state), { ...read, before: state }));
  } catch (error) {
    if (isGone(error)) return done(null);
    return failed('It was written, but could not be read', prior ?? withoutUnknown(state), error);
  }
}

/** Reads an object; null when there is none. */
export async function readObject(api: Api, table: ResourceApi, before: ObjectValue): Promise<Changed> {
  try {
    const answer = await lookUp(api, table, before);
    return { state: stateAfter(table, answer, { action: 'read', before, prior: null, config: null }), problems: [] };
  } catch (error) {
    if (isGone(error)) return { state: null, problems: [] };
    return { state: before, problems: [problemOf('It could not be read', error)] };
  }
}

function send(api: Api, table: ResourceApi, write: Write): Promise<never> {
  const custom = write.action === 'create' ? table.create : table.update;
  if (custom) return custom(api, write);
  const [method, path] =
    write.action === 'create' ? (['POST', table.collection] as const) : [table.updateMethod ?? 'PUT', itemOf(table)];
  return api.send<never>(method, path, write.planned, table.body(write)).then(({ body }) => body);
}

const lookUp = (api: Api, table: ResourceApi, state: ObjectValue): Promise<never> =>
  table.read
    ? table.read(api, state)
    : api.send<never>('GET', table.lookup ?? itemOf(table), state).then(({ body }) => body);

async function destroy(api: Api, table: ResourceApi, state: ObjectValue, warn: Write['warn']): Promise<void> {
  try {
    if (table.destroy) await table.destroy(api, state, warn);
    else await api.send('DELETE', itemOf(table), state);
  } catch (error) {
    if (!(table.mayBeGone && isGone(error))) throw error;
  }
}

const itemOf = ({ item, collection }: ResourceApi): string => item ?? `${collection}/{id}`;

const stateAfter = (table: ResourceApi, answer: never, read: Read): ObjectValue => ({
  ...read.before,
  ...table.state(answer, read),
});

const withoutUnknown = (state: ObjectValue): ObjectValue =>
  Object.fromEntries(Object.entries(state).map(([name, value]) => [name, isUnknown(value) ? null : value]));

const isGone = (error: unknown): boolean => error instanceof ApiError && error.status === 404;

/** The API's reasons, one a line, each with its field. */
export function problemOf(what: string, error: unknown): Problem {
  if (!(error instanceof ApiError)) return { summary: what, detail: (error as Error).message, path: [] };
  const reasons = error.reasons.map(({ field, code, description }) =>
    [field, [description, code && `(${code})`].filter(Boolean).join(' ')].filter(Boolean).join(': '),
  );
  const status = error.status === 0 ? '' : ` (HTTP ${error.status})`;
  return {
    summary: `${what}${status}${error.title === '' ? '' : `: ${error.title}`}`,
    detail: (reasons.length > 0 ? reasons : [error.message]).join('\n'),
    path: [],
  };
}
