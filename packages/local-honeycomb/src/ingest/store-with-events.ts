import type { Events } from '../events/events.ts';
import { type Change, datasetId } from '../model/database.ts';
import type { ColumnRow } from '../model/rows.ts';
import type { EventLog } from '../store/event-log.ts';
import type { Store } from '../store/store.ts';
import { forgetting } from './ingest.ts';

/** A store whose changes reach the events too: those of a deleted dataset or column go, and a new type is read anew. */
export function storeWithEvents(store: Store, events: Events, log: EventLog | undefined): Store {
  return {
    ...store,
    async commit(changes) {
      const effects = effectsOf(store, changes);
      await store.commit(changes);
      for (const { id, column, kind } of effects) {
        const { environment, dataset } = forgetting(id) as { environment: string; dataset: string };
        if (kind === 'retype') events.retype(environment, dataset);
        else {
          events.forget(environment, dataset, column);
          await log?.append(forgetting(id, column), Buffer.alloc(0));
        }
      }
    },
  };
}

interface Effect {
  readonly kind: 'forget' | 'retype';
  /** The dataset's. */
  readonly id: string;
  readonly column?: string;
}

const isNumber = (type: string): boolean => type === 'integer' || type === 'float';

/** To be asked before the changes are made: afterwards nobody knows what a column was called. */
function effectsOf({ database }: Store, changes: readonly Change[]): readonly Effect[] {
  const gone = changes.filter(({ table, row }) => table === 'datasets' && row === null).map(({ id }) => id);
  const effects: Effect[] = gone.map((id) => ({ kind: 'forget', id }));
  for (const { table, id, row } of changes) {
    const before = table === 'columns' ? database.columns.get(id) : undefined;
    if (before === undefined) continue;
    const dataset = datasetId(before.environment, before.dataset);
    if (gone.includes(dataset)) continue;
    const { key_name: column, type } = before.value;
    const after = (row as ColumnRow | null)?.value.type;
    if (after === undefined) effects.push({ kind: 'forget', id: dataset, column });
    // Numbers are kept alike whether they are whole or not.
    else if (after !== type && !(isNumber(after) && isNumber(type))) effects.push({ kind: 'retype', id: dataset });
  }
  return effects;
}
