/** A template in Terraform's JSON syntax in parts: what stands there, and what Terraform evaluates. */
type Part = { readonly literal: string } | { readonly interpolation: string };

/**
 * Splits a text at its `${ … }` and `%{ … }`. Doubled signs (`$${`) are literal in JSON and in HCL alike, so they stay.
 * Source: the template syntax of the HCL specification.
 */
function partsOf(text: string): readonly Part[] {
  const parts: Part[] = [];
  let literal = '';
  for (let at = 0; at < text.length; ) {
    const start = text.slice(at, at + 3);
    if (start === '$${' || start === '%%{') {
      literal += start;
      at += 3;
    } else if (/^[$%]\{/.test(start)) {
      const end = endOfInterpolation(text, at + 2);
      parts.push({ literal }, { interpolation: text.slice(at, end) });
      literal = '';
      at = end;
    } else {
      literal += text[at];
      at += 1;
    }
  }
  return [...parts, { literal }].filter((part) => !('literal' in part) || part.literal !== '');
}

/** The place behind the `}` that closes an interpolation, whose strings and objects have braces of their own. */
function endOfInterpolation(text: string, start: number): number {
  let depth = 1;
  let quoted = false;
  for (let at = start; at < text.length; at += 1) {
    const character = text[at];
    if (quoted && character === '\\') at += 1;
    else if (character === '"') quoted = !quoted;
    else if (!quoted && character === '{') depth += 1;
    else if (!quoted && character === '}') depth -= 1;
    if (depth === 0) return at + 1;
  }
  throw new Error(`Terraform cannot read the template ${text}: an interpolation does not end.`);
}

/** Whether a text is one interpolation and nothing else, so that HCL has it without quotes. */
export function isReference(text: string): boolean {
  const [first, ...more] = partsOf(text);
  return first !== undefined && 'interpolation' in first && first.interpolation.startsWith('$') && more.length === 0;
}

/** What is between `${` and `}`. */
export const hclReference = (text: string): string => text.slice(2, -1).trim();

/** A quoted template. Its literal parts are escaped, what Terraform evaluates is not. */
export const hclText = (text: string): string =>
  `"${partsOf(text)
    .map((part) => ('literal' in part ? escaped(part.literal) : part.interpolation))
    .join('')}"`;

const escapes: Readonly<Record<string, string>> = { '\n': '\\n', '\r': '\\r', '\t': '\\t', '"': '\\"', '\\': '\\\\' };

/** Escapes as HCL has them; JSON's other short ones (`\b`, `\f`, `\/`) it has not. */
const escaped = (literal: string): string =>
  literal.replaceAll(
    /["\\\p{Cc}\p{Zl}\p{Zp}]/gu,
    (character) => escapes[character] ?? `\\u${character.charCodeAt(0).toString(16).padStart(4, '0')}`,
  );
