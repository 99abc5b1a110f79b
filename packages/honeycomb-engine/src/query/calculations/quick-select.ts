/** Ranges longer than this are narrowed by a sample before they are split. */
const large = 600;

/**
 * Reorders `values` from `low` to `high` (both included) so that the value at `rank` is where sorting would put it, nothing
 * greater lies before it and nothing less behind it; the rates go along. Floyd and Rivest's SELECT (1975): a long range is
 * split by a value that a sample shows to be near the rank, a short one by the median of three.
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
    const isLarge = right - left > large;
    if (isLarge) selectInSample(values, rates, left, right, rank);
    const pivot = isLarge ? values[rank]! : medianOfThree(values[left]!, values[(left + right) >>> 1]!, values[right]!);
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

/** Brings about n^(2/3) values around the rank into order, so that the one at the rank splits the whole range well. */
function selectInSample(
  values: Float64Array,
  rates: Float64Array | undefined,
  left: number,
  right: number,
  rank: number,
): void {
  const count = right - left + 1;
  const place = rank - left + 1;
  const sample = 0.5 * count ** (2 / 3);
  const deviation =
    0.5 * Math.sqrt((Math.log(count) * sample * (count - sample)) / count) * Math.sign(place - count / 2);
  const from = Math.max(left, Math.floor(rank - (place * sample) / count + deviation));
  const to = Math.min(right, Math.floor(rank + ((count - place) * sample) / count + deviation));
  selectRank(values, rates, from, to, rank);
}

const medianOfThree = (a: number, b: number, c: number): number =>
  a < b ? (b < c ? b : a < c ? c : a) : a < c ? a : b < c ? c : b;
