import { constants } from 'node:fs';
import { type FileHandle, open, readFile, rename, rm, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { type Change, tableNames } from '../model/database.ts';
import { encodeRecord, readRecord } from './records.ts';

const format = 'local-honeycomb journal';
const version = 1;
export const journalName = 'honeycomb.journal';
const changesPerRecord = 500;

interface Header {
  readonly format: string;
  readonly version: number;
  /** How many records after this one hold the state the file began with. Those were all there before it had its name. */
  readonly snapshot: number;
}
interface Entry {
  /** From 1, without a gap: a record that is missing shows. */
  readonly n: number;
  readonly changes: readonly Change[];
}

/** A file that is not as it was written. It is left alone: whoever restores it needs every byte. */
export class DamagedJournal extends Error {}

/** What can be done with the open file; a test puts a disk that fails in its place. */
export type JournalFile = Pick<FileHandle, 'write' | 'datasync' | 'truncate' | 'close'>;
export type OpenJournalFile = (path: string, flags: number) => Promise<JournalFile>;

export interface Journal {
  /** Bytes on disk, and how many of them were the state the file began with. */
  readonly size: number;
  readonly snapshotSize: number;
  /** Returns once the changes are on disk. When it throws they are not, and the file is as it was. */
  append(changes: readonly Change[]): Promise<void>;
  /** Puts a new file, which begins with this state, in place of the old one. When it throws the old one is still there. */
  compact(state: Iterable<Change>): Promise<void>;
  close(): Promise<void>;
}

export interface OpenedJournal {
  readonly journal: Journal;
  readonly changes: readonly Change[];
  /** What was found and tolerated, in sentences. */
  readonly notes: readonly string[];
}

const openReal: OpenJournalFile = (path, flags) => open(path, flags, 0o600);

/**
 * Opens the journal of a folder, or starts one: an append-only file of all that was changed since it began.
 * @throws DamagedJournal with the file and the byte, when what is there cannot all be read
 */
export async function openJournal(folder: string, openFile: OpenJournalFile = openReal): Promise<OpenedJournal> {
  const path = join(folder, journalName);
  const temporary = `${path}.new`;
  await rm(temporary, { force: true });
  const content = await readFile(path).catch((error: NodeJS.ErrnoException) => {
    if (error.code === 'ENOENT') return null;
    throw error;
  });
  const read = content === null ? null : readJournal(path, content);
  const notes: string[] = [];
  if (content !== null && read !== null && read.end < content.length) {
    const torn = `${path}.torn-${read.end}`;
    await writeFile(torn, content.subarray(read.end), { mode: 0o600 });
    notes.push(
      `${path}: the last record, at byte ${read.end}, was cut short while it was written and never acknowledged. ` +
        `It was left out; its ${content.length - read.end} bytes are in ${torn}.`,
    );
  }

  let file: JournalFile | null = null;
  let size = 0;
  let snapshotSize = 0;
  let n = read?.n ?? 0;
  /** After a failure that could not be undone nothing more is written: the file's end is not known. */
  let broken: Error | null = null;

  const write = async (target: JournalFile, bytes: Buffer, position: number): Promise<void> => {
    let done = 0;
    while (done < bytes.length) {
      const { bytesWritten } = await target.write(bytes, done, bytes.length - done, position + done);
      if (bytesWritten === 0) throw new Error('the disk took no bytes');
      done += bytesWritten;
    }
    await target.datasync();
  };

  const compact: Journal['compact'] = async (state) => {
    if (broken !== null) throw broken;
    const bytes = encodeState(state);
    const next = await openFile(temporary, constants.O_RDWR | constants.O_CREAT | constants.O_TRUNC);
    try {
      await write(next, bytes, 0);
      await rename(temporary, path);
      await syncFolder(folder);
    } catch (error) {
      await next.close().catch(() => {});
      await rm(temporary, { force: true }).catch(() => {});
      throw error;
    }
    await file?.close().catch(() => {});
    file = next;
    size = bytes.length;
    snapshotSize = bytes.length;
    n = 0;
  };

  if (read === null) await compact([]);
  else {
    file = await openFile(path, constants.O_RDWR);
    size = read.end;
    snapshotSize = read.snapshotEnd;
    if (read.end < content!.length) {
      await file.truncate(read.end);
      await file.datasync();
    }
  }

  const journal: Journal = {
    get size() {
      return size;
    },
    get snapshotSize() {
      return snapshotSize;
    },
    async append(changes) {
      if (broken !== null) throw broken;
      const bytes = encodeRecord({ n: n + 1, changes } satisfies Entry);
      try {
        await write(file!, bytes, size);
      } catch (error) {
        try {
          await file!.truncate(size);
          await file!.datasync();
        } catch (second) {
          broken = new Error(`${path} cannot be written any more: ${(second as Error).message}`, { cause: error });
        }
        throw error;
      }
      size += bytes.length;
      n += 1;
    },
    compact,
    async close() {
      await file?.close();
    },
  };
  return { journal, changes: read?.changes ?? [], notes };
}

function encodeState(state: Iterable<Change>): Buffer {
  const changes = [...state];
  const records: Buffer[] = [];
  for (let start = 0; start < changes.length; start += changesPerRecord)
    records.push(encodeRecord({ n: 0, changes: changes.slice(start, start + changesPerRecord) } satisfies Entry));
  return Buffer.concat([encodeRecord({ format, version, snapshot: records.length } satisfies Header), ...records]);
}

interface ReadJournal {
  readonly changes: readonly Change[];
  /** The byte after the last whole record. */
  readonly end: number;
  readonly snapshotEnd: number;
  readonly n: number;
}

function readJournal(path: string, content: Buffer): ReadJournal {
  const damaged = (at: number, record: number, reason: string) =>
    new DamagedJournal(
      `${path} is damaged at byte ${at} (record ${record}): ${reason}. ` +
        'Nothing was changed. Put back a copy of the file, or start with another folder.',
    );
  const changes: Change[] = [];
  let [position, record, n, snapshotEnd] = [0, 0, 0, 0];
  let header = null as Header | null;
  while (position < content.length || header === null) {
    const reading = readRecord(content, position);
    const begun = header !== null && record > header.snapshot;
    if (reading.kind === 'torn' && begun) break;
    if (reading.kind === 'torn') throw damaged(position, record, 'the file ends before the state it began with');
    if (reading.kind === 'damaged') throw damaged(position, record, reading.reason);
    if (header === null) {
      header = reading.value as Header;
      if (header.format !== format) throw damaged(position, record, 'it is not the journal of a local Honeycomb');
      if (header.version !== version)
        throw damaged(position, record, `it has format version ${header.version}, this program reads ${version}`);
    } else {
      const entry = reading.value as Entry;
      const expected = begun ? n + 1 : 0;
      if (entry.n !== expected) throw damaged(position, record, `it is number ${entry.n} and should be ${expected}`);
      const stranger = entry.changes.find(({ table }) => !tableNames.has(table));
      if (stranger !== undefined) throw damaged(position, record, `it has an unknown table ${stranger.table}`);
      n = entry.n;
      changes.push(...entry.changes);
    }
    position = reading.end;
    if (record <= header.snapshot) snapshotEnd = position;
    record += 1;
  }
  if (record <= header!.snapshot) throw damaged(position, record, 'the file ends before the state it began with');
  return { changes, end: position, snapshotEnd, n };
}

/** A new name in a folder is on disk when the folder is. Not every system can sync one. */
async function syncFolder(folder: string): Promise<void> {
  const handle = await open(folder, constants.O_RDONLY).catch(() => null);
  try {
    await handle?.sync();
  } catch (error) {
    if (!['EINVAL', 'EPERM', 'EISDIR'].includes((error as NodeJS.ErrnoException).code ?? '')) throw error;
  } finally {
    await handle?.close();
  }
}
