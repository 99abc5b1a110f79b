/** A copy with at least twice the room. */
export function enlarged(array: Int32Array, least = 0, filler = 0): Int32Array<ArrayBuffer> {
  const larger = new Int32Array(Math.max(least, array.length * 2)).fill(filler, array.length);
  larger.set(array);
  return larger;
}
