import { createServer, type Server } from 'node:http';
import type { AddressInfo, Socket } from 'node:net';
import type { EventStore } from 'honeycomb-engine';
import type { AlertOverview } from './alerts/alert-overview.ts';
import { type Alerts, openAlerts } from './alerts/open-alerts.ts';
import { bootstrapChanges, defaultKey, defaultKeyId, defaultKeySecret, localTeam } from './bootstrap.ts';
import { createEvents } from './events/events.ts';
import type { GrpcOptions, GrpcReceiver } from './grpc/grpc-receiver.ts';
import { acceptHttp2 } from './http/accept-http2.ts';
import { createApp } from './http/app.ts';
import type { Faults } from './http/faults.ts';
import { documentedLimits, type Limits, rateLimiter } from './http/limits.ts';
import { type OpenedIngest, openIngest } from './ingest/open-ingest.ts';
import { defaultHistogramSemantics, type HistogramSemantics } from './ingest/otlp/histogram-semantics.ts';
import type { World } from './model/context.ts';
import type { NotificationRow as Notification } from './model/rows.ts';
import { memoryStore, type Store } from './store/store.ts';
import { newId, newToken } from './tokens.ts';

export interface LocalHoneycombOptions {
  /** @default 0, a free port */
  readonly port?: number;
  /** @default 127.0.0.1: nobody else on the network can reach it */
  readonly host?: string;
  /** A folder to keep everything in. @default none, memory only */
  readonly data?: string;
  /** For each environment its configuration key. @default one environment `local`, key `local-honeycomb` */
  readonly keys?: Readonly<Record<string, string>>;
  readonly keyId?: string;
  readonly keySecret?: string;
  /** Enforce rate limits: Honeycomb's documented ones, or these. @default none */
  readonly limits?: boolean | Limits;
  /** Makes requests go wrong, for tests. */
  readonly faults?: Faults;
  /** @default the clock */
  readonly now?: () => Date;
  /** How many times as fast as that clock time passes here, from the start on. @default 1 */
  readonly speed?: number;
  /** When triggers and burn alerts are evaluated: as time passes, or by `advance` alone. @default 'as time passes' */
  readonly alerts?: 'as time passes' | 'when asked';
  /** Where webhooks are sent to. @default 'loopback': nothing leaves this machine */
  readonly webhooks?: 'loopback' | 'anywhere';
  /** What Honeycomb does not document about histograms of OTLP, otherwise than by default; with `data`, of those before as well. */
  readonly histograms?: Partial<HistogramSemantics>;
  readonly onError?: (error: unknown, request: string) => void;
}

export interface LocalHoneycomb {
  /** `http://127.0.0.1:PORT`, for HONEYCOMB_API_ENDPOINT. */
  readonly url: string;
  readonly port: number;
  /** The key of the first environment, for HONEYCOMB_API_KEY. */
  readonly key: string;
  readonly keys: Readonly<Record<string, string>>;
  readonly keyId: string;
  readonly keySecret: string;
  /** What was found in the data folder and tolerated, in sentences. */
  readonly notes: readonly string[];
  /** The events of a dataset or, for `__all__`, of the whole environment. @default environment: the first */
  events(dataset: string, environment?: string): EventStore;
  /** What time it is here. */
  now(): Date;
  /** Evaluates every trigger and burn alert that is due by then, and sends the webhooks that follow. */
  advance(to: Date): Promise<void>;
  /** How every trigger and burn alert is doing. */
  alerts(): readonly AlertOverview[];
  /** What was sent, the newest first. */
  notifications(): readonly Notification[];
  /** Requests by route since the start or the last reset: `{ 'GET /1/boards/{id}': 3 }`. */
  requests(): Readonly<Record<string, number>>;
  resetRequests(): void;
  /** Ends it: open requests are answered, for half a second at most, and everything is on disk. */
  close(): Promise<void>;
}

/** The port that was asked for is taken, or may not be used. */
export class PortUnavailable extends Error {}

/** How often it looks whether a minute has begun in which alerts are due. */
const evaluationCheckMs = 250;

/** A clock that runs so many times as fast as another, from now on. */
function fastClock(clock: () => Date, speed: number): () => Date {
  if (speed === 1) return clock;
  const start = clock().getTime();
  return () => new Date(start + (clock().getTime() - start) * speed);
}

/** How long requests that are under way when the server closes have to finish. */
const graceMs = 500;

/**
 * Starts a Honeycomb on this machine.
 * @throws PortUnavailable, FolderInUse or DamagedJournal, each with a sentence that says what to do
 */
export async function startLocalHoneycomb(options: LocalHoneycombOptions = {}): Promise<LocalHoneycomb> {
  const { port = 0, host = '127.0.0.1', keys = { local: defaultKey } } = options;
  const { keyId = defaultKeyId, keySecret = defaultKeySecret } = options;
  const now = fastClock(options.now ?? (() => new Date()), options.speed ?? 1);
  // An idle connection stays until the client ends it: ended from here, it could take a request along that is on its way.
  const server = createServer({ keepAliveTimeout: 0 });
  const address = await listen(server, port, host);
  const url = `http://${host.includes(':') ? `[${host}]` : host}:${address.port}`;
  let store: Store | null = null;
  let opened: OpenedIngest | null = null;
  let alerts: Alerts | null = null;
  try {
    store = options.data === undefined ? memoryStore() : await openFolder(options.data);
    const events = createEvents(store.database);
    const world: World = {
      database: store.database,
      events,
      team: localTeam,
      now: () => now().toISOString(),
      newId,
      newToken,
      uiUrl: url,
    };
    const changes = bootstrapChanges(world, { keys, keyId, keySecret });
    if (changes.length > 0) await store.commit(changes);
    opened = await openIngest(world, store, options.data, { ...defaultHistogramSemantics, ...options.histograms });
    const limits = options.limits === true ? documentedLimits : options.limits || undefined;
    const onError =
      options.onError ?? ((error: unknown, request: string) => console.error(`local Honeycomb: ${request}:`, error));
    alerts = await openAlerts({
      world,
      store: opened.store,
      from: now().getTime(),
      webhooks: options.webhooks,
      onError,
    });
    const app = createApp({
      world,
      alerts,
      store: opened.store,
      ingest: opened.ingest,
      allow: limits && rateLimiter(limits, () => now().getTime()),
      faults: options.faults,
      onError,
    });
    const grpc = openGrpc({ world, ingest: opened.ingest, onRequest: app.count, onError });
    const endSilent = acceptHttp2(server, grpc.accept);
    server.removeAllListeners('request');
    server.on('request', app.listener);
    const [configuration, telemetry, evaluated] = [store, opened, alerts];
    const timer =
      options.alerts === 'when asked'
        ? undefined
        : setInterval(() => void evaluated.evaluate(now().getTime()), evaluationCheckMs).unref();
    let closing: Promise<void> | null = null;
    return {
      url,
      port: address.port,
      key: Object.values(keys)[0] ?? '',
      keys,
      keyId,
      keySecret,
      notes: [...configuration.notes, ...telemetry.notes],
      events: (dataset, name = Object.keys(keys)[0] ?? '') => {
        const [environment] = world.database.environments.where('name', name);
        if (environment === undefined) throw new Error(`there is no environment ${name}`);
        return events.store(environment.id, dataset);
      },
      now,
      advance: async (to) => {
        await evaluated.evaluate(to.getTime());
        await evaluated.settled();
      },
      alerts: evaluated.overview,
      notifications: evaluated.notifications,
      requests: app.requests,
      resetRequests: app.resetRequests,
      close: () => {
        endSilent();
        clearInterval(timer);
        closing ??= Promise.all([closeServer(server), grpc.close()])
          .then(() => evaluated.close())
          .then(() => telemetry.close())
          .then(() => configuration.close());
        return closing;
      },
    };
  } catch (error) {
    server.close();
    server.closeAllConnections();
    await alerts?.close();
    await opened?.close();
    await store?.close();
    throw error;
  }
}

/** Loaded when it is needed: a server in memory starts without it. */
async function openFolder(folder: string): Promise<Store> {
  const { folderStore } = await import('./store/folder-store.ts');
  return folderStore(folder);
}

/** gRPC takes time and memory to load: whoever sends nothing over it waits for nothing. */
function openGrpc(options: GrpcOptions): { accept(socket: Socket): void; close(): Promise<void> } {
  let receiver: Promise<GrpcReceiver> | undefined;
  return {
    accept: (socket) => {
      receiver ??= import('./grpc/grpc-receiver.ts').then(({ createGrpcReceiver }) => createGrpcReceiver(options));
      receiver.then(
        ({ accept }) => accept(socket),
        (error) => {
          options.onError(error, 'a gRPC connection');
          socket.destroy();
        },
      );
    },
    close: async () => (await receiver?.catch(() => undefined))?.close(),
  };
}

function listen(server: Server, port: number, host: string): Promise<AddressInfo> {
  return new Promise((resolve, reject) => {
    // Until everything is read, a request waits: it would find half of the data.
    server.on('request', (_, response) => response.writeHead(503).end());
    server.once('error', (error: NodeJS.ErrnoException) => {
      if (error.code === 'EADDRINUSE')
        reject(
          new PortUnavailable(`port ${port} on ${host} is in use; choose another, or 0 for a free one (--port 0)`),
        );
      else if (error.code === 'EACCES')
        reject(
          new PortUnavailable(`port ${port} on ${host} may not be used; choose one above 1023, or 0 for a free one`),
        );
      else reject(error);
    });
    server.listen(port, host, () => resolve(server.address() as AddressInfo));
  });
}

function closeServer(server: Server): Promise<void> {
  return new Promise((resolve) => {
    const force = setTimeout(() => server.closeAllConnections(), graceMs);
    server.close(() => {
      clearTimeout(force);
      resolve();
    });
    server.closeIdleConnections();
  });
}
