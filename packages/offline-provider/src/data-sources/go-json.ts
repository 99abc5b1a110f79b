/** Go's JSON encoder writes these as escapes, also where JSON does not ask for it. */
const escapes: readonly (readonly [RegExp, string])[] = [
  [/</g, '\\u003c'],
  [/>/g, '\\u003e'],
  [/&/g, '\\u0026'],
  [/\u2028/g, '\\u2028'],
  [/\u2029/g, '\\u2029'],
];

/** JSON as Go writes it, so that a query specification has the same text, and the same id, as with the real provider. */
export const goJson = (value: unknown): string =>
  escapes.reduce((text, [pattern, escaped]) => text.replace(pattern, escaped), JSON.stringify(value));
