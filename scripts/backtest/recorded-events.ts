import { mkdtempSync, readdirSync, rmSync, statSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { createEventStore, type Event, type EventStore, type NeededRows } from 'honeycomb-engine';
import { openParquet, writeParquet } from 'honeycomb-engine/parquet';
import { typesOfColumns } from '../../telemetry/lift-sys/contract.ts';
import { type BadRow, readJsonLines } from './read-json-lines.ts';
import type { Recording } from './report.ts';
import { eventOf } from './row.ts';

/** Events that were recorded, as a store that is filled with them. */
export interface RecordedEvents {
  readonly recording: Recording;
  readonly bad: BadRows;
  readonly store: EventStore;
  /** Whether there is a column in what was recorded. */
  has(column: string): boolean;
  /** Fills the store in the order of time; each value says that all events from before this time are in it. */
  fill(): AsyncGenerator<number, void, undefined>;
  close(): void;
}

export interface BadRows {
  readonly count: number;
  /** The first of them. */
  readonly shown: readonly (BadRow & { readonly file: string })[];
}

/** Rows that are said to be bad before the rest is only counted. */
const shownRows = 10;

/**
 * Opens a file of JSON lines, which is kept in memory; or parquet, a file or a folder of them, whatever its size, of which
 * only what is needed is read. JSON lines in a folder are turned into parquet first.
 * @throws a sentence when there is no such file, or it has no events
 */
export async function recordedEvents(path: string, needed: NeededRows): Promise<RecordedEvents> {
  const folder = statSync(path, { throwIfNoEntry: false })?.isDirectory();
  if (folder === undefined) throw new Error(`There is no file or folder ${path}.`);
  const events = folder
    ? await inFolder(path, needed)
    : path.endsWith('.parquet')
      ? await inParquet(path, [path], needed)
      : await inMemory(path);
  if (events.recording.events > 0 || events.bad.count > 0) return events;
  events.close();
  throw new Error(`${path} has no events.`);
}

async function inMemory(file: string): Promise<RecordedEvents> {
  const store = createEventStore({ columns: typesOfColumns });
  const bad = badRows();
  let batch: Event[] = [];
  let [from, to] = [Number.POSITIVE_INFINITY, Number.NEGATIVE_INFINITY];
  for await (const event of readJsonLines(file, (row) => bad.add(1, [{ file, ...row }]))) {
    from = Math.min(from, event.time);
    to = Math.max(to, event.time);
    batch.push(event);
    if (batch.length < 10_000) continue;
    store.append(batch);
    batch = [];
  }
  store.append(batch);
  return {
    recording: { file, events: store.size, from, to },
    bad,
    store,
    has: (column) => store.table.columns.get(column)?.chunks.some((chunk) => chunk !== undefined) ?? false,
    async *fill() {
      yield Number.POSITIVE_INFINITY;
    },
    close: () => {},
  };
}

async function inFolder(folder: string, needed: NeededRows): Promise<RecordedEvents> {
  const files = readdirSync(folder, { recursive: true, encoding: 'utf8' })
    .toSorted()
    .map((name) => join(folder, name));
  const parquet = files.filter((file) => file.endsWith('.parquet'));
  const json = files.filter((file) => /\.(jsonl|ndjson)$/.test(file));
  if (parquet.length + json.length === 0)
    throw new Error(`${folder} has no events: no file in it ends in .parquet, .jsonl or .ndjson.`);
  if (json.length === 0) return inParquet(folder, parquet, needed);

  const turned = mkdtempSync(join(tmpdir(), 'backtest-'));
  const remove = (): void => rmSync(turned, { recursive: true, force: true });
  try {
    const bad = badRows();
    const seen = new Set<string>();
    const written = await writeParquet(eventsIn(json, bad, seen), turned, { columns: typesOfColumns });
    const events = await inParquet(folder, [...parquet, ...written], needed, bad);
    return {
      ...events,
      // What is written has all columns of the contract.
      has: (column) => seen.has(column) || (parquet.length > 0 && events.has(column)),
      close() {
        events.close();
        remove();
      },
    };
  } catch (error) {
    remove();
    throw error;
  }
}

async function* eventsIn(files: readonly string[], bad: CountedRows, seen: Set<string>): AsyncGenerator<Event> {
  for (const file of files)
    for await (const event of readJsonLines(file, (row) => bad.add(1, [{ file, ...row }]))) {
      for (const name of Object.keys(event.data)) seen.add(name);
      yield event;
    }
}

async function inParquet(
  path: string,
  files: readonly string[],
  needed: NeededRows,
  bad = badRows(),
): Promise<RecordedEvents> {
  const parquet = await openParquet(files, { columns: typesOfColumns, needed });
  const { size: events, from, to, store } = parquet;
  bad.add(
    parquet.badRows,
    (await parquet.bad(parquet.badRows > 0 ? shownRows : 0)).map(({ filename, file_row_number, ...row }) => {
      const problem = eventOf(row);
      return {
        file: String(filename),
        line: Number(file_row_number) + 1,
        problem: typeof problem === 'string' ? problem : 'has a time, an arrival or a sample rate that is none',
      };
    }),
  );
  const { has, fill, close } = parquet;
  return { recording: { file: path, events, from, to }, bad, store, has, fill, close };
}

interface CountedRows extends BadRows {
  readonly add: (count: number, rows: BadRows['shown']) => void;
}

function badRows(): CountedRows {
  const shown: BadRows['shown'][number][] = [];
  let all = 0;
  return {
    get count() {
      return all;
    },
    shown,
    add(count, rows) {
      all += count;
      shown.push(...rows.slice(0, shownRows - shown.length));
    },
  };
}
