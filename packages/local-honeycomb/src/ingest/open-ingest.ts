import type { World } from '../model/context.ts';
import { datasetId } from '../model/database.ts';
import { slugOf } from '../model/datasets.ts';
import type { EventLog } from '../store/event-log.ts';
import type { Store } from '../store/store.ts';
import { createIngest, forgetting, type Ingest, type LogHead, withinColumns } from './ingest.ts';
import type { HistogramSemantics } from './otlp/histogram-semantics.ts';
import { type Received, rowsOf } from './received.ts';
import { storeWithEvents } from './store-with-events.ts';

export interface OpenedIngest {
  readonly ingest: Ingest;
  /** The store, with changes that reach the events. */
  readonly store: Store;
  /** What was found in the folder and tolerated, in sentences. */
  readonly notes: readonly string[];
  close(): Promise<void>;
}

/**
 * Ingest in memory or, with a folder whose lock the store holds, in an event log there, after its events were read.
 * @throws DamagedJournal when the log cannot be read
 */
export async function openIngest(
  world: World,
  store: Store,
  folder: string | undefined,
  histograms: HistogramSemantics,
): Promise<OpenedIngest> {
  if (folder === undefined)
    return {
      ingest: createIngest({ world, store, log: undefined, histograms }),
      store: storeWithEvents(store, world.events, undefined),
      notes: [],
      close: async () => {},
    };
  const { openEventLog } = await import('../store/event-log.ts');
  const gone = new Set<string>();
  const { log, notes } = await openEventLog(folder, (head, body) =>
    replay(world, head as LogHead, body, gone, histograms),
  );
  const ingest = createIngest({ world, store, log, histograms });
  for (const { environment, value } of world.database.datasets.all()) await ingest.keepColumns(environment, value.slug);
  await forgetAll(log, gone);
  return { ingest, store: storeWithEvents(store, world.events, log), notes, close: () => log.close() };
}

/** Takes a record of the log as it was taken when it came. What is for a dataset that is gone goes to `gone`. */
function replay(world: World, head: LogHead, bytes: Buffer, gone: Set<string>, histograms: HistogramSemantics): void {
  const { environment } = head;
  if (head.kind === 'forget') {
    world.events.forget(environment, head.dataset, head.column);
    return;
  }
  for (const [name, all] of rowsOf({ ...head, bytes } as unknown as Received, histograms).batches) {
    const slug = slugOf(name);
    if (!head.taken.includes(slug)) continue;
    const id = datasetId(environment, slug);
    if (world.database.datasets.get(id) === undefined) gone.add(id);
    else world.events.append(environment, slug, withinColumns(world, environment, slug, all));
  }
}

/** A dataset that is made again later does not begin with the events of the one that was deleted. */
async function forgetAll(log: EventLog, gone: ReadonlySet<string>): Promise<void> {
  for (const id of gone) await log.append(forgetting(id), Buffer.alloc(0));
}
