import { blockSize } from '../store/block.ts';
import { type BooleanVector, missingVector, type NumberVector, type Vector } from './vector.ts';

/** A comparison of numbers, which is false where one is missing, as it is for NaN; undefined for other kinds. */
export function comparison(
  name: 'LT' | 'LTE' | 'GT' | 'GTE' | 'EQUALS' | '!=',
  left: Vector,
  right: Vector,
): BooleanVector | undefined {
  if (left.kind !== 'number' || right.kind !== 'number' || left === missingVector || right === missingVector)
    return undefined;
  switch (name) {
    case 'LT':
      return lessThan(left, right);
    case 'GT':
      return lessThan(right, left);
    case 'LTE':
      return atMost(left, right);
    case 'GTE':
      return atMost(right, left);
    case 'EQUALS':
      return equal(left, right, 1);
    case '!=':
      return equal(left, right, 0);
  }
}

function lessThan(left: NumberVector, right: NumberVector): BooleanVector {
  const out = new Int8Array(blockSize);
  return {
    kind: 'boolean',
    complete: true,
    read: (batch) => {
      const a = left.read(batch);
      const b = right.read(batch);
      for (let k = 0; k < batch.size; k++) out[k] = a[k]! < b[k]! ? 1 : 0;
      return out;
    },
  };
}

function atMost(left: NumberVector, right: NumberVector): BooleanVector {
  const out = new Int8Array(blockSize);
  return {
    kind: 'boolean',
    complete: true,
    read: (batch) => {
      const a = left.read(batch);
      const b = right.read(batch);
      for (let k = 0; k < batch.size; k++) out[k] = a[k]! <= b[k]! ? 1 : 0;
      return out;
    },
  };
}

function equal(left: NumberVector, right: NumberVector, yes: 0 | 1): BooleanVector {
  const out = new Int8Array(blockSize);
  return {
    kind: 'boolean',
    complete: true,
    read: (batch) => {
      const a = left.read(batch);
      const b = right.read(batch);
      for (let k = 0; k < batch.size; k++) out[k] = a[k] === b[k] ? yes : 1 - yes;
      return out;
    },
  };
}
