import type { Semantics } from '../semantics.ts';
import { blockSize } from '../store/block.ts';
import { numberIn } from './call-function.ts';
import { perDistinctValue } from './per-distinct-value.ts';
import type { Batch, NumberVector, Vector } from './vector.ts';

type Numbers = (batch: Batch) => Float64Array;

/** Arithmetic over vectors of one kind each; undefined when one is mixed. A missing operand is 0. */
export function arithmetic(
  name: 'SUM' | 'SUB' | 'MUL' | 'DIV' | 'LOG10' | 'INT' | 'FLOAT',
  args: readonly Vector[],
  semantics: Semantics,
): NumberVector | undefined {
  if (args.some(({ kind }) => kind === 'mixed')) return undefined;
  const operands = args.map((vector) => operand(vector, semantics));
  return { kind: 'number', read: loop(name, operands) };
}

function loop(name: Parameters<typeof arithmetic>[0], operands: readonly Numbers[]): Numbers {
  const out = new Float64Array(blockSize);
  const first = operands[0]!;
  const second = operands[1] ?? first;
  switch (name) {
    case 'SUM':
      return fold(
        operands,
        0,
        (a, size) => {
          for (let k = 0; k < size; k++) out[k]! += a[k]!;
        },
        out,
      );
    case 'MUL':
      return fold(
        operands,
        1,
        (a, size) => {
          for (let k = 0; k < size; k++) out[k]! *= a[k]!;
        },
        out,
      );
    case 'SUB':
      return (batch) => {
        const a = first(batch);
        const b = second(batch);
        for (let k = 0; k < batch.size; k++) out[k] = a[k]! - b[k]!;
        return out;
      };
    case 'DIV':
      return (batch) => {
        const a = first(batch);
        const b = second(batch);
        for (let k = 0; k < batch.size; k++) out[k] = b[k] === 0 ? Number.NaN : a[k]! / b[k]!;
        return out;
      };
    case 'LOG10':
      return (batch) => {
        const a = first(batch);
        for (let k = 0; k < batch.size; k++) out[k] = a[k]! > 0 ? Math.log10(a[k]!) : Number.NaN;
        return out;
      };
    case 'INT':
      return (batch) => {
        const a = first(batch);
        // Adding 0 makes a -0 of Math.trunc(-0.5) a 0.
        for (let k = 0; k < batch.size; k++) out[k] = Math.trunc(a[k]!) + 0;
        return out;
      };
    case 'FLOAT':
      return first;
  }
}

function fold(
  operands: readonly Numbers[],
  start: number,
  add: (numbers: Float64Array, size: number) => void,
  out: Float64Array,
): Numbers {
  return (batch) => {
    out.fill(start, 0, batch.size);
    for (const each of operands) add(each(batch), batch.size);
    return out;
  };
}

/** A vector's numbers as arithmetic reads them: 0 where they are missing. */
function operand(vector: Vector, semantics: Semantics): Numbers {
  if (vector.kind === 'text' || vector.kind === 'boolean') {
    const numbers = perDistinctValue(vector, 'number', (value) => numberIn(value, semantics)) as NumberVector;
    return numbers.read;
  }
  if (vector.kind === 'mixed') throw new Error('a mixed vector has no numbers of its own');
  const out = new Float64Array(blockSize);
  return (batch) => {
    const numbers = vector.read(batch);
    for (let k = 0; k < batch.size; k++) out[k] = Number.isNaN(numbers[k]) ? 0 : numbers[k]!;
    return out;
  };
}
