import { isRequestRow, type LiftSysRow } from './row.ts';
import type { SamplingRules, TailCondition } from './sampling.ts';

/** A trace of which not all may have come. */
interface Pending {
  readonly id: string;
  readonly rows: LiftSysRow[];
  root: LiftSysRow | undefined;
  /** When its last span known so far ends, in milliseconds since 1970. */
  end: number;
  /** How many each of its rows stands for, 0 when it is dropped; undefined while it is undecided. */
  rate: number | undefined;
}

/**
 * The rows that are kept, in their order, each with the number of rows that it stands for. Traces are kept whole or not at
 * all, by the hash of their id and the seed: the same in every run. It holds the rows of the traces that are under way.
 *
 * The rows come in the order of their time, so that the root of a trace comes first and tells when it ends.
 */
export function* sample(
  rows: Iterable<LiftSysRow>,
  rules: SamplingRules,
  seed = 1,
): Generator<LiftSysRow, void, undefined> {
  const underWay = new Map<string, Pending>();
  const queue: { readonly row: LiftSysRow; readonly trace: Pending }[] = [];
  let first = 0;

  function* decidedBefore(time: number): Generator<LiftSysRow, void, undefined> {
    for (; first < queue.length; first++) {
      const { row, trace } = queue[first]!;
      if (trace.rate === undefined) {
        if (trace.end >= time) break;
        trace.rate = rateOf(trace, rules, seed);
        underWay.delete(trace.id);
      }
      if (trace.rate > 0) yield { ...row, sampleRate: trace.rate * (row.sampleRate ?? 1) };
    }
    if (first > 1000 && first > queue.length / 2) {
      queue.splice(0, first);
      first = 0;
    }
  }

  for (const row of rows) {
    yield* decidedBefore(row.time);
    const id = row.data['trace.trace_id'] ?? '';
    let trace = underWay.get(id);
    if (trace === undefined) {
      trace = { id, rows: [], root: undefined, end: 0, rate: undefined };
      underWay.set(id, trace);
    }
    trace.rows.push(row);
    trace.end = Math.max(trace.end, row.time + (row.data.duration_ms ?? 0));
    if (isRequestRow(row)) trace.root = row;
    queue.push({ row, trace });
  }
  yield* decidedBefore(Number.POSITIVE_INFINITY);
}

/** How many rows each row of a trace stands for, 0 when the trace is dropped. */
function rateOf(trace: Pending, { head, tail }: SamplingRules, seed: number): number {
  if (!isDrawn(trace.id, head, seed)) return 0;
  const rule = tail.find(({ when }) => isFor(when, trace));
  if (rule === undefined) return head;
  // The tail draws anew: drawn by the same number, it would keep all that the head has kept.
  return isDrawn(trace.id, rule.sampleRate, seed + 1) ? head * rule.sampleRate : 0;
}

function isFor(when: TailCondition, { rows, root }: Pending): boolean {
  switch (when.kind) {
    case 'any row has':
      return rows.some(({ data }) => data[when.column] !== undefined);
    case 'root is at least':
      return root !== undefined && (root.data[when.column] ?? Number.NEGATIVE_INFINITY) >= when.value;
    case 'always':
      return true;
  }
}

const isDrawn = (id: string, oneIn: number, seed: number): boolean => oneIn === 1 || hash(id, seed) * oneIn < 1;

/** From 0 up to but not including 1: FNV-1a of the text, its bits mixed as MurmurHash3 ends. */
function hash(text: string, seed: number): number {
  let value = 0x811c9dc5 ^ Math.imul(seed, 0x9e3779b1);
  for (let at = 0; at < text.length; at++) value = Math.imul(value ^ text.charCodeAt(at), 0x01000193);
  value = Math.imul(value ^ (value >>> 16), 0x85ebca6b);
  value = Math.imul(value ^ (value >>> 13), 0xc2b2ae35);
  return ((value ^ (value >>> 16)) >>> 0) / 0x100000000;
}
