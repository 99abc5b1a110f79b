/**
 * Reorders `values` from `low` to `high` (both included) so that the value at `rank` is where sorting would put it, nothing
 * greater lies before it and nothing less behind it; the rates go along. Hoare's selection with the median of three.
 */
export function selectRank(
  values: Float64Array,
  rates: Float64Array | undefined,
  low: number,
  high: number,
  rank: number,
): void {
  let [left, right] = [low, high];
  while (right > left) {
    const pivot = medianOfThree(values[left]!, values[(left + right) >>> 1]!, values[right]!);
    let i = left;
    let j = right;
    while (i <= j) {
      while (values[i]! < pivot) i += 1;
      while (values[j]! > pivot) j -= 1;
      if (i <= j) {
        const value = values[i]!;
        values[i] = values[j]!;
        values[j] = value;
        if (rates !== undefined) {
          const rate = rates[i]!;
          rates[i] = rates[j]!;
          rates[j] = rate;
        }
        i += 1;
        j -= 1;
      }
    }
    if (rank <= j) right = j;
    else if (rank >= i) left = i;
    else return;
  }
}

const medianOfThree = (a: number, b: number, c: number): number =>
  a < b ? (b < c ? b : a < c ? c : a) : a < c ? a : b < c ? c : b;
