import type { IncomingMessage, ServerResponse } from 'node:http';
import { RESPONSE_ALREADY_SENT } from '@hono/node-server/utils/response';
import { contentTypes } from 'honeycomb-api';
import { Hono, type Context as HonoContext } from 'hono';
import type { Alerts } from '../alerts/open-alerts.ts';
import type { Ingest } from '../ingest/ingest.ts';
import type { Outcome, World } from '../model/context.ts';
import { notFound, type Refusal, Rejection } from '../model/rejection.ts';
import { pages } from '../pages/pages.ts';
import { StorageError, type Store } from '../store/store.ts';
import { checkBody, readJson } from './body.ts';
import type { Faults } from './faults.ts';
import { managementKey, requirePermissions, v1Key } from './keys.ts';
import type { Allowance } from './limits.ts';
import { type Reply, reply, replyOf, send, v1Refusal, v2Refusal } from './replies.ts';
import type { Route } from './router.ts';
import { receiveEvents } from './routes/events.ts';
import { routes } from './routes/index.ts';
import { receiveOtlp } from './routes/otlp.ts';

export interface AppOptions {
  readonly world: World;
  readonly store: Store;
  readonly ingest: Ingest;
  readonly alerts?: Alerts | undefined;
  readonly allow?: ((key: string, operation: Route['operation'] | undefined) => Allowance) | undefined;
  readonly faults?: Faults | undefined;
  /** A request that broke this program, not a rule: it is answered 500 and told here. */
  readonly onError: (error: unknown, request: string) => void;
}

interface Bindings {
  readonly incoming?: IncomingMessage;
  readonly outgoing?: ServerResponse;
}
type Handler = HonoContext<{ Bindings: Bindings }>;

export interface App {
  readonly fetch: Hono<{ Bindings: Bindings }>['fetch'];
  /** How often each route was asked for since the start or the last reset. */
  readonly requests: () => Readonly<Record<string, number>>;
  readonly resetRequests: () => void;
  /** Counts a request that came another way. */
  readonly count: (name: string) => void;
}

/** The whole of the HTTP: every route of v1 and v2, and what this server tells of itself under /local. */
export function createApp(options: AppOptions): App {
  const app = new Hono<{ Bindings: Bindings }>({ strict: false });
  const counts = new Map<string, number>();
  const count = (name: string) => counts.set(name, (counts.get(name) ?? 0) + 1);
  const requests = () => Object.fromEntries([...counts].sort(([a], [b]) => (a < b ? -1 : 1)));
  const resetRequests = () => counts.clear();

  app.get('/local/requests', () => reply(200, requests(), contentTypes.json));
  app.post('/local/reset', () => {
    resetRequests();
    return reply(204, null, '');
  });
  app.get('/local/alerts', () => reply(200, options.alerts?.overview() ?? [], contentTypes.json));
  app.get('/local/notifications', () => reply(200, options.alerts?.notifications() ?? [], contentTypes.json));
  // Comparing the types of two apps is a tenth of the repository's type check, and tells nothing here.
  app.route('/', pages(options.world) as never);
  for (const route of routes) {
    const { method, path } = route.operation;
    app.on(method, path.replace(/\{(\w+)\}/g, ':$1'), (c) => {
      count(`${method} ${path}`);
      return serve(options, `${method} ${path}`, c, () => answered(options, route, c));
    });
  }
  const telemetry = (path: string, receive: (c: Handler) => Promise<Response>) =>
    app.post(path.replace(/\{(\w+)\}/g, ':$1'), (c) => {
      count(`POST ${path}`);
      return serve(options, `POST ${path}`, c, () => receive(c));
    });
  for (const signal of ['traces', 'logs', 'metrics'] as const)
    telemetry(`/v1/${signal}`, (c) => receiveOtlp(signal, bodyOf(c), options));
  telemetry('/1/events/{dataset}', (c) => receiveEvents('event', c.req.param('dataset' as never), bodyOf(c), options));
  telemetry('/1/batch/{dataset}', (c) => receiveEvents('batch', c.req.param('dataset' as never), bodyOf(c), options));
  app.all('*', (c) => {
    const known = c.req.path.startsWith('/1/') || c.req.path.startsWith('/2/');
    if (known) count(`${c.req.method} (no such route)`);
    return noRoute(options, c);
  });
  app.onError((error, c) => {
    options.onError(error, `${c.req.method} ${c.req.path}`);
    return reply(500, { error: 'The local Honeycomb failed; this is a mistake of its own.' }, contentTypes.json);
  });
  return { fetch: app.fetch, requests, resetRequests, count };
}

async function serve(
  options: AppOptions,
  route: string,
  c: Handler,
  answer: () => Promise<Reply | Response>,
): Promise<Response> {
  const fault = options.faults?.({ method: c.req.method, path: c.req.path, route });
  switch (fault?.kind) {
    case undefined:
      return send(await answer(), c.env?.outgoing);
    case 'status':
      return reply(fault.status, { error: 'injected fault' }, contentTypes.json, { ...fault.headers });
    case 'delay':
      await new Promise((resolve) => setTimeout(resolve, fault.milliseconds));
      return send(await answer(), c.env?.outgoing);
    case 'reset':
      if (fault.when === 'after') await answer();
      c.env.incoming?.socket.destroy();
      return RESPONSE_ALREADY_SENT;
  }
}

async function answered(options: AppOptions, route: Route, c: Handler): Promise<Reply | Response> {
  let headers: Record<string, string> = {};
  try {
    const { outcome, headers: limits } = await decide(options, route, c, (given) => {
      headers = given;
    });
    if (outcome.changes.length > 0) await options.store.commit(outcome.changes);
    const type = route.version === 2 ? contentTypes.jsonApi : contentTypes.json;
    return replyOf(outcome.status, outcome.body, type, { ...limits, ...locationOf(options, route, outcome, c) });
  } catch (error) {
    return refusal(options, route.version, refusalOf(error), headers, c);
  }
}

/** Key first, then the limits, the permission, the body, the rule: what fails first is what is answered. */
async function decide(
  { world, allow }: AppOptions,
  route: Route,
  c: Handler,
  limited: (headers: Record<string, string>) => void,
): Promise<{ readonly outcome: Outcome; readonly headers: Record<string, string> }> {
  const { database } = world;
  const { operation } = route;
  const spend = (key: string): Record<string, string> => {
    if (allow === undefined) return {};
    const allowance = allow(key, operation);
    limited({ ...allowance.headers });
    if (!allowance.allowed) throw rateLimited;
    return { ...allowance.headers };
  };
  const call = async () => ({
    path: c.req.param() as Readonly<Record<string, string>>,
    query: c.req.url.includes('?') ? new URL(c.req.url).searchParams : new URLSearchParams(),
    url: c.req.path,
    body:
      operation.body === undefined ? undefined : checkBody(operation as never, await readJson(bodyOf(c), operation)),
  });
  if (route.version === 1) {
    const before = v1Key(database, c.req.header('x-honeycomb-team'));
    const headers = spend(before.key.id);
    requirePermissions(before.key, operation);
    const request = await call();
    // The key and its environment may have gone while the body came in.
    const { key, environment } = v1Key(database, c.req.header('x-honeycomb-team'));
    return { outcome: route.handle({ ...world, environment }, request, key), headers };
  }
  const key = managementKey(database, c.req.header('authorization'));
  const headers = spend(key.id);
  const team = c.req.param('team' as never) as string | undefined;
  if (team !== undefined && team !== world.team.slug) throw notFound('Team');
  if (operation.body !== undefined && !c.req.header('content-type')?.startsWith(contentTypes.jsonApi))
    throw unsupported;
  return { outcome: route.handle(world, await call(), key), headers };
}

/** Where what was made can be read, for the operations that say so. */
function locationOf(
  { world }: AppOptions,
  { operation }: Route,
  { body }: Outcome,
  c: Handler,
): Record<string, string> {
  if (operation.location === undefined) return {};
  const path = `${c.req.path}/${(body as { readonly id: string }).id}`;
  return { Location: operation.location === 'url' ? `${world.uiUrl}${path}` : path };
}

const bodyOf = (c: Handler): IncomingMessage | Request => c.env?.incoming ?? c.req.raw;

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
  { world }: AppOptions,
  version: 1 | 2,
  refused: Refusal,
  headers: Record<string, string>,
  c: Handler,
): Response {
  // What is left of a body that is too large is not read: the connection ends with the answer.
  const close: Record<string, string> = refused.status === 413 ? { Connection: 'close' } : {};
  if (refused.status !== 413) c.env?.incoming?.resume();
  const all = { ...headers, ...close };
  // The API describes a body that is too large alike for both versions.
  const asV1 = version === 1 || refused.status === 413;
  return asV1 ? v1Refusal(refused, world.uiUrl, all) : v2Refusal(refused, all);
}

/** Without a key nothing is told, not even which routes there are. */
function noRoute(options: AppOptions, c: Handler): Response {
  const { database } = options.world;
  const { method, path } = c.req;
  const version = path.startsWith('/2/') ? 2 : 1;
  try {
    if (path.startsWith('/1/')) v1Key(database, c.req.header('x-honeycomb-team'));
    if (path.startsWith('/2/')) managementKey(database, c.req.header('authorization'));
    const refused: Refusal = { status: 404, kind: 'not-found', error: `there is no ${method} ${path}` };
    return refusal(options, version, refused, {}, c);
  } catch (error) {
    return refusal(options, version, refusalOf(error), {}, c);
  }
}
