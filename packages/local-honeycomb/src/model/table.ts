/** A row is an immutable value; a change of a row is a new row. */
export interface Row {
  readonly id: string;
}

export interface ReadonlyTable<R extends Row, Index extends string = string> {
  readonly size: number;
  get(id: string): R | undefined;
  /** The rows under a key of an index, in the order of their creation. */
  where(index: Index, key: string): readonly R[];
  /** Whether there is a row under a key, without making a list. */
  has(index: Index, key: string): boolean;
  count(index: Index, key: string): number;
  all(): IterableIterator<R>;
}

export interface Table<R extends Row, Index extends string = string> extends ReadonlyTable<R, Index> {
  /** Puts or, with null, removes a row. Returns what was there before. */
  set(id: string, row: R | null): R | null;
  clear(): void;
}

/**
 * Rows by id, and by the keys of secondary indexes: neither a read nor a write looks at rows it is not about. For each
 * index, `indexes` gives the keys a row is found under.
 */
export function table<R extends Row, Index extends string = never>(
  indexes: Readonly<Record<Index, (row: R) => readonly string[]>>,
): Table<R, Index> {
  const rows = new Map<string, R>();
  const names = Object.keys(indexes) as Index[];
  const entries = new Map<Index, Map<string, Set<string>>>(names.map((name) => [name, new Map()]));

  const reindex = (id: string, before: R | null, after: R | null) => {
    for (const name of names) {
      const index = entries.get(name)!;
      const current = after === null ? [] : indexes[name](after);
      for (const key of before === null ? [] : indexes[name](before)) {
        if (current.includes(key)) continue;
        const ids = index.get(key);
        ids?.delete(id);
        if (ids?.size === 0) index.delete(key);
      }
      for (const key of current) {
        const ids = index.get(key);
        if (ids === undefined) index.set(key, new Set([id]));
        else ids.add(id);
      }
    }
  };
  const ids = (name: Index, key: string) => entries.get(name)!.get(key);

  return {
    get size() {
      return rows.size;
    },
    get: (id) => rows.get(id),
    where: (name, key) => Array.from(ids(name, key) ?? [], (id) => rows.get(id)!),
    has: (name, key) => ids(name, key) !== undefined,
    count: (name, key) => ids(name, key)?.size ?? 0,
    all: () => rows.values(),
    set(id, row) {
      const before = rows.get(id) ?? null;
      if (row === null) rows.delete(id);
      else rows.set(id, row);
      reindex(id, before, row);
      return before;
    },
    clear() {
      rows.clear();
      for (const index of entries.values()) index.clear();
    },
  };
}
