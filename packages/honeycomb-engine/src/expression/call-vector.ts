import type { FunctionName } from 'honeycomb-query/language';
import type { Semantics } from '../semantics.ts';
import { blockSize } from '../store/block.ts';
import { createDictionary } from '../store/dictionary.ts';
import { callFunction } from './call-function.ts';
import { quickVector } from './quick-vector.ts';
import type { Kind } from './result-kind.ts';
import type { Value } from './value.ts';
import { type Batch, missingVector, type Vector, valueReader } from './vector.ts';

/** A call over vectors: by a loop made for the function and the kinds of its arguments where there is one, else value by value. */
export function callVector(name: FunctionName, args: readonly Vector[], kind: Kind, semantics: Semantics): Vector {
  return quickVector(name, args, semantics) ?? fromValues(kind, rowByRow(name, args, semantics));
}

const noTimes = { event: 0, ingest: 0 } as const;

function rowByRow(
  name: FunctionName,
  args: readonly Vector[],
  semantics: Semantics,
): (batch: Batch) => (k: number) => Value {
  const readers = args.map(valueReader);
  return (batch) => {
    const values = readers.map((reader) => reader(batch));
    return (k) =>
      callFunction(
        name,
        values.map((value) => value(k)),
        semantics,
        noTimes,
      );
  };
}

/** Gathers values of a known kind into a vector. */
export function fromValues(kind: Kind, valuesOf: (batch: Batch) => (k: number) => Value): Vector {
  switch (kind) {
    case 'none':
      return missingVector;
    case 'number': {
      const out = new Float64Array(blockSize);
      const write = (k: number, value: Value): void => {
        out[k] = typeof value === 'number' ? value : Number.NaN;
      };
      return { kind, read: reader(out, write, valuesOf) };
    }
    case 'boolean': {
      const out = new Int8Array(blockSize);
      const write = (k: number, value: Value): void => {
        out[k] = value === null ? -1 : value ? 1 : 0;
      };
      return { kind, read: reader(out, write, valuesOf) };
    }
    case 'text': {
      const dictionary = createDictionary();
      const out = new Int32Array(blockSize);
      const write = (k: number, value: Value): void => {
        out[k] = typeof value === 'string' ? dictionary.add(value) : -1;
      };
      return { kind, dictionary, read: reader(out, write, valuesOf) };
    }
    case 'mixed': {
      const out: Value[] = [];
      const write = (k: number, value: Value): void => {
        out[k] = value;
      };
      return { kind, read: reader(out, write, valuesOf) };
    }
  }
}

function reader<Out>(
  out: Out,
  write: (k: number, value: Value) => void,
  valuesOf: (batch: Batch) => (k: number) => Value,
): (batch: Batch) => Out {
  return (batch) => {
    const value = valuesOf(batch);
    for (let k = 0; k < batch.size; k++) write(k, value(k));
    return out;
  };
}
