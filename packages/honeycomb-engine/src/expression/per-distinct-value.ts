import { blockSize } from '../store/block.ts';
import { createDictionary } from '../store/dictionary.ts';
import type { Kind } from './result-kind.ts';
import type { Value } from './value.ts';
import { type Batch, type BooleanVector, missingVector, type TextVector, type Vector } from './vector.ts';

/** A function of one text or truth value as a vector; it is asked once for each distinct value. */
export function perDistinctValue(input: TextVector | BooleanVector, kind: Kind, give: (value: Value) => Value): Vector {
  const at = (id: number): Value => {
    if (id === -1) return give(null);
    return give(input.kind === 'text' ? input.dictionary.texts[id]! : id === 1);
  };
  switch (kind) {
    case 'none':
      return missingVector;
    case 'number': {
      const read = memo(
        input,
        (length) => new Float64Array(length),
        (id) => (at(id) as number | null) ?? Number.NaN,
      );
      return { kind: 'number', read };
    }
    case 'boolean': {
      const read = memo(
        input,
        (length) => new Int8Array(length),
        (id) => booleanCode(at(id) as boolean | null),
      );
      return { kind: 'boolean', read };
    }
    case 'text': {
      const dictionary = createDictionary();
      const idOf = (text: string | null): number => (text === null ? -1 : dictionary.add(text));
      const read = memo(
        input,
        (length) => new Int32Array(length),
        (id) => idOf(at(id) as string | null),
      );
      return { kind: 'text', dictionary, read };
    }
    case 'mixed':
      return { kind: 'mixed', read: memo(input, (length) => new Array<Value>(length), at) };
  }
}

const booleanCode = (value: boolean | null): number => (value === null ? -1 : value ? 1 : 0);

type Table<T> = { readonly length: number; [index: number]: T };

/** Looks results up in a table by id (the missing value first), which is filled as the ids turn up. */
function memo<T, Values extends Table<T>>(
  input: TextVector | BooleanVector,
  create: (length: number) => Values,
  give: (id: number) => T,
): (batch: Batch) => Values {
  const out = create(blockSize);
  let known = new Uint8Array(4);
  let results = create(4);
  const grow = (length: number): void => {
    const moreKnown = new Uint8Array(length);
    const moreResults = create(length);
    moreKnown.set(known);
    for (let i = 0; i < results.length; i++) moreResults[i] = results[i]!;
    known = moreKnown;
    results = moreResults;
  };
  return (batch) => {
    const ids = input.read(batch);
    const wanted = (input.kind === 'text' ? input.dictionary.texts.length : 2) + 1;
    if (wanted > known.length) grow(wanted);
    const { size } = batch;
    for (let k = 0; k < size; k++) {
      const id = ids[k]!;
      if (known[id + 1] === 0) {
        results[id + 1] = give(id);
        known[id + 1] = 1;
      }
      out[k] = results[id + 1]!;
    }
    return out;
  };
}
