import { type Filter, type FilterRule, filterOps } from 'honeycomb-query/language';
import { compareValues } from '../expression/compare.ts';
import { perDistinctValue } from '../expression/per-distinct-value.ts';
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

/** Whether the rows of a batch pass, 1 or 0 for each; valid until the next call. */
export type Mask = (batch: Batch) => ArrayLike<number>;

/** One filter as a mask over its column. */
export function filterMask(filter: Filter, vector: Vector, semantics: Semantics): Mask {
  const { op } = filter;
  const matches = matcher(filter, semantics);
  switch (vector.kind) {
    case 'text':
    case 'boolean': {
      if (op === 'exists' || op === 'does-not-exist') return presenceMask(vector, op === 'exists' ? 1 : 0);
      const truth = perDistinctValue(vector, 'boolean', matches);
      return truth.read as Mask;
    }
    case 'number':
      return quickNumberMask(filter, vector) ?? maskByValue(vector, matches);
    case 'mixed':
      return maskByValue(vector, matches);
  }
}

/** Tells by the number of a value: a table of all distinct ones, such as span ids, would be too large for a processor's caches. */
function presenceMask(vector: TextVector | BooleanVector, present: 0 | 1): Mask {
  const out = new Uint8Array(blockSize);
  const missing = 1 - present;
  return (batch) => {
    const ids = vector.read(batch);
    for (let k = 0; k < batch.size; k++) out[k] = ids[k]! >= 0 ? present : missing;
    return out;
  };
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

/** Comparisons of a number with a number; missing values compare false, as NaN does. */
function quickNumberMask({ op, value: limit }: Filter, vector: NumberVector): Mask | undefined {
  const out = new Uint8Array(blockSize);
  const mask =
    (fill: (numbers: Float64Array, size: number) => void): Mask =>
    (batch) => {
      fill(vector.read(batch), batch.size);
      return out;
    };
  if (op === 'exists' || op === 'does-not-exist') {
    const present = op === 'exists' ? 1 : 0;
    return mask((numbers, size) => {
      for (let k = 0; k < size; k++) out[k] = Number.isNaN(numbers[k]) ? 1 - present : present;
    });
  }
  if (typeof limit !== 'number') return undefined;
  switch (op) {
    case '=':
      return mask((numbers, size) => {
        for (let k = 0; k < size; k++) out[k] = numbers[k] === limit ? 1 : 0;
      });
    case '>':
      return mask((numbers, size) => {
        for (let k = 0; k < size; k++) out[k] = numbers[k]! > limit ? 1 : 0;
      });
    case '>=':
      return mask((numbers, size) => {
        for (let k = 0; k < size; k++) out[k] = numbers[k]! >= limit ? 1 : 0;
      });
    case '<':
      return mask((numbers, size) => {
        for (let k = 0; k < size; k++) out[k] = numbers[k]! < limit ? 1 : 0;
      });
    case '<=':
      return mask((numbers, size) => {
        for (let k = 0; k < size; k++) out[k] = numbers[k]! <= limit ? 1 : 0;
      });
    default:
      return undefined;
  }
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
    const start = first(batch);
    for (let k = 0; k < size; k++) out[k] = start[k]!;
    for (const mask of others) {
      const next = mask(batch);
      if (combination === 'AND') for (let k = 0; k < size; k++) out[k]! &= next[k]!;
      else for (let k = 0; k < size; k++) out[k]! |= next[k]!;
    }
    return out;
  };
}
