import { marked } from './quick-truth.ts';
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
      return compared(left, right, markLess);
    case 'GT':
      return compared(right, left, markLess);
    case 'LTE':
      return compared(left, right, markAtMost);
    case 'GTE':
      return compared(right, left, markAtMost);
    case 'EQUALS':
      return compared(left, right, markEqual);
    case '!=':
      return compared(left, right, markUnequal);
  }
}

type Mark = (left: Float64Array, right: Float64Array, size: number, out: Int8Array) => void;

function compared(left: NumberVector, right: NumberVector, mark: Mark): BooleanVector {
  const read = marked((batch, out) => mark(left.read(batch), right.read(batch), batch.size, out));
  return { kind: 'boolean', complete: true, read };
}

const markLess: Mark = (left, right, size, out) => {
  for (let k = 0; k < size; k++) out[k] = left[k]! < right[k]! ? 1 : 0;
};
const markAtMost: Mark = (left, right, size, out) => {
  for (let k = 0; k < size; k++) out[k] = left[k]! <= right[k]! ? 1 : 0;
};
const markEqual: Mark = (left, right, size, out) => {
  for (let k = 0; k < size; k++) out[k] = left[k] === right[k] ? 1 : 0;
};
const markUnequal: Mark = (left, right, size, out) => {
  for (let k = 0; k < size; k++) out[k] = left[k] === right[k] ? 0 : 1;
};
