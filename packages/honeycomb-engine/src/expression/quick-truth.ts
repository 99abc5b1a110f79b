import { blockSize } from '../store/block.ts';
import { perDistinctValue } from './per-distinct-value.ts';
import { isTruthy } from './value.ts';
import { type Batch, type BooleanVector, type Vector, valueReader } from './vector.ts';

/** For each row of a batch 1 for yes and 0 for no, never missing. */
export type Truths = BooleanVector['read'];

/** Whether a vector's values count as true, or with `negated` whether they do not. */
export function truths(vector: Vector, negated?: 'negated'): Truths {
  const yes = negated ? 0 : 1;
  switch (vector.kind) {
    case 'number': {
      const out = new Int8Array(blockSize);
      return (batch) => {
        const numbers = vector.read(batch);
        for (let k = 0; k < batch.size; k++) out[k] = numbers[k] === 0 || Number.isNaN(numbers[k]) ? 1 - yes : yes;
        return out;
      };
    }
    case 'boolean': {
      if (vector.complete && !negated) return vector.read;
      const out = new Int8Array(blockSize);
      return (batch) => {
        const booleans = vector.read(batch);
        for (let k = 0; k < batch.size; k++) out[k] = booleans[k] === 1 ? yes : 1 - yes;
        return out;
      };
    }
    case 'text': {
      const distinct = perDistinctValue(vector, 'boolean', (value) => isTruthy(value) === (yes === 1)) as BooleanVector;
      return distinct.read;
    }
    case 'mixed':
      return byValue(vector, (value) => isTruthy(value) === (yes === 1));
  }
}

/** Whether a vector has values. */
export function exists(vector: Vector): Truths {
  const out = new Int8Array(blockSize);
  switch (vector.kind) {
    case 'number':
      return (batch) => {
        const numbers = vector.read(batch);
        for (let k = 0; k < batch.size; k++) out[k] = Number.isNaN(numbers[k]) ? 0 : 1;
        return out;
      };
    case 'text':
      return (batch) => {
        const texts = vector.read(batch);
        for (let k = 0; k < batch.size; k++) out[k] = texts[k] === -1 ? 0 : 1;
        return out;
      };
    case 'boolean':
      return (batch) => {
        const booleans = vector.read(batch);
        for (let k = 0; k < batch.size; k++) out[k] = booleans[k] === -1 ? 0 : 1;
        return out;
      };
    case 'mixed':
      return byValue(vector, (value) => value !== null);
  }
}

export const allTrue = (conditions: readonly Truths[]): Truths => joined(conditions, 0);
export const anyTrue = (conditions: readonly Truths[]): Truths => joined(conditions, 1);

/** The first condition to give `deciding` decides; otherwise it is the opposite. */
function joined(conditions: readonly Truths[], deciding: 0 | 1): Truths {
  const out = new Int8Array(blockSize);
  return (batch) => {
    out.fill(1 - deciding, 0, batch.size);
    for (const condition of conditions) {
      const next = condition(batch);
      for (let k = 0; k < batch.size; k++) if (next[k] === deciding) out[k] = deciding;
    }
    return out;
  };
}

function byValue(
  vector: Vector,
  holds: (value: ReturnType<ReturnType<ReturnType<typeof valueReader>>>) => boolean,
): Truths {
  const out = new Int8Array(blockSize);
  const reader = valueReader(vector);
  return (batch: Batch) => {
    const value = reader(batch);
    for (let k = 0; k < batch.size; k++) out[k] = holds(value(k)) ? 1 : 0;
    return out;
  };
}
