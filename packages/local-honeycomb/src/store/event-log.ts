import { constants } from 'node:fs';
import { type FileHandle, open, readdir, readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { encodeEventRecord, readEventRecord } from './event-records.ts';
import { DamagedJournal } from './journal.ts';
import { StorageError } from './store.ts';

const format = 'local-honeycomb events';
const version = 1;
const segmentName = /^events-(\d{6})\.log$/;
/** A segment is closed when it has this many bytes. */
const segmentBytes = 64 * 1024 * 1024;

/** Keeps what was received, in the order in which it was acknowledged. */
export interface EventLog {
  /** Returns once the record is on disk. @throws StorageError when it is not, and the file is as it was */
  append(head: object, body: Buffer): Promise<void>;
  close(): Promise<void>;
}

/** What can be done with the open file; a test puts a disk that fails in its place. */
export type LogFile = Pick<FileHandle, 'writev' | 'datasync' | 'truncate' | 'close'>;
export type OpenLogFile = (path: string, flags: number) => Promise<LogFile>;
const openReal: OpenLogFile = (path, flags) => open(path, flags, 0o600);

interface Pending {
  readonly head: object;
  readonly body: Buffer;
  resolve(): void;
  reject(error: StorageError): void;
}

/**
 * Opens the event log of a folder, whose lock the caller holds, and visits all that is in it. Records that come while
 * others are being written go to disk together, with one sync.
 * @throws DamagedJournal with the file and the byte, when what is there cannot all be read; nothing is changed then
 */
export async function openEventLog(
  folder: string,
  visit: (head: unknown, body: Buffer) => void,
  openFile: OpenLogFile = openReal,
): Promise<{ readonly log: EventLog; readonly notes: readonly string[] }> {
  const names = (await readdir(folder)).filter((name) => segmentName.test(name)).sort();
  const notes: string[] = [];
  let next = 0;
  let size = 0;
  let segment = 0;
  let torn: { readonly path: string; readonly content: Buffer } | undefined;
  for (const name of names) {
    const path = join(folder, name);
    const content = await readFile(path);
    segment = Number(segmentName.exec(name)![1]);
    const read = readSegment(path, content, { segment, next, isLast: name === names.at(-1) }, visit);
    next = read.next;
    size = read.end;
    if (read.end < content.length) torn = { path, content };
  }

  let file: LogFile | undefined;
  if (names.length > 0) {
    const path = join(folder, names.at(-1)!);
    file = await openFile(path, constants.O_RDWR);
    if (torn !== undefined) {
      const aside = `${path}.torn-${size}`;
      await writeFile(aside, torn.content.subarray(size), { mode: 0o600 });
      notes.push(
        `${path}: the last record, at byte ${size}, was cut short while it was written and never acknowledged. ` +
          `It was left out; its ${torn.content.length - size} bytes are in ${aside}.`,
      );
      await file.truncate(size);
      await file.datasync();
    }
  }

  let pending: Pending[] = [];
  let writing: Promise<void> | null = null;
  let closed = false;
  /** After a failure that could not be undone nothing more is written: the file's end is not known. */
  let broken: Error | null = null;

  const write = async (buffers: readonly Buffer[], position: number): Promise<number> => {
    let left = [...buffers];
    let at = position;
    while (left.length > 0) {
      // No system takes more than 1024 buffers at once.
      const { bytesWritten } = await file!.writev(left.slice(0, 1000), at);
      if (bytesWritten === 0) throw new Error('the disk took no bytes');
      at += bytesWritten;
      left = withoutBytes(left, bytesWritten);
    }
    await file!.datasync();
    return at;
  };

  const startSegment = async (): Promise<void> => {
    if (file !== undefined && size < segmentBytes) return;
    const number = file === undefined ? 1 : segment + 1;
    const path = join(folder, `events-${String(number).padStart(6, '0')}.log`);
    const opened = await openFile(path, constants.O_RDWR | constants.O_CREAT | constants.O_TRUNC);
    const before = file;
    file = opened;
    try {
      size = await write(encodeEventRecord({ format, version, segment: number, next }, Buffer.alloc(0)), 0);
    } catch (error) {
      file = before;
      await opened.truncate(0).catch(() => {});
      await opened.close().catch(() => {});
      throw error;
    }
    await before?.close();
    segment = number;
  };

  const keep = async (batch: readonly Pending[]): Promise<void> => {
    if (broken !== null) throw broken;
    await startSegment();
    const records = batch.flatMap(({ head, body }, index) => encodeEventRecord({ n: next + index, ...head }, body));
    try {
      size = await write(records, size);
    } catch (error) {
      try {
        await file!.truncate(size);
        await file!.datasync();
      } catch (second) {
        broken = new Error(`the event log cannot be written any more: ${(second as Error).message}`, { cause: error });
      }
      throw error;
    }
    next += batch.length;
  };

  const writeAll = async (): Promise<void> => {
    while (pending.length > 0) {
      const batch = pending;
      pending = [];
      try {
        await keep(batch);
        for (const each of batch) each.resolve();
      } catch (error) {
        for (const each of batch) each.reject(storageError(folder, error as NodeJS.ErrnoException));
      }
    }
    // In the same turn as the check above: a record that comes now starts a new round.
    writing = null;
  };

  const log: EventLog = {
    append: (head, body) => {
      if (closed) return Promise.reject(new StorageError('the server is stopping'));
      return new Promise((resolve, reject) => {
        pending.push({ head, body, resolve, reject });
        writing ??= Promise.resolve().then(writeAll);
      });
    },
    close: async () => {
      closed = true;
      await writing;
      await file?.close();
    },
  };
  return { log, notes };
}

interface Place {
  readonly segment: number;
  /** The number of the next record. */
  readonly next: number;
  readonly isLast: boolean;
}

function readSegment(
  path: string,
  content: Buffer,
  place: Place,
  visit: (head: unknown, body: Buffer) => void,
): { readonly next: number; readonly end: number } {
  const damaged = (at: number, reason: string) =>
    new DamagedJournal(
      `${path} is damaged at byte ${at}: ${reason}. ` +
        'Nothing was changed. Put back a copy of the file, or start with another folder.',
    );
  let at = 0;
  let next: number | undefined;
  while (at < content.length || next === undefined) {
    const reading = readEventRecord(content, at);
    if (reading.kind === 'damaged') throw damaged(at, reading.reason);
    if (reading.kind === 'torn') {
      if (place.isLast && next !== undefined) break;
      throw damaged(at, next === undefined ? 'it does not start like an event log' : 'it ends within a record');
    }
    const head = reading.record.head as {
      format?: string;
      version?: number;
      segment?: number;
      next?: number;
      n?: number;
    };
    if (next === undefined) {
      if (head.format !== format) throw damaged(at, 'it is not the event log of a local Honeycomb');
      if (head.version !== version)
        throw damaged(at, `it has format version ${head.version}, this program reads ${version}`);
      if (head.segment !== place.segment || head.next !== place.next)
        throw damaged(at, `it begins with record ${head.next}, and record ${place.next} should come next`);
      next = place.next;
    } else {
      if (head.n !== next) throw damaged(at, `it is record ${head.n} and should be ${next}`);
      visit(reading.record.head, reading.record.body);
      next += 1;
    }
    at = reading.end;
  }
  return { next, end: at };
}

function withoutBytes(buffers: readonly Buffer[], count: number): Buffer[] {
  let left = count;
  const first = buffers.findIndex((buffer) => {
    if (buffer.length > left) return true;
    left -= buffer.length;
    return false;
  });
  if (first < 0) return [];
  return [buffers[first]!.subarray(left), ...buffers.slice(first + 1)];
}

function storageError(folder: string, error: NodeJS.ErrnoException): StorageError {
  const full = error.code === 'ENOSPC' || error.code === 'EDQUOT' || error.code === 'EFBIG';
  const reason = full ? 'there is no space left' : error.message;
  return new StorageError(`The events could not be written to ${folder} and were not taken: ${reason}.`, {
    cause: error,
  });
}
