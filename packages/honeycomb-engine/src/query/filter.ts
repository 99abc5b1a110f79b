import { type Filter, type FilterOp, type FilterRule, filterOps } from 'honeycomb-query/language';
import { compareValues } from '../expression/compare.ts';
import { perDistinctValue } from '../expression/per-distinct-value.ts';
import { exists, marked, type Truths, truthByValue } from '../expression/quick-truth.ts';
import { numberOfText, type Value } from '../expression/value.ts';
import type { Batch, BooleanVector, TextVector, Vector } from '../expression/vector.ts';
import type { Semantics } from '../semantics.ts';
import { booleansOf, type Column, textsOf } from '../store/column.ts';
import { presenceOf, rowsPresent } from '../store/presence.ts';

/** 1 for each row of a batch that passes, 0 for the others; valid until the next call. */
export type Mask = Truths;

/** A filter of a query. */
export interface RowFilter {
  readonly mask: Mask;
  /** A quicker way for all rows of a stretch: writes those that pass, and says how many they are. */
  readonly keep: ((stretch: Batch, rows: Int32Array) => number) | undefined;
}

export const rowFilter = (filter: Filter, vector: Vector, semantics: Semantics): RowFilter => ({
  mask: filterMask(filter, vector, semantics),
  keep: vector.kind === 'mixed' || vector.column === undefined ? undefined : keepRows(filter, vector.column, semantics),
});

/** For columns as they are there are loops that read them where they lie, and ask nothing twice. */
function keepRows(filter: Filter, column: Column, semantics: Semantics): RowFilter['keep'] {
  const { op, value } = filter;
  if (op === 'exists' || op === 'does-not-exist')
    return ({ block, start, size }, rows) =>
      rowsPresent(presenceOf(column, block), start, start + size, op === 'does-not-exist', rows);
  if (column.kind === 'boolean') {
    const matches = matcher(filter, semantics);
    const verdicts = Uint8Array.from([null, false, true], (truth) => (matches(truth) ? 1 : 0));
    return ({ block, start, size }, rows) =>
      rowsByTruth(booleansOf(column, block.index, block.size), start, start + size, verdicts, rows);
  }
  if (column.kind === 'text' && op === '=' && typeof value === 'string')
    return ({ block, start, size }, rows) => {
      const id = column.dictionary.find(value);
      return id === -1 ? 0 : rowsEqual(textsOf(column, block.index, block.size), start, start + size, id, rows);
    };
  return undefined;
}

// A row is written whether it passes or not, and overwritten by the next when not: quicker than a branch that is hard to predict.

/** `verdicts` are of a missing value, false and true. */
function rowsByTruth(truths: Int8Array, start: number, end: number, verdicts: Uint8Array, rows: Int32Array): number {
  let kept = 0;
  for (let row = start; row < end; row++) {
    rows[kept] = row;
    kept += verdicts[truths[row]! + 1]!;
  }
  return kept;
}

function rowsEqual(ids: Int32Array, start: number, end: number, id: number, rows: Int32Array): number {
  let kept = 0;
  for (let row = start; row < end; row++) {
    rows[kept] = row;
    kept += ids[row] === id ? 1 : 0;
  }
  return kept;
}

/** One filter as a mask over its column. */
function filterMask(filter: Filter, vector: Vector, semantics: Semantics): Mask {
  const { op, value } = filter;
  if (op === 'exists') return exists(vector);
  if (op === 'does-not-exist') return exists(vector, 'negated');
  const matches = matcher(filter, semantics);
  switch (vector.kind) {
    case 'text':
      if (op === '=' && typeof value === 'string') return equalTexts(vector, value);
      return (perDistinctValue(vector, 'boolean', matches) as BooleanVector).read;
    case 'boolean':
      return (perDistinctValue(vector, 'boolean', matches) as BooleanVector).read;
    case 'number': {
      const mark = typeof value === 'number' ? comparisons[op] : undefined;
      if (mark === undefined) return truthByValue(vector, matches);
      return marked((batch, out) => mark(vector.read(batch), batch.size, value as number, out));
    }
    case 'mixed':
      return truthByValue(vector, matches);
  }
}

/** Told by the number of a text: a table of all distinct ones, such as trace ids, is too large for a processor's caches. */
const equalTexts = (vector: TextVector, text: string): Mask =>
  marked((batch, out) => {
    const id = vector.dictionary.find(text);
    // What the dictionary does not have, no row has; -1 would be a missing text.
    if (id === -1) out.fill(0, 0, batch.size);
    else markId(vector.read(batch), batch.size, id, out);
  });

function markId(ids: Int32Array, size: number, id: number, out: Int8Array): void {
  for (let k = 0; k < size; k++) out[k] = ids[k] === id ? 1 : 0;
}

type MarkNumbers = (numbers: Float64Array, size: number, limit: number, out: Int8Array) => void;

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

/**
 * What a filter says of one value, but for `exists` and `does-not-exist`. A negative operator is the opposite of the one it negates, but for missing values
 * where the semantics say otherwise.
 */
function matcher(filter: Filter, semantics: Semantics): (value: Value) => boolean {
  const { op } = filter;
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
