import { allDatasets } from 'honeycomb-api';
import type { EventStore, PackedEvent } from 'honeycomb-engine';
import type { World } from '../model/context.ts';
import { type Change, datasetId, nameKey, put } from '../model/database.ts';
import { newDataset, slugOf } from '../model/datasets.ts';
import type { ApiKeyRow, ColumnRow, DatasetRow } from '../model/rows.ts';
import type { EventLog } from '../store/event-log.ts';
import type { Store } from '../store/store.ts';
import { mostColumns } from './limits.ts';
import type { HistogramSemantics } from './otlp/histogram-semantics.ts';
import { type Received, type Rows, rowsOf } from './received.ts';

/** Takes telemetry in: rows, datasets and columns, kept as safely as everything else. */
export interface Ingest {
  /**
   * Returns when the rows can be queried and, with a folder, are on disk.
   * @throws MalformedProtobuf, MalformedJson, MalformedEvent; StorageError when they could not be kept
   */
  receive(key: ApiKeyRow, received: Received): Promise<Rows>;
  /** Puts into the database what columns a dataset has got from its events. */
  keepColumns(environment: string, dataset: string): Promise<void>;
}

/** A record of the log: a request, with the datasets that took rows of it, or what was forgotten. */
export type LogHead =
  | (Omit<Received, 'bytes'> & { readonly environment: string; readonly taken: readonly string[] })
  | { readonly kind: 'forget'; readonly environment: string; readonly dataset: string; readonly column?: string };

/** What an OpenTelemetry SDK measures: a whole number in the first row does not make an integer column. */
const alwaysFloat = new Set(['duration_ms', 'meta.time_since_span_start_ms']);

export interface IngestOptions {
  readonly world: World;
  readonly store: Store;
  readonly log: EventLog | undefined;
  readonly histograms: HistogramSemantics;
}

export function createIngest({ world, store, log, histograms }: IngestOptions): Ingest {
  const { database, events } = world;
  /** How many columns of a store are in the database. */
  const columnsSeen = new WeakMap<EventStore, number>();

  const newColumns = (environment: string, dataset: string): readonly Change[] => {
    const { table } = events.store(environment, dataset);
    const now = world.now();
    return Array.from(table.columns)
      .filter(([name]) => !database.columns.has('name', nameKey(environment, dataset, name)))
      .map(([name, { type }]) => {
        const id = world.newId();
        const row: ColumnRow = {
          id,
          environment,
          dataset,
          fromData: true,
          value: {
            id,
            key_name: name,
            type: alwaysFloat.has(name) ? 'float' : type,
            description: '',
            hidden: false,
            last_written: now,
            created_at: now,
            updated_at: now,
          },
        };
        return put('columns', row);
      });
  };

  const keepColumns = async (environment: string, dataset: string): Promise<void> => {
    const own = events.store(environment, dataset);
    const count = own.table.columns.size;
    if (columnsSeen.get(own) === count) return;
    const changes = newColumns(environment, dataset);
    if (changes.length > 0) await store.commit(changes);
    columnsSeen.set(own, count);
  };

  const exists = (environment: string, slug: string) =>
    database.datasets.get(datasetId(environment, slug)) !== undefined;

  return {
    async receive(key, received) {
      const { environment } = key;
      const rows = rowsOf(received, histograms);
      const made = new Map<string, DatasetRow>();
      const taken = new Map<string, PackedEvent[]>();
      const refused = new Map<PackedEvent, string>();
      for (const [name, all] of rows.batches) {
        const slug = slugOf(name);
        const problem = exists(environment, slug) ? undefined : creationProblem(key, name, slug);
        const fitting = problem === undefined ? withinColumns(world, environment, slug, all) : [];
        if (fitting.length < all.length)
          for (const event of all)
            if (!fitting.includes(event)) refused.set(event, problem ?? 'Dataset has too many columns.');
        if (fitting.length === 0) continue;
        if (!exists(environment, slug)) made.set(slug, newDataset(environment, { name }, world.now()));
        taken.set(slug, [...(taken.get(slug) ?? []), ...fitting]);
      }
      if (made.size > 0) await store.commit(Array.from(made.values(), (row) => put('datasets', row)));
      const { bytes, ...head } = received;
      if (taken.size > 0)
        await log?.append({ ...head, environment, taken: [...taken.keys()] } satisfies LogHead, bytes);
      for (const [slug, all] of taken) {
        // Someone may have deleted the dataset while the events went to disk.
        if (!exists(environment, slug)) continue;
        events.append(environment, slug, all);
        await keepColumns(environment, slug);
      }
      return withRefused(rows, refused);
    },

    keepColumns,
  };
}

/** Events that bring columns which their dataset has no room for are left out. */
export function withinColumns(
  { database, events }: Pick<World, 'database' | 'events'>,
  environment: string,
  dataset: string,
  all: readonly PackedEvent[],
): readonly PackedEvent[] {
  if (database.columns.count('dataset', datasetId(environment, dataset)) < mostColumns) return all;
  const { columns } = events.store(environment, dataset).table;
  return all.filter(({ names }) => names.every((name) => columns.has(name)));
}

/** What the log says of a dataset that is gone, or of a column. */
export function forgetting(id: string, column?: string): LogHead {
  const at = id.indexOf('/');
  const dataset = { kind: 'forget', environment: id.slice(0, at), dataset: id.slice(at + 1) } as const;
  return column === undefined ? dataset : { ...dataset, column };
}

/** Rows of a batch that were refused after they were read, each at its place in the request. */
function withRefused(rows: Rows, refused: ReadonlyMap<PackedEvent, string>): Rows {
  if (refused.size === 0) return rows;
  const all = [...rows.batches.values()].flat();
  let place = 0;
  const statuses = rows.statuses?.map((status) => {
    if (status.status !== 202) return status;
    const error = refused.get(all[place]!);
    place += 1;
    return error === undefined ? status : { status: 400, error };
  });
  const [first = ''] = refused.values();
  return {
    ...rows,
    rejected: rows.rejected + refused.size,
    reason: rows.reason || first,
    ...(statuses === undefined ? {} : { statuses }),
  };
}

function creationProblem(key: ApiKeyRow, name: string, slug: string): string | undefined {
  if (slug === allDatasets || slug === '-' || slug === '') return `A dataset cannot be called ${name}.`;
  if (key.permissions.create_datasets !== true) return `Dataset not found: ${name}. The API key may not create it.`;
  return undefined;
}
