import { type Change, createDatabase } from '../model/database.ts';
import { lockFolder } from './folder-lock.ts';
import { type OpenJournalFile, openJournal } from './journal.ts';
import { StorageError, type Store } from './store.ts';

/** A journal is rewritten when it has grown to this many bytes and to twice what it began with. */
const compactionBytes = 8 * 1024 * 1024;

interface Pending {
  readonly changes: readonly Change[];
  readonly undo: readonly Change[];
  resolve(): void;
  reject(error: StorageError): void;
}

/**
 * Keeps everything in memory and in a folder. Changes that come while others are being written go to disk together,
 * with one sync. A read may see a change that is not on disk yet; the client that made it waits until it is.
 * @throws FolderInUse when another process has the folder
 * @throws DamagedJournal when the folder's file cannot be read to its end
 */
export async function folderStore(folder: string, openFile?: OpenJournalFile): Promise<Store> {
  const lock = await lockFolder(folder);
  const opened = await openJournal(folder, openFile).catch(async (error) => {
    await lock.release();
    throw error;
  });
  const { journal } = opened;
  const { tables, apply, everything } = createDatabase();
  apply(opened.changes);

  let pending: Pending[] = [];
  let writing: Promise<void> | null = null;
  let closed = false;

  const keep = async (batch: readonly Pending[]): Promise<void> => {
    const due = journal.size >= compactionBytes && journal.size >= 2 * journal.snapshotSize;
    // Taken before anything is awaited: the state in memory is then what is on disk and this batch, nothing more.
    const state = due ? [...everything()] : null;
    if (!(await lock.held())) throw new Error(`the lock of ${folder} was taken away`);
    if (state !== null) {
      try {
        return await journal.compact(state);
      } catch {
        // The old file is still there and may have room for a few lines where a new one had none.
      }
    }
    await journal.append(batch.flatMap(({ changes }) => changes));
  };

  const writeAll = async (): Promise<void> => {
    while (pending.length > 0) {
      const batch = pending;
      pending = [];
      try {
        await keep(batch);
        for (const each of batch) each.resolve();
      } catch (error) {
        const lost = [...batch, ...pending];
        pending = [];
        for (const { undo } of lost.toReversed()) apply(undo);
        for (const each of lost) each.reject(storageError(folder, error as NodeJS.ErrnoException));
      }
    }
    // In the same turn as the check above: a commit that comes now starts a new round.
    writing = null;
  };

  return {
    database: tables,
    notes: opened.notes,
    commit: (changes) => {
      if (closed) return Promise.reject(new StorageError('the server is stopping'));
      return new Promise((resolve, reject) => {
        pending.push({ changes, undo: apply(changes), resolve, reject });
        writing ??= Promise.resolve().then(writeAll);
      });
    },
    close: async () => {
      closed = true;
      await writing;
      await journal.close();
      await lock.release();
    },
  };
}

function storageError(folder: string, error: NodeJS.ErrnoException): StorageError {
  const full = error.code === 'ENOSPC' || error.code === 'EDQUOT' || error.code === 'EFBIG';
  const reason = full ? 'there is no space left' : error.message;
  return new StorageError(`The change could not be written to ${folder} and was not made: ${reason}.`, {
    cause: error,
  });
}
