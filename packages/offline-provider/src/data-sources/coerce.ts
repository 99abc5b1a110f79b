/**
 * The value of a filter in the query_specification data source is always text; the provider makes of it what it can: an
 * integer, else a number, else a truth value, else the text. The spellings are those of Go's strconv.
 */
export function coerce(text: string): string | number | boolean {
  if (/^[+-]?\d+$/.test(text) && isInt64(BigInt(text.replace('+', '')))) return Number(text);
  if (/^[+-]?(?:\d+(?:_?\d)*\.?\d*|\.\d+)(?:e[+-]?\d+)?$/i.test(text) && !text.includes('_')) return Number(text);
  if (/^[+-]?(?:nan|inf|infinity)$/i.test(text)) return /nan/i.test(text) ? Number.NaN : Number.POSITIVE_INFINITY;
  if (['1', 't', 'T', 'TRUE', 'true', 'True'].includes(text)) return true;
  if (['0', 'f', 'F', 'FALSE', 'false', 'False'].includes(text)) return false;
  return text;
}

const isInt64 = (value: bigint): boolean => value >= -(2n ** 63n) && value < 2n ** 63n;
