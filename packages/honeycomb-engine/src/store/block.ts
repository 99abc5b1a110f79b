/** Rows in a block: few enough for a column of one to stay in the processor's cache, many enough to forget the loop around it. */
export const blockSize = 8192;

/** A row's place in the whole table is its block shifted by this, plus its place in the block. */
export const blockBits = 13;

/** A stretch of rows in the order of their arrival; what a query can skip is decided by block. */
export interface Block {
  readonly index: number;
  size: number;
  time: Float64Array;
  arrival: Float64Array;
  /** Sample rates; undefined while every row stands for itself alone. */
  rates: Float64Array | undefined;
  minTime: number;
  maxTime: number;
  maxArrival: number;
  /** Whether the rows are in the order of their time, so that a window is found by halving. */
  sorted: boolean;
}

export const createBlock = (index: number): Block => ({
  index,
  size: 0,
  time: new Float64Array(64),
  arrival: new Float64Array(64),
  rates: undefined,
  minTime: Number.POSITIVE_INFINITY,
  maxTime: Number.NEGATIVE_INFINITY,
  maxArrival: Number.NEGATIVE_INFINITY,
  sorted: true,
});

/** What is left of a block whose rows were forgotten: its place, where no window finds anything. */
export const forgottenBlock = (index: number): Block => ({
  ...createBlock(index),
  time: new Float64Array(0),
  arrival: new Float64Array(0),
});

/** Adds a row and gives its place in the block. */
export function addRow(block: Block, time: number, arrival: number, rate: number): number {
  const row = block.size;
  if (row === block.time.length) {
    const capacity = Math.min(blockSize, row * 2);
    block.time = grown(block.time, capacity);
    block.arrival = grown(block.arrival, capacity);
    if (block.rates) block.rates = grown(block.rates, capacity, 1);
  }
  if (rate !== 1) block.rates ??= new Float64Array(block.time.length).fill(1);
  if (time < block.maxTime) block.sorted = false;
  block.time[row] = time;
  block.arrival[row] = arrival;
  if (block.rates) block.rates[row] = rate;
  block.minTime = Math.min(block.minTime, time);
  block.maxTime = Math.max(block.maxTime, time);
  block.maxArrival = Math.max(block.maxArrival, arrival);
  block.size = row + 1;
  return row;
}

function grown(array: Float64Array, capacity: number, filler = 0): Float64Array {
  const larger = new Float64Array(capacity);
  larger.set(array);
  if (filler !== 0) larger.fill(filler, array.length);
  return larger;
}
