/**
 * The value of a filter in the query_specification data source is always text; the provider makes of it what it can: an
 * integer of 64 bits, else a number, else a truth value, else the text. The spellings are those of Go's strconv, but for
 * hexadecimal fractions, which stay text here.
 */
export function coerce(text: string): string | number | bigint | boolean {
  if (/^[+-]?\d+$/.test(text) && isInt64(BigInt(text.replace('+', '')))) return integer(BigInt(text.replace('+', '')));
  if (/^[+-]?(?:nan|inf|infinity)$/i.test(text)) return /nan/i.test(text) ? Number.NaN : Number.POSITIVE_INFINITY;
  if (DECIMAL.test(text)) {
    const number = Number(text.replaceAll('_', ''));
    if (Number.isFinite(number)) return number;
  }
  if (['t', 'T', 'TRUE', 'true', 'True'].includes(text)) return true;
  return ['f', 'F', 'FALSE', 'false', 'False'].includes(text) ? false : text;
}

const DECIMAL = /^[+-]?(?:\d+(?:_\d+)*\.?(?:\d+(?:_\d+)*)?|\.\d+(?:_\d+)*)(?:e[+-]?\d+(?:_\d+)*)?$/i;

const isInt64 = (value: bigint): boolean => value >= -(2n ** 63n) && value < 2n ** 63n;

const integer = (value: bigint): number | bigint => (Number.isSafeInteger(Number(value)) ? Number(value) : value);
