import { type Filter, type FilterOp, type FilterRule, filterOps } from 'honeycomb-query/language';
import { compareValues } from '../expression/compare.ts';
import { numberOfText, type Value } from '../expression/value.ts';
import {
  type Batch,
  type BooleanVector,
  type NumberVector,
  type TextVector,
  type Vector,
  valueReader,
} from '../expression/vector.ts';
import type { Semantics } from '../semantics.ts';
import { blockSize } from '../store/block.ts';

/** 1 for each row of a batch that passes, 0 for the others; valid until the next call. */
export type Mask = (batch: Batch) => Uint8Array;

/** One filter as a mask over its column. */
export function filterMask(filter: Filter, vector: Vector, semantics: Semantics): Mask {
  const matches = matcher(filter, semantics);
  switch (vector.kind) {
    case 'text':
      return quickTextMask(filter, vector) ?? maskByText(vector, matches);
    case 'boolean':
      return maskByTruth(vector, matches);
    case 'number':
      return quickNumberMask(filter, vector) ?? maskByValue(vector, matches);
    case 'mixed':
      return maskByValue(vector, matches);
  }
}

/** Told by the number of a text alone: a table of all distinct ones, such as span ids, is too large for a processor's caches. */
function quickTextMask({ op, value }: Filter, vector: TextVector): Mask | undefined {
  const out = new Uint8Array(blockSize);
  if (op === 'exists' || op === 'does-not-exist') {
    const present = op === 'exists' ? 1 : 0;
    return (batch) => {
      markPresent(vector.read(batch), batch.size, present, out);
      return out;
    };
  }
  if (op !== '=' || typeof value !== 'string') return undefined;
  return (batch) => {
    const id = vector.dictionary.find(value);
    // What the dictionary does not have, no row has: -1 is a missing text.
    if (id === -1) out.fill(0, 0, batch.size);
    else markEqual(vector.read(batch), batch.size, id, out);
    return out;
  };
}

function markPresent(ids: Int32Array, size: number, present: 0 | 1, out: Uint8Array): void {
  const missing = 1 - present;
  for (let k = 0; k < size; k++) out[k] = ids[k]! >= 0 ? present : missing;
}

function markEqual(ids: Int32Array, size: number, id: number, out: Uint8Array): void {
  for (let k = 0; k < size; k++) out[k] = ids[k] === id ? 1 : 0;
}

const notAskedYet = 2;

/** Asks once for each distinct text, as they turn up. */
function maskByText(vector: TextVector, matches: (value: Value) => boolean): Mask {
  const out = new Uint8Array(blockSize);
  // By the number of a text, the missing one first.
  let verdicts = new Uint8Array(0);
  return (batch) => {
    const ids = vector.read(batch);
    const { texts } = vector.dictionary;
    if (verdicts.length <= texts.length) {
      const more = new Uint8Array(Math.max(texts.length + 1, verdicts.length * 2)).fill(notAskedYet);
      more.set(verdicts);
      verdicts = more;
    }
    const verdict = (id: number): number => (matches(id === -1 ? null : texts[id]!) ? 1 : 0);
    markByText(ids, batch.size, verdicts, verdict, out);
    return out;
  };
}

function markByText(
  ids: Int32Array,
  size: number,
  verdicts: Uint8Array,
  verdictOf: (id: number) => number,
  out: Uint8Array,
): void {
  for (let k = 0; k < size; k++) {
    const id = ids[k]!;
    if (verdicts[id + 1] === notAskedYet) verdicts[id + 1] = verdictOf(id);
    out[k] = verdicts[id + 1]!;
  }
}

function maskByTruth(vector: BooleanVector, matches: (value: Value) => boolean): Mask {
  const out = new Uint8Array(blockSize);
  const verdicts = Uint8Array.from([null, false, true], (value) => (matches(value) ? 1 : 0));
  return (batch) => {
    markByTruth(vector.read(batch), batch.size, verdicts, out);
    return out;
  };
}

function markByTruth(truths: Int8Array, size: number, verdicts: Uint8Array, out: Uint8Array): void {
  for (let k = 0; k < size; k++) out[k] = verdicts[truths[k]! + 1]!;
}

function maskByValue(vector: Vector, matches: (value: Value) => boolean): Mask {
  const out = new Uint8Array(blockSize);
  const reader = valueReader(vector);
  return (batch) => {
    const value = reader(batch);
    for (let k = 0; k < batch.size; k++) out[k] = matches(value(k)) ? 1 : 0;
    return out;
  };
}

type MarkNumbers = (numbers: Float64Array, size: number, limit: number, out: Uint8Array) => void;

/** Comparisons of a number with a number; missing values compare false, as NaN does. */
const comparisons: { readonly [op in FilterOp]?: MarkNumbers } = {
  '=': (numbers, size, limit, out) => {
    for (let k = 0; k < size; k++) out[k] = numbers[k] === limit ? 1 : 0;
  },
  '>': (numbers, size, limit, out) => {
    for (let k = 0; k < size; k++) out[k] = numbers[k]! > limit ? 1 : 0;
  },
  '>=': (numbers, size, limit, out) => {
    for (let k = 0; k < size; k++) out[k] = numbers[k]! >= limit ? 1 : 0;
  },
  '<': (numbers, size, limit, out) => {
    for (let k = 0; k < size; k++) out[k] = numbers[k]! < limit ? 1 : 0;
  },
  '<=': (numbers, size, limit, out) => {
    for (let k = 0; k < size; k++) out[k] = numbers[k]! <= limit ? 1 : 0;
  },
};

const markNumbers: MarkNumbers = (numbers, size, _, out) => {
  for (let k = 0; k < size; k++) out[k] = Number.isNaN(numbers[k]) ? 0 : 1;
};
const markNoNumbers: MarkNumbers = (numbers, size, _, out) => {
  for (let k = 0; k < size; k++) out[k] = Number.isNaN(numbers[k]) ? 1 : 0;
};

function quickNumberMask({ op, value }: Filter, vector: NumberVector): Mask | undefined {
  const mark =
    op === 'exists'
      ? markNumbers
      : op === 'does-not-exist'
        ? markNoNumbers
        : typeof value === 'number'
          ? comparisons[op]
          : undefined;
  if (mark === undefined) return undefined;
  const limit = typeof value === 'number' ? value : Number.NaN;
  const out = new Uint8Array(blockSize);
  return (batch) => {
    mark(vector.read(batch), batch.size, limit, out);
    return out;
  };
}

/**
 * What a filter says of one value. A negative operator is the opposite of the one it negates, but for missing values
 * where the semantics say otherwise.
 */
export function matcher(filter: Filter, semantics: Semantics): (value: Value) => boolean {
  const { op } = filter;
  if (op === 'exists') return (value) => value !== null;
  if (op === 'does-not-exist') return (value) => value === null;
  const { negates }: FilterRule = filterOps[op];
  if (negates === undefined) return (value) => value !== null && holds(filter, op, value, semantics);
  const onMissing = semantics.negativeFilterOnMissing === 'match';
  return (value) => (value === null ? onMissing : !holds(filter, negates, value, semantics));
}

function holds(filter: Filter, op: string, value: string | number | boolean, semantics: Semantics): boolean {
  if (Array.isArray(filter.value)) {
    const candidates: readonly (string | number | boolean)[] = filter.value;
    return op === 'in' && candidates.some((candidate) => alike(candidate, value, semantics) === value);
  }
  const wanted = alike(filter.value as Value, value, semantics);
  if (wanted === undefined || wanted === null) return false;
  switch (op) {
    case '=':
    case 'in':
      return value === wanted;
    case '>':
      return (compareValues(value, wanted) ?? Number.NaN) > 0;
    case '>=':
      return (compareValues(value, wanted) ?? Number.NaN) >= 0;
    case '<':
      return (compareValues(value, wanted) ?? Number.NaN) < 0;
    case '<=':
      return (compareValues(value, wanted) ?? Number.NaN) <= 0;
    case 'starts-with':
      return typeof value === 'string' && value.startsWith(String(wanted));
    case 'ends-with':
      return typeof value === 'string' && value.endsWith(String(wanted));
    case 'contains':
      return typeof value === 'string' && value.includes(String(wanted));
    default:
      return false;
  }
}

/** A filter's value as the type of a row's value; undefined when it is of another and is not converted. */
function alike(wanted: Value, value: string | number | boolean, semantics: Semantics): Value | undefined {
  if (typeof wanted === typeof value) return wanted;
  if (semantics.filterValueOfOtherType === 'differs' || wanted === null) return undefined;
  switch (typeof value) {
    case 'string':
      return String(wanted);
    case 'number': {
      const number = typeof wanted === 'boolean' ? Number(wanted) : numberOfText(String(wanted));
      return Number.isNaN(number) ? undefined : number;
    }
    case 'boolean':
      return wanted === 'true' || wanted === 1 ? true : wanted === 'false' || wanted === 0 ? false : undefined;
  }
}

/** All or any of some masks; undefined when there is none. */
export function joinedMask(masks: readonly Mask[], combination: 'AND' | 'OR'): Mask | undefined {
  const [first, ...others] = masks;
  if (first === undefined || others.length === 0) return first;
  const out = new Uint8Array(blockSize);
  return (batch) => {
    const { size } = batch;
    out.set(first(batch).subarray(0, size));
    for (const mask of others) {
      const next = mask(batch);
      if (combination === 'AND') for (let k = 0; k < size; k++) out[k]! &= next[k]!;
      else for (let k = 0; k < size; k++) out[k]! |= next[k]!;
    }
    return out;
  };
}
