import { blockSize } from '../store/block.ts';
import { createDictionary, type Dictionary } from '../store/dictionary.ts';
import type { Truths } from './quick-truth.ts';
import {
  type Batch,
  type BooleanVector,
  missingVector,
  type NumberVector,
  type TextVector,
  type Vector,
} from './vector.ts';

/** A value, and where it is the one to take. */
export interface Choice<V extends Vector = Vector> {
  readonly when: Truths;
  readonly value: V;
}

/**
 * For each row the value of the first choice whose condition holds, else `otherwise`. Undefined when the values are of
 * different kinds.
 */
export function chosenVector(choices: readonly Choice[], otherwise: Vector = missingVector): Vector | undefined {
  const all = [...choices.map(({ value }) => value), otherwise];
  const [kind = 'number', ...others] = new Set(
    all.filter((vector) => vector !== missingVector).map((vector) => vector.kind),
  );
  if (others.length > 0) return undefined;
  switch (kind) {
    case 'number': {
      const numbers = choices as readonly Choice<NumberVector>[];
      return { kind, read: choose(numbers, otherwise as NumberVector, new Float64Array(blockSize), copyNumbers) };
    }
    case 'boolean': {
      const booleans = choices.map((choice) => ({ ...choice, value: booleansOrNone(choice.value) }));
      return { kind, read: choose(booleans, booleansOrNone(otherwise), new Int8Array(blockSize), copyBooleans) };
    }
    case 'text': {
      const dictionary = createDictionary();
      const texts = choices.map((choice) => ({ ...choice, value: inDictionary(choice.value, dictionary) }));
      const read = choose(texts, inDictionary(otherwise, dictionary), new Int32Array(blockSize), copyTexts);
      return { kind, dictionary, read };
    }
    case 'mixed':
      return undefined;
  }
}

type Values<V extends Vector> = V extends { readonly read: (batch: Batch) => infer T } ? T : never;

function choose<V extends NumberVector | TextVector | BooleanVector, Out extends Values<V>>(
  choices: readonly Choice<V>[],
  otherwise: V,
  out: Out,
  copyWhere: (holds: Int8Array, values: Out, size: number, out: Out) => void,
): (batch: Batch) => Out {
  return (batch) => {
    const { size } = batch;
    out.set(otherwise.read(batch).subarray(0, size));
    // From the last to the first, so that the first to hold is the last to be written.
    for (let i = choices.length - 1; i >= 0; i--) {
      const { when, value } = choices[i]!;
      const holds = when(batch);
      copyWhere(holds, value.read(batch) as Out, size, out);
    }
    return out;
  };
}

function copyNumbers(holds: Int8Array, values: Float64Array, size: number, out: Float64Array): void {
  for (let k = 0; k < size; k++) if (holds[k] === 1) out[k] = values[k]!;
}
function copyTexts(holds: Int8Array, values: Int32Array, size: number, out: Int32Array): void {
  for (let k = 0; k < size; k++) if (holds[k] === 1) out[k] = values[k]!;
}
function copyBooleans(holds: Int8Array, values: Int8Array, size: number, out: Int8Array): void {
  for (let k = 0; k < size; k++) if (holds[k] === 1) out[k] = values[k]!;
}

const none = new Int32Array(blockSize).fill(-1);
const noBooleans = new Int8Array(blockSize).fill(-1);

const booleansOrNone = (vector: Vector): BooleanVector =>
  vector.kind === 'boolean' ? vector : { kind: 'boolean', read: () => noBooleans };

/** A vector of texts with their numbers in another dictionary. */
function inDictionary(vector: Vector, dictionary: Dictionary): TextVector {
  if (vector.kind !== 'text') return { kind: 'text', dictionary, read: () => none };
  const out = new Int32Array(blockSize);
  let known = new Int32Array(4).fill(-1);
  return {
    kind: 'text',
    dictionary,
    read: (batch) => {
      const ids = vector.read(batch);
      const { texts } = vector.dictionary;
      if (texts.length > known.length) {
        const more = new Int32Array(Math.max(texts.length, known.length * 2)).fill(-1);
        more.set(known);
        known = more;
      }
      for (let k = 0; k < batch.size; k++) {
        const id = ids[k]!;
        if (id >= 0 && known[id] === -1) known[id] = dictionary.add(texts[id]!);
        out[k] = id < 0 ? -1 : known[id]!;
      }
      return out;
    },
  };
}
