import type { IncomingMessage, ServerResponse } from 'node:http';
import { contentTypes } from 'honeycomb-api';
import type { Alerts } from '../alerts/open-alerts.ts';
import type { Ingest } from '../ingest/ingest.ts';
import { type Address, addressOf, type RawRequest } from './asked.ts';
import type { Fault, Faults } from './faults.ts';
import { type Reply, reply, responseOf, send } from './replies.ts';
import { routeTable } from './route-table.ts';
import { receiveEvents } from './routes/events.ts';
import { routes } from './routes/index.ts';
import { receiveOtlp } from './routes/otlp.ts';
import { type Asked, noRoute, type OperationOptions, serveOperation } from './serve-operation.ts';
import { createSite } from './site.ts';

export interface AppOptions extends OperationOptions {
  readonly ingest: Ingest;
  readonly alerts?: Alerts | undefined;
  readonly faults?: Faults | undefined;
  /** A request that broke this program, not a rule: it is answered 500 and told here. */
  readonly onError: (error: unknown, request: string) => void;
}

export interface App {
  /** Answers a request over a socket. */
  readonly listener: (request: IncomingMessage, response: ServerResponse) => void;
  /** Answers a request without one. */
  readonly fetch: (request: Request) => Promise<Response>;
  /** How often each route was asked for since the start or the last reset. */
  readonly requests: () => Readonly<Record<string, number>>;
  readonly resetRequests: () => void;
  /** Counts a request that came another way. */
  readonly count: (name: string) => void;
}

/** What answers a method and a path. */
interface Endpoint {
  readonly method: string;
  readonly path: string;
  readonly answer: (asked: Asked) => Reply | Promise<Reply>;
}

/** An answer, or that the connection is closed without one. */
type Answer = Reply | 'reset';

/** The whole of the HTTP: every route of v1 and v2, and what this server tells of itself under /local. */
export function createApp(options: AppOptions): App {
  const counts = new Map<string, number>();
  const count = (name: string) => counts.set(name, (counts.get(name) ?? 0) + 1);
  const requests = () => Object.fromEntries([...counts].sort(([a], [b]) => (a < b ? -1 : 1)));
  const resetRequests = () => counts.clear();
  const find = routeTable([...honeycombs(options), ...own(options, { requests, resetRequests })]);
  const page = createSite(options.world);

  const endpointAnswer = async ({ method, path, answer }: Endpoint, asked: Asked): Promise<Answer> => {
    if (path.startsWith('/local/')) return answer(asked);
    const route = `${method} ${path}`;
    count(route);
    const fault = options.faults?.({ method: asked.address.method, path: asked.address.path, route });
    return fault === undefined ? answer(asked) : goneWrong(fault, () => answer(asked));
  };
  const otherAnswer = async (request: RawRequest, address: Address): Promise<Answer> => {
    const { method, path } = address;
    if (!path.startsWith('/1/') && !path.startsWith('/2/'))
      return (await page(address)) ?? noRoute(options, request, address);
    count(`${method} (no such route)`);
    return noRoute(options, request, address);
  };
  const answer = async (request: RawRequest): Promise<Answer> => {
    const address = addressOf(request);
    const { method, path } = address;
    try {
      const found = find(method, path);
      if (found === undefined) return await otherAnswer(request, address);
      return await endpointAnswer(found.route, { request, address, parameters: found.parameters });
    } catch (error) {
      options.onError(error, `${method} ${path}`);
      return reply(500, { error: 'The local Honeycomb failed; this is a mistake of its own.' }, contentTypes.json);
    }
  };

  return {
    listener: (request, response) => {
      answer(request)
        .then((given) => (given === 'reset' ? response.destroy() : send(given, response)))
        .catch(() => response.destroy());
    },
    fetch: async (request) => {
      const given = await answer(request);
      return given === 'reset' ? Response.error() : responseOf(given);
    },
    requests,
    resetRequests,
    count,
  };
}

/** The API, and what takes telemetry. */
function honeycombs(options: AppOptions): readonly Endpoint[] {
  return [
    ...routes.map(
      (route): Endpoint => ({
        method: route.operation.method,
        path: route.operation.path,
        answer: (asked) => serveOperation(options, route, asked),
      }),
    ),
    ...(['traces', 'logs', 'metrics'] as const).map(
      (signal): Endpoint => ({
        method: 'POST',
        path: `/v1/${signal}`,
        answer: ({ request }) => receiveOtlp(signal, request, options),
      }),
    ),
    {
      method: 'POST',
      path: '/1/events/{dataset}',
      answer: ({ request, parameters }) => receiveEvents('event', parameters.dataset!, request, options),
    },
    {
      method: 'POST',
      path: '/1/batch/{dataset}',
      answer: ({ request, parameters }) => receiveEvents('batch', parameters.dataset!, request, options),
    },
  ];
}

/** What this server tells of itself. */
function own(
  { alerts }: AppOptions,
  { requests, resetRequests }: Pick<App, 'requests' | 'resetRequests'>,
): readonly Endpoint[] {
  const told = (path: string, body: () => unknown): Endpoint => ({
    method: 'GET',
    path,
    answer: () => reply(200, body(), contentTypes.json),
  });
  const reset = () => {
    resetRequests();
    return reply(204, null, contentTypes.json);
  };
  return [
    told('/local/requests', requests),
    told('/local/alerts', () => alerts?.overview() ?? []),
    told('/local/notifications', () => alerts?.notifications() ?? []),
    { method: 'POST', path: '/local/reset', answer: reset },
  ];
}

/** A request with which something goes wrong on purpose. */
async function goneWrong(fault: Fault, answer: () => Reply | Promise<Reply>): Promise<Answer> {
  switch (fault.kind) {
    case 'status':
      return reply(fault.status, { error: 'injected fault' }, contentTypes.json, fault.headers);
    case 'delay':
      await new Promise((resolve) => setTimeout(resolve, fault.milliseconds));
      return answer();
    case 'reset':
      if (fault.when === 'after') await answer();
      return 'reset';
  }
}
