import type { Value } from './value.ts';

/**
 * Negative, 0 or positive as a stands before, with or behind b: numbers by size, texts by their bytes in UTF-8. Undefined
 * when they are not both numbers or both texts.
 */
export function compareValues(a: Value, b: Value): number | undefined {
  if (typeof a === 'number') return typeof b === 'number' ? a - b || 0 : undefined;
  return typeof a === 'string' && typeof b === 'string' ? compareTexts(a, b) : undefined;
}

/** By code point, which is the order of UTF-8; JavaScript's own order puts U+10000 before U+E000. */
export function compareTexts(a: string, b: string): number {
  const length = Math.min(a.length, b.length);
  for (let i = 0; i < length; i++) {
    const [left, right] = [a.charCodeAt(i), b.charCodeAt(i)];
    if (left !== right) return rank(left) - rank(right);
  }
  return a.length - b.length;
}

/** A code unit with surrogates, which begin the highest code points, moved behind all others. */
const rank = (unit: number): number => (unit >= 0xd800 && unit <= 0xdfff ? unit + 0x10000 : unit);
