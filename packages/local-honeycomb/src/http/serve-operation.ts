import { IncomingMessage } from 'node:http';
import { contentTypes, type Operation } from 'honeycomb-api';
import type { Outcome, World } from '../model/context.ts';
import { notFound, type Refusal, Rejection } from '../model/rejection.ts';
import { StorageError, type Store } from '../store/store.ts';
import { type Address, headerOf, type RawRequest } from './asked.ts';
import { checkBody, readJson } from './body.ts';
import { managementKey, requirePermissions, v1Key } from './keys.ts';
import type { Allowance } from './limits.ts';
import { type Reply, reply, v1Refusal, v2Refusal } from './replies.ts';
import type { Call, Route } from './route.ts';
import type { Parameters } from './route-table.ts';

export interface OperationOptions {
  readonly world: World;
  readonly store: Store;
  readonly allow?: ((key: string, operation: Route['operation'] | undefined) => Allowance) | undefined;
}

/** A request that has found its route. */
export interface Asked {
  readonly request: RawRequest;
  readonly address: Address;
  readonly parameters: Parameters;
}

type Headers = Readonly<Record<string, string>>;

/** Answers a request of v1 or v2. */
export async function serveOperation(options: OperationOptions, route: Route, asked: Asked): Promise<Reply> {
  let limits: Headers = {};
  try {
    const outcome = await decide(options, route, asked, (given) => {
      limits = given;
    });
    if (outcome.changes.length > 0) await options.store.commit(outcome.changes);
    const type = route.version === 2 ? contentTypes.jsonApi : contentTypes.json;
    return reply(outcome.status, outcome.body, type, { ...limits, ...locationOf(options, route, outcome, asked) });
  } catch (error) {
    return refusal(options, route.version, refusalOf(error), limits, asked.request);
  }
}

/** Key first, then the limits, the permission, the body, the rule: what fails first is what is answered. */
async function decide(
  { world, allow }: OperationOptions,
  route: Route,
  asked: Asked,
  limited: (headers: Headers) => void,
): Promise<Outcome> {
  const { database } = world;
  const { operation } = route;
  const { request, parameters } = asked;
  const spend = (key: string): void => {
    if (allow === undefined) return;
    const { allowed, headers } = allow(key, operation);
    limited(headers);
    if (!allowed) throw rateLimited;
  };
  if (route.version === 1) {
    const before = v1Key(database, headerOf(request, 'x-honeycomb-team'));
    spend(before.key.id);
    requirePermissions(before.key, operation);
    const call = await callOf(operation, asked);
    // The key and its environment may have gone while the body came in.
    const { key, environment } = v1Key(database, headerOf(request, 'x-honeycomb-team'));
    return route.handle({ ...world, environment }, call, key);
  }
  const key = managementKey(database, headerOf(request, 'authorization'));
  spend(key.id);
  const { team } = parameters;
  if (team !== undefined && team !== world.team.slug) throw notFound('Team');
  if (operation.body !== undefined && !headerOf(request, 'content-type')?.startsWith(contentTypes.jsonApi))
    throw unsupported;
  return route.handle(world, await callOf(operation, asked), key);
}

async function callOf(operation: Operation, { request, address, parameters }: Asked): Promise<Call<unknown>> {
  const query = address.search === '' ? noQuery : new URLSearchParams(address.search);
  const body = operation.body === undefined ? undefined : checkBody(operation, await readJson(request, operation));
  return { path: parameters, query, url: address.path, body };
}

/** Where what was made can be read, for the operations that say so. */
function locationOf({ world }: OperationOptions, { operation }: Route, { body }: Outcome, { address }: Asked): Headers {
  if (operation.location === undefined) return {};
  const path = `${address.path}/${(body as { readonly id: string }).id}`;
  return { Location: operation.location === 'url' ? `${world.uiUrl}${path}` : path };
}

const noQuery = new URLSearchParams();
const rateLimited = new Rejection({ status: 429, kind: 'rate-limited', error: 'You have exceeded your rate limit.' });
const unsupported = new Rejection({
  status: 415,
  kind: 'other',
  error: `the Content-Type of a request of v2 must be ${contentTypes.jsonApi}`,
  source: { header: 'Content-Type' },
});

/** Anything but a refusal, or a disk that did not take a change, is a mistake of this program: it goes on to onError. */
function refusalOf(error: unknown): Refusal {
  if (error instanceof Rejection) return error.refusal;
  if (error instanceof StorageError) return { status: 507, kind: 'other', error: error.message };
  throw error;
}

function refusal(
  { world }: OperationOptions,
  version: 1 | 2,
  refused: Refusal,
  headers: Headers,
  request: RawRequest,
): Reply {
  // What is left of a body that is too large is not read: the connection ends with the answer.
  const close: Headers = refused.status === 413 ? { Connection: 'close' } : {};
  if (refused.status !== 413 && request instanceof IncomingMessage) request.resume();
  const all = { ...headers, ...close };
  // The API describes a body that is too large alike for both versions.
  const asV1 = version === 1 || refused.status === 413;
  return asV1 ? v1Refusal(refused, world.uiUrl, all) : v2Refusal(refused, all);
}

/** Without a key nothing is told, not even which routes there are. */
export function noRoute(options: OperationOptions, request: RawRequest, { method, path }: Address): Reply {
  const { database } = options.world;
  const version = path.startsWith('/2/') ? 2 : 1;
  try {
    if (path.startsWith('/1/')) v1Key(database, headerOf(request, 'x-honeycomb-team'));
    if (path.startsWith('/2/')) managementKey(database, headerOf(request, 'authorization'));
    const refused: Refusal = { status: 404, kind: 'not-found', error: `there is no ${method} ${path}` };
    return refusal(options, version, refused, {}, request);
  } catch (error) {
    return refusal(options, version, refusalOf(error), {}, request);
  }
}
