/** Go's JSON encoder writes these as escapes, also where JSON does not ask for it. */
const escapes: readonly (readonly [RegExp, string])[] = [
  [/</g, '\\u003c'],
  [/>/g, '\\u003e'],
  [/&/g, '\\u0026'],
  [/\u2028/g, '\\u2028'],
  [/\u2029/g, '\\u2029'],
];

/**
 * JSON as Go writes it, so that a query specification has the same text, and the same id, as with the real provider.
 * Large integers keep all their digits; members that are undefined are left out.
 */
export function goJson(value: unknown): string {
  if (typeof value === 'bigint' || Object.is(value, -0)) return Object.is(value, -0) ? '-0' : String(value);
  if (Array.isArray(value)) return `[${value.map(goJson).join(',')}]`;
  if (typeof value === 'object' && value !== null)
    return `{${Object.entries(value)
      .filter(([, member]) => member !== undefined)
      .map(([name, member]) => `${goJson(name)}:${goJson(member)}`)
      .join(',')}}`;
  return escapes.reduce((text, [pattern, escaped]) => text.replace(pattern, escaped), JSON.stringify(value));
}
