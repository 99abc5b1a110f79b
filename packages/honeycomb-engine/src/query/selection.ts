import { anyTrue } from '../expression/quick-truth.ts';
import type { Batch } from '../expression/vector.ts';
import { blockSize } from '../store/block.ts';
import type { Mask, RowFilter } from './filter.ts';

/** The rows of a batch that pass filters; undefined when none does. */
export type Selection = (batch: Batch) => Batch | undefined;

/** Selects by all or any of some filters; undefined when there is none. */
export function selectionBy(all: readonly RowFilter[], combination: 'AND' | 'OR'): Selection | undefined {
  if (all.length === 0) return undefined;
  const any = { mask: anyTrue(all.map(({ mask }) => mask)), keep: undefined };
  // How many rows each was asked about and let through in the batches before.
  const filters = (combination === 'AND' ? all : [any]).map((filter) => ({ ...filter, asked: 0, passed: 0 }));
  const left = new Int32Array(blockSize);
  return (batch) => {
    let passing = batch;
    for (const filter of filters) {
      const { mask, keep } = filter;
      const size = keep && passing.rows === undefined ? keep(passing, left) : keepPassing(passing, mask, left);
      filter.asked += passing.size;
      filter.passed += size;
      if (size === 0) return undefined;
      if (size < passing.size) passing = { block: batch.block, start: 0, size, rows: left };
    }
    // What lets through least goes first, so that the others read little.
    if (filters.length > 1) filters.sort((a, b) => a.passed * b.asked - b.passed * a.asked);
    return passing === batch ? batch : { ...passing, rows: left.slice(0, passing.size) };
  };
}

/** Writes the rows of a batch that pass to the front of `rows`, which may be those of the batch, and says how many they are. */
function keepPassing(batch: Batch, mask: Mask, rows: Int32Array): number {
  const passes = mask(batch);
  const { start, size } = batch;
  let kept = 0;
  // Written whether it passes or not, and overwritten by the next when not: quicker than a branch that is hard to predict.
  if (batch.rows === undefined)
    for (let k = 0; k < size; k++) {
      rows[kept] = start + k;
      kept += passes[k]!;
    }
  else
    for (let k = 0; k < size; k++) {
      rows[kept] = batch.rows[k]!;
      kept += passes[k]!;
    }
  return kept;
}
