import { blockSize } from '../store/block.ts';
import { perDistinctValue } from './per-distinct-value.ts';
import { isTruthy, type Value } from './value.ts';
import { type Batch, type BooleanVector, type Vector, valueReader } from './vector.ts';

/** For each row of a batch 1 for yes and 0 for no, never missing; valid until the next read. */
export type Truths = BooleanVector['read'];

type Answer = 0 | 1;

/** Whether a vector's values count as true, or with `negated` whether they do not. */
export function truths(vector: Vector, negated?: 'negated'): Truths {
  const yes = negated ? 0 : 1;
  switch (vector.kind) {
    case 'number':
      return marked((batch, out) => markTrueNumbers(vector.read(batch), batch.size, yes, out));
    case 'boolean':
      if (vector.complete && !negated) return vector.read;
      return marked((batch, out) => markTrue(vector.read(batch), batch.size, yes, out));
    case 'text': {
      const distinct = perDistinctValue(vector, 'boolean', (value) => isTruthy(value) === (yes === 1)) as BooleanVector;
      return distinct.read;
    }
    case 'mixed':
      return truthByValue(vector, (value) => isTruthy(value) === (yes === 1));
  }
}

/** Whether a vector has values, or with `negated` whether it has none. */
export function exists(vector: Vector, negated?: 'negated'): Truths {
  const yes = negated ? 0 : 1;
  switch (vector.kind) {
    case 'number':
      return marked((batch, out) => markNumbers(vector.read(batch), batch.size, yes, out));
    case 'text':
      return marked((batch, out) => markTexts(vector.read(batch), batch.size, yes, out));
    case 'boolean':
      return marked((batch, out) => markBooleans(vector.read(batch), batch.size, yes, out));
    case 'mixed':
      return truthByValue(vector, (value) => (value !== null) === (yes === 1));
  }
}

/** Asks about each row's value. */
export function truthByValue(vector: Vector, holds: (value: Value) => boolean): Truths {
  const reader = valueReader(vector);
  return marked((batch, out) => {
    const value = reader(batch);
    for (let k = 0; k < batch.size; k++) out[k] = holds(value(k)) ? 1 : 0;
  });
}

/** Truths written by a function. */
export function marked(mark: (batch: Batch, out: Int8Array) => void): Truths {
  const out = new Int8Array(blockSize);
  return (batch) => {
    mark(batch, out);
    return out;
  };
}

export const allTrue = (conditions: readonly Truths[]): Truths => joined(conditions, 0);
export const anyTrue = (conditions: readonly Truths[]): Truths => joined(conditions, 1);

/** The first condition to give `deciding` decides; otherwise it is the opposite. */
function joined(conditions: readonly Truths[], deciding: Answer): Truths {
  if (conditions.length === 1) return conditions[0]!;
  return marked((batch, out) => {
    out.fill(1 - deciding, 0, batch.size);
    for (const condition of conditions) decide(condition(batch), batch.size, deciding, out);
  });
}

// Loops have everything they read handed in: one that reads what is around it is several times as slow.

function decide(truth: Int8Array, size: number, deciding: Answer, out: Int8Array): void {
  for (let k = 0; k < size; k++) if (truth[k] === deciding) out[k] = deciding;
}
function markTrueNumbers(numbers: Float64Array, size: number, yes: Answer, out: Int8Array): void {
  const no = 1 - yes;
  for (let k = 0; k < size; k++) out[k] = numbers[k] === 0 || Number.isNaN(numbers[k]) ? no : yes;
}
function markTrue(booleans: Int8Array, size: number, yes: Answer, out: Int8Array): void {
  const no = 1 - yes;
  for (let k = 0; k < size; k++) out[k] = booleans[k] === 1 ? yes : no;
}
function markNumbers(numbers: Float64Array, size: number, yes: Answer, out: Int8Array): void {
  const no = 1 - yes;
  for (let k = 0; k < size; k++) out[k] = Number.isNaN(numbers[k]) ? no : yes;
}
function markTexts(ids: Int32Array, size: number, yes: Answer, out: Int8Array): void {
  const no = 1 - yes;
  for (let k = 0; k < size; k++) out[k] = ids[k] === -1 ? no : yes;
}
function markBooleans(booleans: Int8Array, size: number, yes: Answer, out: Int8Array): void {
  const no = 1 - yes;
  for (let k = 0; k < size; k++) out[k] = booleans[k] === -1 ? no : yes;
}
