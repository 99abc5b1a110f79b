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
        lookUpNumbers,
      );
      return { kind: 'number', read };
    }
    case 'boolean': {
      const read = memo(
        input,
        (length) => new Int8Array(length),
        (id) => booleanCode(at(id) as boolean | null),
        lookUpBooleans,
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
        lookUpTexts,
      );
      return { kind: 'text', dictionary, read };
    }
    case 'mixed':
      return { kind: 'mixed', read: memo(input, (length) => new Array<Value>(length), at, lookUpValues) };
  }
}

const booleanCode = (value: boolean | null): number => (value === null ? -1 : value ? 1 : 0);

type Table<T> = { readonly length: number; [index: number]: T };

/** Puts the result of each id into `out`, once `learn` has been asked about those that are not known yet. */
type LookUp<Values> = (
  ids: Int32Array | Int8Array,
  size: number,
  known: Uint8Array,
  learn: (id: number) => void,
  results: Values,
  out: Values,
) => void;

/** Looks results up in a table by id (the missing value first), which is filled as the ids turn up. */
function memo<T, Values extends Table<T>>(
  input: TextVector | BooleanVector,
  create: (length: number) => Values,
  give: (id: number) => T,
  lookUp: LookUp<Values>,
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
  const learn = (id: number): void => {
    results[id + 1] = give(id);
    known[id + 1] = 1;
  };
  return (batch) => {
    const ids = input.read(batch);
    const wanted = (input.kind === 'text' ? input.dictionary.texts.length : 2) + 1;
    if (wanted > known.length) grow(Math.max(wanted, 2 * known.length));
    lookUp(ids, batch.size, known, learn, results, out);
    return out;
  };
}

// One loop for each kind of result: a loop that sees several is several times as slow.

const lookUpNumbers: LookUp<Float64Array> = (ids, size, known, learn, results, out) => {
  for (let k = 0; k < size; k++) {
    const id = ids[k]!;
    if (known[id + 1] === 0) learn(id);
    out[k] = results[id + 1]!;
  }
};
const lookUpBooleans: LookUp<Int8Array> = (ids, size, known, learn, results, out) => {
  for (let k = 0; k < size; k++) {
    const id = ids[k]!;
    if (known[id + 1] === 0) learn(id);
    out[k] = results[id + 1]!;
  }
};
const lookUpTexts: LookUp<Int32Array> = (ids, size, known, learn, results, out) => {
  for (let k = 0; k < size; k++) {
    const id = ids[k]!;
    if (known[id + 1] === 0) learn(id);
    out[k] = results[id + 1]!;
  }
};
const lookUpValues: LookUp<Value[]> = (ids, size, known, learn, results, out) => {
  for (let k = 0; k < size; k++) {
    const id = ids[k]!;
    if (known[id + 1] === 0) learn(id);
    out[k] = results[id + 1]!;
  }
};
