/** What is to come, in the order of its time; of equal times, in the order in which it was put in. */
export interface TimeQueue<T> {
  /** Time of the next, infinity when there is none. */
  nextTime(): number;
  put(time: number, item: T): void;
  /** Takes the next out; undefined when there is none. */
  take(): T | undefined;
}

interface Entry<T> {
  readonly time: number;
  readonly order: number;
  readonly item: T;
}

const before = (a: Entry<unknown>, b: Entry<unknown>): boolean =>
  a.time < b.time || (a.time === b.time && a.order < b.order);

/** A binary heap: it holds only what has been put in and not taken out, in no more room than that. */
export function timeQueue<T>(): TimeQueue<T> {
  const heap: Entry<T>[] = [];
  let order = 0;

  function rise(from: number, entry: Entry<T>): void {
    let at = from;
    while (at > 0) {
      const parent = (at - 1) >> 1;
      if (!before(entry, heap[parent]!)) break;
      heap[at] = heap[parent]!;
      at = parent;
    }
    heap[at] = entry;
  }

  function sink(entry: Entry<T>): void {
    let at = 0;
    for (;;) {
      let child = 2 * at + 1;
      if (child >= heap.length) break;
      if (child + 1 < heap.length && before(heap[child + 1]!, heap[child]!)) child++;
      if (!before(heap[child]!, entry)) break;
      heap[at] = heap[child]!;
      at = child;
    }
    heap[at] = entry;
  }

  return {
    nextTime: () => heap[0]?.time ?? Number.POSITIVE_INFINITY,
    put(time, item) {
      rise(heap.length, { time, order: order++, item });
    },
    take() {
      const first = heap[0];
      const last = heap.pop();
      if (heap.length > 0 && last !== undefined) sink(last);
      return first?.item;
    },
  };
}
