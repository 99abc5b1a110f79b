import { type Expression, parseExpression } from 'honeycomb-query/language';
import { compileExpression } from '../expression/compile.ts';
import type { Value } from '../expression/value.ts';
import { columnVector, missingVector, type Vector, valueReader } from '../expression/vector.ts';
import type { Semantics } from '../semantics.ts';
import type { EventStore, Table } from '../store/event-store.ts';
import type { AlertSemantics } from './alert-semantics.ts';
import type { MinuteCounts } from './minute-counts.ts';

/** Counts what an SLI says of events, as they arrive. */
export interface SliCounter {
  /** Counts everything that has arrived by a time in milliseconds since 1970, which never goes back. */
  advance(now: number): void;
}

/** An event that is counted when it arrives. */
interface Counted {
  readonly arrival: number;
  readonly minute: number;
  readonly good: number;
  readonly bad: number;
}

/**
 * Counts into `counts`, each event with its sample rate in the minute of its time.
 * @throws RangeError when the SLI cannot be read; and once there are events, when they do not have a column that it names
 * and no schema declares it (`unknownColumn`)
 */
export function createSliCounter(
  sli: string,
  store: EventStore,
  counts: MinuteCounts,
  semantics: Semantics & AlertSemantics,
): SliCounter {
  const { table } = store;
  let waiting: Counted[] = [];
  let block = 0;
  let row = 0;
  const expression = readSli(sli);
  // Read anew when there are other columns: an SLI may be there before its first event.
  let read: ReturnType<typeof valueReader> | undefined;
  let columns = 0;

  const readNew = (now: number): void => {
    let sorted = true;
    for (; block < table.blocks.length; block++, row = 0) {
      const of = table.blocks[block]!;
      if (row < of.size) {
        if (read === undefined || table.columns.size !== columns) {
          read = valueReader(compileSli(expression, table, semantics));
          columns = table.columns.size;
        }
        const values = read({ block: of, start: row, size: of.size - row, rows: undefined });
        for (let index = 0; index < of.size - row; index++) {
          const verdict = verdictOf(values(index), semantics);
          if (verdict === undefined) continue;
          const rate = semantics.sliCounts === 'rows' ? 1 : (of.rates?.[row + index] ?? 1);
          const arrival = of.arrival[row + index]!;
          const minute = Math.floor(of.time[row + index]! / 60_000);
          if (arrival <= now) counts.add(minute, verdict ? rate : 0, verdict ? 0 : rate);
          else {
            waiting.push({ arrival, minute, good: verdict ? rate : 0, bad: verdict ? 0 : rate });
            sorted = false;
          }
        }
        row = of.size;
      }
      // The last block is still being filled.
      if (block === table.blocks.length - 1) break;
    }
    // The next to arrive is the last, where it is taken from.
    if (!sorted) waiting = waiting.toSorted((a, b) => b.arrival - a.arrival);
  };

  return {
    advance(now) {
      readNew(now);
      for (let next = waiting.at(-1); next !== undefined && next.arrival <= now; next = waiting.at(-1)) {
        counts.add(next.minute, next.good, next.bad);
        waiting.pop();
      }
    },
  };
}

function readSli(sli: string): Expression {
  const parsed = parseExpression(sli);
  if (!parsed.ok) throw new RangeError(`the SLI cannot be read: ${parsed.problem.message} in ${sli}`);
  return parsed.expression;
}

function compileSli(expression: Expression, { columns }: Table, semantics: Semantics): Vector {
  const vectorOf = (name: string): Vector => {
    const column = columns.get(name);
    if (column !== undefined) return columnVector(column);
    if (semantics.unknownColumn === 'error')
      throw new RangeError(`the SLI names the column "${name}", which no event has had and no schema declares`);
    return missingVector;
  };
  return compileExpression(expression, vectorOf, semantics);
}

/** True is good, false is bad, undefined is not counted. */
function verdictOf(value: Value, { numericSli }: AlertSemantics): boolean | undefined {
  if (typeof value === 'boolean') return value;
  return typeof value === 'number' && numericSli === 'counts' ? value !== 0 : undefined;
}
