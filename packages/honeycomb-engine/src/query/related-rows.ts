import type { Relation } from 'honeycomb-query/language';
import type { Batch, TextVector } from '../expression/vector.ts';
import { blockSize } from '../store/block.ts';
import type { Dictionary } from '../store/dictionary.ts';
import { enlarged } from './enlarged.ts';
import type { Selection } from './selection.ts';

/** The trace, span and parent ids of rows. */
export interface SpanIds {
  readonly trace: TextVector;
  readonly span: TextVector;
  readonly parent: TextVector;
}

/** For each row of a batch the row that a relation means, by its place in the whole table, -1 where there is none. */
export type RelatedRows = (batch: Batch) => Int32Array;

/** The place of a row in the whole table. */
export const placeOf = ({ block, start, rows }: Batch, k: number): number =>
  block.index * blockSize + (rows === undefined ? start + k : rows[k]!);

/**
 * Finds the rows that a relation means among the candidates that pass its filters: the root of the trace, the parent, the
 * first child, or the first such span of the trace. First is by time.
 */
export function relatedRows(
  relation: Relation,
  candidates: readonly Batch[],
  select: Selection | undefined,
  ids: SpanIds,
  onlySpans: boolean,
): RelatedRows {
  // What a candidate is found by beside its trace: its own id for a parent, its parent's for a child.
  const by = relation === 'parent' ? ids.span : relation === 'child' ? ids.parent : undefined;
  const found = createFirsts(ids.trace.dictionary.texts.length, by?.dictionary.texts.length);
  for (const each of candidates) {
    const batch = select === undefined ? each : select(each);
    if (batch === undefined) continue;
    const traces = ids.trace.read(batch);
    const spans = ids.span.read(batch);
    const parents = ids.parent.read(batch);
    const keys = by?.read(batch);
    for (let k = 0; k < batch.size; k++) {
      if (traces[k] === -1 || (onlySpans && spans[k] === -1)) continue;
      if (relation === 'root' && parents[k] !== -1) continue;
      if (keys !== undefined && keys[k] === -1) continue;
      const time = batch.block.time[batch.rows === undefined ? batch.start + k : batch.rows[k]!]!;
      found.add(traces[k]!, keys === undefined ? 0 : keys[k]!, placeOf(batch, k), time);
    }
  }
  // And what a row looks a candidate up by: its parent's id for its parent, its own id for its child.
  const wanted = relation === 'parent' ? ids.parent : relation === 'child' ? ids.span : undefined;
  const translate = wanted && by ? sameText(wanted.dictionary, by.dictionary) : (id: number) => id;
  const out = new Int32Array(blockSize);
  return (batch) => {
    const traces = ids.trace.read(batch);
    const keys = wanted?.read(batch);
    for (let k = 0; k < batch.size; k++) {
      const key = keys === undefined ? 0 : keys[k]! < 0 ? -1 : translate(keys[k]!);
      out[k] = traces[k] === -1 || key === -1 ? -1 : found.find(traces[k]!, key);
    }
    return out;
  };
}

/** The earliest row for each trace and key. */
interface Firsts {
  readonly add: (trace: number, key: number, place: number, time: number) => void;
  readonly find: (trace: number, key: number) => number;
}

/** Without keys by trace alone; with keys a chain for each key, as long as the traces that share it, which is hardly ever two. */
function createFirsts(traceCount: number, keyCount: number | undefined): Firsts {
  const heads = new Int32Array(keyCount ?? traceCount).fill(-1);
  let traces = new Int32Array(1024);
  let places = new Int32Array(1024);
  let nexts = new Int32Array(1024);
  let times = new Float64Array(1024);
  let count = 0;
  const entry = (trace: number, key: number): number => {
    let at = heads[keyCount === undefined ? trace : key]!;
    while (at !== -1 && traces[at] !== trace) at = nexts[at]!;
    return at;
  };
  return {
    add: (trace, key, place, time) => {
      const known = entry(trace, key);
      if (known !== -1) {
        if (time < times[known]!) {
          times[known] = time;
          places[known] = place;
        }
        return;
      }
      if (count === traces.length) {
        traces = enlarged(traces);
        places = enlarged(places);
        nexts = enlarged(nexts);
        const later = new Float64Array(count * 2);
        later.set(times);
        times = later;
      }
      const head = keyCount === undefined ? trace : key;
      traces[count] = trace;
      places[count] = place;
      times[count] = time;
      nexts[count] = heads[head]!;
      heads[head] = count++;
    },
    find: (trace, key) => {
      const at = entry(trace, key);
      return at === -1 ? -1 : places[at]!;
    },
  };
}

/** The number in one dictionary of a text that has a number in another. */
function sameText(from: Dictionary, to: Dictionary): (id: number) => number {
  if (from === to) return (id) => id;
  const known = new Int32Array(from.texts.length).fill(-2);
  return (id) => {
    if (known[id] === -2) known[id] = to.find(from.texts[id]!);
    return known[id]!;
  };
}
