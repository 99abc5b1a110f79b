/**
 * The label of the bin that a number falls into, by Honeycomb's BUCKET: `10 - 20`, `< 0` below the least bin and `> 30`
 * above the greatest. A number on a boundary belongs to the lower bin, but the minimum to the first. Null when the size
 * is not positive.
 */
export function bucketLabel(value: number, [size = 0, min, max]: readonly number[]): string | null {
  if (!(size > 0) || !Number.isFinite(value)) return null;
  if (min !== undefined && value < min) return `< ${edge(min)}`;
  if (max !== undefined && value > max) return `> ${edge(max)}`;
  const base = min ?? 0;
  const bin = Math.max(Math.ceil((value - base) / size) - 1, min === undefined ? Number.NEGATIVE_INFINITY : 0);
  const from = base + bin * size;
  const to = from + size;
  return `${edge(from)} - ${edge(max === undefined ? to : Math.min(to, max))}`;
}

/** A boundary without the noise of binary fractions: 0.3, not 0.30000000000000004. */
const edge = (boundary: number): string => String(Number(boundary.toPrecision(12)) + 0);
