import { allDatasets, type ColumnType } from 'honeycomb-api';
import { createEventStore, type EventStore, type PackedEvent } from 'honeycomb-engine';
import { type Database, datasetId } from '../model/database.ts';
import { convertedTo } from './convert-value.ts';
import { lastArrivalWith, storedRows } from './stored-rows.ts';

/** The events of all datasets, in memory. */
export interface Events {
  /** The events of a dataset or, for `__all__`, of its whole environment. An empty store when there are none. */
  store(environment: string, dataset: string): EventStore;
  /** Adds events in the order of their arrival. */
  append(environment: string, dataset: string, events: readonly PackedEvent[]): void;
  /** When a dataset, or a column of it, last had an event, in milliseconds since 1970; undefined for never. */
  lastWritten(environment: string, dataset: string, column?: string): number | undefined;
  /** Forgets the events of a dataset, or the values of one column. */
  forget(environment: string, dataset: string, column?: string): void;
  /** Reads the values of a dataset again by the types that its columns have now. */
  retype(environment: string, dataset: string): void;
  /** How many there are, over all datasets. */
  readonly size: number;
}

interface DatasetEvents {
  readonly environment: string;
  readonly dataset: string;
  readonly store: EventStore;
  lastArrival: number;
}

/** All datasets of an environment in one store, with how much of each is in it. */
interface Combined {
  readonly store: EventStore;
  readonly parts: Map<EventStore, number>;
}

/** Keeps events in the engine's stores. The database says which types the columns have. */
export function createEvents(database: Database): Events {
  const datasets = new Map<string, DatasetEvents>();
  const combined = new Map<string, Combined>();

  const declared = (environment: string, dataset: string): Readonly<Record<string, ColumnType>> =>
    Object.fromEntries(
      (dataset === allDatasets
        ? database.columns.where('environment', environment)
        : database.columns.where('dataset', datasetId(environment, dataset))
      ).map(({ value }) => [value.key_name, value.type]),
    );
  const newStore = (environment: string, dataset: string): EventStore =>
    createEventStore({ columns: declared(environment, dataset) });

  /** A column that was declared after the store was made gets its type with its first value. */
  const readAsDeclared = (environment: string, dataset: string, store: EventStore, events: readonly PackedEvent[]) => {
    const key = datasetId(environment, dataset);
    const { columns } = store.table;
    if (database.columns.count('dataset', key) <= columns.size) return events;
    const waiting = new Map(
      database.columns
        .where('dataset', key)
        .flatMap(({ value }) => (columns.has(value.key_name) ? [] : [[value.key_name, value.type] as const])),
    );
    if (waiting.size === 0) return events;
    return events.map((event) => ({
      ...event,
      values: event.values.map((value, place) => {
        const type = waiting.get(event.names[place]!);
        return type === undefined ? value : convertedTo(type, value);
      }),
    }));
  };

  const rebuild = (key: string, without?: string): void => {
    const before = datasets.get(key);
    if (before === undefined) return;
    const { environment, dataset } = before;
    const store = newStore(environment, dataset);
    store.append(storedRows(before.store, 0, without));
    datasets.set(key, { ...before, store });
  };

  const combine = (environment: string, parts: readonly DatasetEvents[]): EventStore => {
    const stores = parts.map(({ store }) => store);
    let all = combined.get(environment);
    // A store that was replaced has rows in the combined one that are no longer true.
    if (all === undefined || [...all.parts.keys()].some((part) => !stores.includes(part))) {
      all = { store: newStore(environment, allDatasets), parts: new Map() };
      combined.set(environment, all);
    }
    for (const store of stores) {
      all.store.append(storedRows(store, all.parts.get(store) ?? 0));
      all.parts.set(store, store.size);
    }
    return all.store;
  };

  return {
    store(environment, dataset) {
      if (dataset !== allDatasets)
        return datasets.get(datasetId(environment, dataset))?.store ?? newStore(environment, dataset);
      const parts = [...datasets.values()].filter((each) => each.environment === environment);
      if (parts.length <= 1) return parts[0]?.store ?? newStore(environment, allDatasets);
      return combine(environment, parts);
    },
    append(environment, dataset, events) {
      const key = datasetId(environment, dataset);
      let own = datasets.get(key);
      if (own === undefined) {
        own = { environment, dataset, store: newStore(environment, dataset), lastArrival: 0 };
        datasets.set(key, own);
      }
      own.store.append(readAsDeclared(environment, dataset, own.store, events));
      own.lastArrival = Math.max(own.lastArrival, events.at(-1)?.arrival ?? 0);
    },
    lastWritten(environment, dataset, column) {
      const own = datasets.get(datasetId(environment, dataset));
      if (own === undefined) return undefined;
      return column === undefined ? own.lastArrival || undefined : lastArrivalWith(own.store, column);
    },
    forget(environment, dataset, column) {
      const key = datasetId(environment, dataset);
      if (column === undefined) datasets.delete(key);
      else if (datasets.get(key)?.store.table.columns.has(column)) rebuild(key, column);
    },
    retype: (environment, dataset) => rebuild(datasetId(environment, dataset)),
    get size() {
      return [...datasets.values()].reduce((sum, { store }) => sum + store.size, 0);
    },
  };
}
