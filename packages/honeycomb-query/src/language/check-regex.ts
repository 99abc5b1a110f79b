/**
 * What keeps a regex from being RE2 (github.com/google/re2, wiki Syntax), which is what Honeycomb runs: looking around,
 * back references, open groups and classes. Undefined when none of these is found; it is not a full reading.
 */
export function checkRegex(regex: string): string | undefined {
  let open = 0;
  for (let i = 0; i < regex.length; i++) {
    const rest = regex.slice(i);
    if (rest.startsWith('\\Q')) {
      const end = regex.indexOf('\\E', i);
      i = end < 0 ? regex.length : end + 1;
    } else if (rest.startsWith('\\')) {
      if (rest.length === 1) return 'it ends with a single \\';
      if (/^\\[1-9k]/.test(rest)) return `RE2 has no back references, got ${rest.slice(0, 2)}`;
      i++;
    } else if (rest.startsWith('[')) {
      const charClass = /^\[\^?\]?(?:\[:\^?\w+:\]|\\.|[^\]\\])*\]/s.exec(rest);
      if (charClass === null) return 'a [ is not closed';
      i += charClass[0].length - 1;
    } else if (rest.startsWith('(')) {
      const lookaround = /^\(\?(?:<?[=!]|>)/.exec(rest);
      if (lookaround !== null) return `RE2 cannot look around, got ${lookaround[0]}`;
      open++;
    } else if (rest.startsWith(')')) {
      if (open === 0) return 'a ) closes no (';
      open--;
    }
  }
  return open > 0 ? 'a ( is not closed' : undefined;
}
