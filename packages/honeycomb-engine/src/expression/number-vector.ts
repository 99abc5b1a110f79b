import type { Semantics } from '../semantics.ts';
import { blockSize } from '../store/block.ts';
import { perDistinctValue } from './per-distinct-value.ts';
import { numberOfText, type Value } from './value.ts';
import { type NumberVector, type Vector, valueReader } from './vector.ts';

/** The numbers of a vector for a calculation over numbers; what is none counts as missing. */
export function numbersIn(vector: Vector, semantics: Semantics): NumberVector {
  const numberOf = (value: Value): number | null => calculable(value, semantics);
  switch (vector.kind) {
    case 'number':
      return vector;
    case 'text':
    case 'boolean':
      return perDistinctValue(vector, 'number', numberOf) as NumberVector;
    case 'mixed': {
      const out = new Float64Array(blockSize);
      const reader = valueReader(vector);
      return {
        kind: 'number',
        read: (batch) => {
          const value = reader(batch);
          for (let k = 0; k < batch.size; k++) out[k] = numberOf(value(k)) ?? Number.NaN;
          return out;
        },
      };
    }
  }
}

function calculable(value: Value, { booleanInCalculation, textInCalculation }: Semantics): number | null {
  switch (typeof value) {
    case 'number':
      return value;
    case 'boolean':
      return booleanInCalculation === 'one or zero' ? Number(value) : null;
    case 'string': {
      const number = textInCalculation === 'parse' ? numberOfText(value) : Number.NaN;
      return Number.isNaN(number) ? null : number;
    }
    default:
      return null;
  }
}
