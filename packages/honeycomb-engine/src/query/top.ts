/** The first `limit` of some numbers in an order, sorted, and the rest in no order. The order must not call two numbers equal. */
export function topOf(
  numbers: readonly number[],
  limit: number,
  compare: (a: number, b: number) => number,
): { readonly top: readonly number[]; readonly rest: readonly number[] } {
  if (numbers.length <= limit * 4) {
    const sorted = numbers.toSorted(compare);
    return { top: sorted.slice(0, limit), rest: sorted.slice(limit) };
  }
  // A heap of the best so far with the worst of them on top: most numbers are compared with that one alone.
  const heap = numbers.slice(0, limit);
  const rest: number[] = [];
  for (let at = limit >> 1; at >= 0; at--) sink(heap, at, compare);
  for (let i = limit; i < numbers.length; i++) {
    const number = numbers[i]!;
    if (compare(number, heap[0]!) > 0) rest.push(number);
    else {
      rest.push(heap[0]!);
      heap[0] = number;
      sink(heap, 0, compare);
    }
  }
  return { top: heap.sort(compare), rest };
}

function sink(heap: number[], from: number, compare: (a: number, b: number) => number): void {
  let at = from;
  for (;;) {
    let worst = at;
    for (const child of [2 * at + 1, 2 * at + 2])
      if (child < heap.length && compare(heap[child]!, heap[worst]!) > 0) worst = child;
    if (worst === at) return;
    [heap[at], heap[worst]] = [heap[worst]!, heap[at]!];
    at = worst;
  }
}
