import { type Change, createDatabase, type Database } from '../model/database.ts';

/** A write that could not be kept. Nothing of it remains, and the client is told so. */
export class StorageError extends Error {}

/** The data, and the one way to change it. */
export interface Store {
  readonly database: Database;
  /**
   * Makes the changes, all or none. Returns when they are as safe as this store makes them.
   * @throws StorageError when they could not be kept and were taken back
   */
  commit(changes: readonly Change[]): Promise<void>;
  close(): Promise<void>;
  /** What was found on opening and tolerated, in sentences. */
  readonly notes: readonly string[];
}

/** Keeps everything in memory, for as long as the process lives. */
export function memoryStore(): Store {
  const { tables, apply } = createDatabase();
  return {
    database: tables,
    commit: async (changes) => {
      apply(changes);
    },
    close: async () => {},
    notes: [],
  };
}
