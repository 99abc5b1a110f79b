import type { NumberVector } from '../../expression/vector.ts';
import type { Semantics } from '../../semantics.ts';
import type { Accumulator } from './accumulator.ts';
import { collect } from './collected.ts';
import { percentileOf } from './percentile.ts';

/** A percentile of a column's values. */
export function percentileAccumulator(vector: NumberVector, share: number, rule: Semantics['percentile']): Accumulator {
  const collected = collect((length) => new Float64Array(length));
  return {
    add: (batch, cells, rates) => {
      const numbers = vector.read(batch);
      for (let k = 0; k < batch.size; k++) {
        const number = numbers[k]!;
        const cell = cells[k]!;
        if (!Number.isNaN(number) && cell >= 0) collected.add(number, cell, rates[k]!);
      }
    },
    results: percentileOf(collected, share, rule),
  };
}
